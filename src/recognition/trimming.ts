/** What spans are, and the nouns that stand after a name without being part of it. */

/** A span of a text in UTF-16 code units and the index of the entity it names. */
export interface Span {
  start: number;
  end: number;
  entity: number;
}

/**
 * Nouns after a name that tell what it is. A tool is named by the word it is glued to: `EUV 장비`, but `원자층증착장비`,
 * `EUV露光装置`.
 */
export const TRAILING =
  /(?:[ -](?:장비|노광장비|装置)|[ -]?(?:공정|칩|칩셋|프로세서|기술|프로세스|process(?:es)?|nodes?|machines?|scanners?|tools?|chips?|chipsets?|GPUs?|technology|software|소프트웨어|툴|ソフトウエア|ソフト|软件|軟體|プロセス|チップ|技術|制程|製程|工艺|芯片|晶片|处理器|處理器|技术))$/;
/** Nouns after a concept that make a firm of it: `팹리스 기업`, `晶圓代工廠`. */
export const FIRMS =
  /[ -]?(?:企業|メーカー|厂商|廠商|企业|公司|业者|業者|厂|廠|업체|기업|회사|firms?|companies|company)$/;
