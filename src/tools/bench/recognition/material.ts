/**
 * What recognition is measured on: texts made of what the project itself ships (sample articles, summaries, notes,
 * event titles) in ordinary prose, or pages of a folder; names of the bundled pack, filled up with made ones in the
 * same scripts. Deterministic.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LANGUAGES, type Language, type Pack } from '../../../knowledge/schema';
import type { LexiconSource } from '../../../recognition';
import { fromHtml } from '../../inputs';
import { PROSE } from './prose';
import { randomFrom } from '../../random';

/** Blocks of one language, about as long as paragraphs. */
export interface Text {
  label: string;
  blocks: string[];
}

const SAMPLES = fileURLToPath(new URL('../../../../assets/samples', import.meta.url));
const PARAGRAPH = 600;
const SIZE = 400_000;

/** Texts of about 400,000 code units each from the project's own articles and knowledge. */
export function ownTexts(pack: Pack): Text[] {
  const sentences: Record<Language, string[]> = { en: [], ko: [], ja: [], zh: [] };
  for (const name of readdirSync(SAMPLES).filter((file) => file.endsWith('.html'))) {
    const { blocks, lang } = fromHtml(readFileSync(join(SAMPLES, name)), name);
    sentences[lang as Language].push(...blocks);
  }
  const all = [
    ...pack.entities.map(({ summary }) => summary),
    ...pack.relations.flatMap(({ note }) => note ?? []),
    ...pack.events.map(({ title }) => title),
    ...pack.entities.flatMap(({ dependencies }) => (dependencies ?? []).map(({ text }) => text)),
  ];
  for (const language of LANGUAGES)
    sentences[language].push(
      ...all
        .flatMap((text) => text[language] ?? [])
        .flatMap((sentence, index) => [sentence, ...ordinary(language, index)]),
    );
  return [
    { label: 'en', blocks: paragraphs(sentences.en, SIZE) },
    { label: 'ko', blocks: paragraphs(sentences.ko, SIZE) },
    { label: 'ja-zh', blocks: paragraphs([...sentences.ja, ...sentences.zh], SIZE) },
  ];
}

/** Ordinary prose after a sentence of knowledge: as much as makes names as dense as annotated articles have them. */
function ordinary(language: Language, index: number): string[] {
  const prose = PROSE[language];
  const first = prose[(index * 5 + 1) % prose.length] ?? '';
  return language === 'en' ? [first, prose[(index * 7 + 4) % prose.length] ?? ''] : [first];
}

/** The pages of a folder, by language; those of other languages count as English. */
export function pageTexts(folder: string): Text[] {
  const byLabel = new Map<string, string[]>([
    ['en', []],
    ['ko', []],
    ['ja-zh', []],
  ]);
  for (const name of readdirSync(folder).filter((file) => /\.x?html?$/.test(file))) {
    const { blocks, lang } = fromHtml(readFileSync(join(folder, name)), name);
    byLabel.get(lang === 'ja' || lang === 'zh' ? 'ja-zh' : lang === 'ko' ? 'ko' : 'en')?.push(...blocks.map(flat));
  }
  return [...byLabel]
    .filter(([, blocks]) => blocks.length > 0)
    .map(([label, blocks]) => ({ label: `${label} pages`, blocks }));
}

