/** Who says so: the source that a sentence names for what it states. */
import type { Language } from '../../knowledge/schema';

const SPEAKERS: Readonly<Record<Language, RegExp>> = {
  en: /\baccording to (?<who>[^,.;]{2,40})|(?:^|, )(?<who2>[^,.;"”]{2,40}) (?:said|says|reported|reports|told|noted|wrote)\b/iu,
  ko: /(?<who>[^\s,."]{2,20}(?: [^\s,."]{1,15})?)(?:에 따르면|에 의하면)|(?<who2>[^\s,."]{2,20})(?:은|는|이|가) [^.]{0,200}(?:밝혔다|말했다|전했다|보도했다|설명했다)/u,
  ja: /(?<who>[^、。「」]{2,20})(?:によると|によれば)|(?<who2>[^、。「」]{2,20})は[^。]{0,200}(?:と述べた|と語った|と報じた|と発表した|と明らかにした)/u,
  zh: /(?:据|據|根据|根據)(?<who>[^，。]{2,16}?)(?:报道|報導|统计|統計|数据|數據|消息|透露|预测|預測|，)|(?<who2>[^，。“”]{2,16})(?:表示|称|稱|透露|指出|宣布)/u,
};

/** The name as the sentence has it. */
export function speakerIn(sentence: string, language: Language): { saidBy?: string } {
  const groups = SPEAKERS[language].exec(sentence)?.groups;
  const who = (groups?.who ?? groups?.who2)?.trim();
  return who === undefined || who === '' ? {} : { saidBy: who };
}
