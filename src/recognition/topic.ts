/**
 * Words that show a text to be about chips. They are no entities; they only let ambiguous names be read as what they are here. They
 * lie in the lexicon beside the names, so that the matcher finds them on its way.
 */

export const TOPIC_WORDS = [
  'semiconductor', 'semiconductors', 'chipmaker', 'chipmakers', 'chip maker', 'chip makers', 'chip', 'chips', 'ai chip', 'wafer', 'foundry', 'gpu', 'gpus', 'hbm', 'dram', 'nand', 'fab', 'euv', 'processor', 'processors', 'accelerators', 'fabless', 'photoresist', 'lithography', 'interposer', 'chiplet', 'chiplets',
  '반도체', '파운드리', '웨이퍼', '팹리스', '메모리', 'ai칩', 'ai 칩', '칩', '나노', '디램', 'd램', '낸드', '위탁생산', '노광', '포토레지스트', '후공정', '패키징',
  '半導体', '半导体', '半導體', '芯片', '晶片', '晶圆', '晶圓', 'ファウンドリ', 'チップ', 'ウエハ', '微細化', '代工', '制程', '製程', '光刻', 'プロセッサ', 'ファウンドリー', 'ファブレス', 'フォトレジスト', 'ウエハー', 'ウェハー', '露光装置', '後工程', '光刻胶', '光阻', '封测', '封測', '先进封装', '先進封裝', '流片',
];