/** The same texts as careless systems write them: decomposed, with soft hyphens and full-width letters. */
export function noisy(text: Text): Text {
  const random = randomFrom(7);
  const blocks = text.blocks.map((block) =>
    flat(
      block
        .split(/(?<= )/)
        .map((word) => {
          const dice = random();
          if (dice < 0.2) return word.normalize('NFD');
          if (dice < 0.3 && word.length > 4) return `${word.slice(0, 3)}\u00ad${word.slice(3)}`;
          if (dice < 0.35)
            return word.replace(/[A-Za-z0-9]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
          return word;
        })
        .join(''),
    ),
  );
  return { label: `${text.label} noisy`, blocks };
}

/** Texts made to be slow: each word begins like a long name, over and over. */
export function adversarial(length: number): string {
  return flat('samsung electronics co samsung electronic '.repeat(Math.ceil(length / 42)).slice(0, length));
}

/**
 * A source of `count` names: the pack's own, those of the best connected entities first, then made ones, four to an
 * entity.
 */
export function namesOf(pack: Pack, count: number): LexiconSource {
  const entities: LexiconSource['entities'][number][] = [];
  let total = 0;
  const degree = new Map<string, number>();
  for (const { from, to } of pack.relations) for (const id of [from, to]) degree.set(id, (degree.get(id) ?? 0) + 1);
  const known = [...pack.entities].sort((a, b) => (degree.get(b.id) ?? 0) - (degree.get(a.id) ?? 0));
  for (const { id, kind, names, ambiguous } of known) {
    const size = LANGUAGES.reduce((sum, language) => sum + (names[language]?.length ?? 0), 0);
    if (total + size > count) break;
    entities.push({ id, kind, names, ambiguous });
    total += size;
  }
  const random = randomFrom(11);
  for (let index = 0; total < count; index++, total += 4) {
    entities.push({
      id: `made-${index}`,
      kind: 'organization',
      names: { en: [latinName(random)], ko: [koreanName(random)], ja: [katakanaName(random)], zh: [hanName(random)] },
    });
  }
  return { entities, relations: pack.relations };
}

/** Every spelling of a source's names, for matchers that take a list. */
export function listOf({ entities }: LexiconSource): string[] {
  return entities.flatMap(({ names }) => LANGUAGES.flatMap((language) => names[language] ?? []));
}

/** A string whose characters lie in one piece: joined and sliced ones are slow to read the first time. */
export function flat(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

function paragraphs(sentences: readonly string[], size: number): string[] {
  const blocks: string[] = [];
  let total = 0;
  let current = '';
  for (let index = 0; total < size && sentences.length > 0; index++) {
    current += `${sentences[index % sentences.length] ?? ''} `;
    if (current.length < PARAGRAPH) continue;
    blocks.push(flat(current));
    total += current.length;
    current = '';
  }
  return blocks;
}

type Random = () => number;

const pick = <T>(random: Random, list: ArrayLike<T>): T => list[Math.floor(random() * list.length)] as T;
const times = (random: Random, least: number, most: number, make: () => string): string =>
  Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, make).join('');

const ONSETS = [
  'b',
  'br',
  'c',
  'ch',
  'd',
  'f',
  'g',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'qu',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
  'x',
  'z',
  'sy',
  'cy',
];
const RIMES = ['a', 'en', 'i', 'on', 'u', 'ar', 'el', 'ix', 'or', 'us', 'ia', 'eon', 'ax', 'is', 'um', 'ent'];
const LATIN_ENDS = [
  '',
  ' Semiconductor',
  ' Micro',
  ' Technologies',
  ' Electronics',
  ' Systems',
  ' Materials',
  ' Devices',
  ' Corp',
  ' Photonics',
  ' Labs',
  ' Logic',
];
const KOREAN_ENDS = ['', '반도체', '전자', '테크', '머티리얼즈', '시스템즈', '세미콘', '하이텍', '케미칼', '소재'];
const KATAKANA =
  'アイウエオカキクケコサシスセソタチツテトナニネノハヒフヘホマミムメモラリルレロワンガギグゲゴジズデドバビブベボパピプペポ';
const JAPANESE_ENDS = ['', 'エレクトロニクス', 'セミコンダクター', 'テクノロジー', '電子', '製作所', 'マテリアルズ'];
const HAN =
  '华芯微晶瑞科德信通安立新天海光明远达盛博创智力高中金龙江长北南东西台宏联成富国泰兴和元宇恒嘉利源思凌云星辰飞腾腾讯景卓胜紫同方汉韦士兰扬杰';
const CHINESE_ENDS = ['', '电子', '科技', '半导体', '微电子', '集成电路', '光电', '材料', '電子', '半導體'];

function latinName(random: Random): string {
  const word = times(random, 2, 4, () => pick(random, ONSETS) + pick(random, RIMES));
  return word.charAt(0).toUpperCase() + word.slice(1) + pick(random, LATIN_ENDS);
}

function koreanName(random: Random): string {
  return (
    times(random, 3, 5, () =>
      String.fromCharCode(
        0xac00 +
          Math.floor(random() * 19) * 588 +
          Math.floor(random() * 21) * 28 +
          pick(random, [0, 0, 0, 4, 8, 16, 21]),
      ),
    ) + pick(random, KOREAN_ENDS)
  );
}

function katakanaName(random: Random): string {
  return times(random, 3, 6, () => pick(random, KATAKANA)) + pick(random, JAPANESE_ENDS);
}

function hanName(random: Random): string {
  return times(random, 3, 5, () => pick(random, HAN)) + pick(random, CHINESE_ENDS);
}
