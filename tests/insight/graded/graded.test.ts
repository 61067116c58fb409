/** What is told of articles written for it: what must be among the first notes, what must not be told, what must be told as later. */
import { expect, test } from 'vitest';
import type { Language } from '../../../src/knowledge/schema';
import { fromText } from '../../../src/tools/inputs';
import { libraryOf, readInsight } from '../../../src/tools/reading';
import { i18nFor } from '../../../src/platform/i18n';
import { noteText } from '../../../src/ui/note-text';
import { GRADED_PACK } from './pack';

interface Graded {
  about: string;
  lang: Language;
  day: string;
  title: string;
  text: string;
  /** One of the first three notes has it. */
  first?: RegExp;
  /** No note that is told as true of the day has it. */
  never?: RegExp;
  /** Events that must be told, and must not. */
  since?: string[];
  unsaid?: string[];
}

const ARTICLES: Graded[] = [
  {
    about: 'accelerators, Korean',
    lang: 'ko',
    day: '2023-10-12',
    title: '마이크로소프트, 엔비디아 대신 자체 AI 칩…삼성 파운드리에 기회',
    text: '마이크로소프트가 자체 AI 반도체를 개발한다. 엔비디아의 AI 칩은 모두 TSMC가 생산한다.\n엔비디아 H100은 구하기 어렵다. 삼성전자는 삼성 파운드리를 키우려 한다.',
    first: /H100.*TSMC/,
    never: /hafnium|MAIA|Maia/,
    since: ['maia-shown', 'h100-ban'],
    unsaid: ['samsung-2026'],
  },
  {
    about: 'accelerators, English, before its parts were reported',
    lang: 'en',
    day: '2022-03-22',
    title: 'NVIDIA announces the NVIDIA H100',
    text: 'NVIDIA announced the NVIDIA H100 accelerator, with HBM3 memory. It is the successor of the A100.\nThe chip uses advanced packaging, CoWoS.',
    first: /H100.*TSMC/,
    since: ['h100-ban'],
  },
  {
    about: 'accelerators, Chinese',
    lang: 'zh',
    day: '2023-08-01',
    title: '英伟达H100供不应求，芯片代工依赖台积电',
    text: '英伟达H100芯片需求旺盛。台积电负责制造该芯片，封装产能CoWoS不足。\n英伟达表示正在寻找更多产能。',
    first: /H100.*TSMC|H100.*台积电/,
    never: /hafnium/,
  },
  {
    about: 'memory tools, Korean',
    lang: 'ko',
    day: '2024-12-30',
    title: 'SK하이닉스 HBM3 증설, 한미반도체 TC본더 주문 늘어',
    text: '한미반도체가 SK하이닉스에 TC본더를 공급한다. SK하이닉스는 HBM3 반도체 생산을 늘린다.',
    first: /TC bonder.*65%|TC bonder.*Hanmi/,
    never: /Hanwha.*TC bonder.*from|hafnium/,
    since: ['hanwha-order'],
  },
  {
    about: 'memory, Japanese',
    lang: 'ja',
    day: '2023-09-01',
    title: 'SKハイニックス、エヌビディア向けHBM3メモリー半導体を増産',
    text: 'SKハイニックスはエヌビディアのNVIDIA H100向けにHBM3を供給する。マイクロンも参入を目指す。',
    first: /H100/,
    never: /(?:from|delivered by) Micron/,
  },
  {
    about: 'tools, English',
    lang: 'en',
    day: '2022-06-01',
    title: 'ASML raises prices of its EUV lithography scanners',
    text: 'ASML said its EUV lithography machines will cost more. The semiconductor maker TSMC buys most of them.',
    first: /Zeiss|ASML as the only/,
    never: /H100/,
  },
  {
    about: 'tools, Japanese',
    lang: 'ja',
    day: '2022-06-01',
    title: 'ASML、EUV露光装置の半導体向け出荷を拡大',
    text: 'ASMLはEUV露光の出荷を増やす。TSMCが最大の顧客だ。半導体メーカーの投資が続く。',
    first: /Zeiss|ASML as the only/,
  },
  {
    about: 'policy, English: what ended is not told as holding, nor who was listed later',
    lang: 'en',
    day: '2020-08-08',
    title: 'Huawei says its Kirin 9000 chip may be the last',
    text: 'Huawei said TSMC can no longer make its Kirin 9000 chips because of the Entity List. SMIC could be an alternative, but its semiconductor process is behind.',
    first: /Kirin 9000.*TSMC/,
    never: /Entity List applies to.*SMIC/,
    since: ['kirin-end', 'smic-listed'],
  },
  {
    about: 'policy, Chinese',
    lang: 'zh',
    day: '2020-12-20',
    title: '华为与中芯国际均被列入实体清单',
    text: '中芯国际被列入实体清单，华为此前已在实体清单上。半导体供应链受到影响。',
    first: /Entity List applies to/,
  },
  {
    about: 'phones, English',
    lang: 'en',
    day: '2021-01-10',
    title: 'Snapdragon 888 phones run hot',
    text: 'Qualcomm’s Snapdragon 888 processor runs hot, reviewers say. The chip is the flagship of Qualcomm.',
    first: /Snapdragon 888.*Samsung Foundry/,
    never: /hafnium/,
  },
  {
    about: 'power chips, English',
    lang: 'en',
    day: '2019-01-10',
    title: 'Infineon secures SiC substrates from Wolfspeed',
    text: 'Infineon buys SiC substrate from Wolfspeed under a long-term deal for power semiconductors.',
    first: /SiC substrate/,
    since: ['wolfspeed-11'],
  },
  {
    about: 'a hub in passing, English: better nothing than trivia',
    lang: 'en',
    day: '2025-01-10',
    title: 'Samsung Electronics workers vote on pay',
    text: 'A union at Samsung Electronics votes on pay. The semiconductor division pays a bonus.',
    never: /hafnium/,
  },
];

const library = libraryOf(GRADED_PACK);
const i18n = i18nFor('en');

test.each(ARTICLES)('$about', async ({ lang, day, title, text, first, never, since = [], unsaid = [] }) => {
  const view = { language: 'en' as const, day, today: '2026-08-05' };
  const { insight } = await readInsight(library, fromText(text, title, lang), view);
  const told = insight.notes.map((note) => `${note.about[0]?.name}: ${noteText(i18n, note)}`);
  const holding = insight.notes.filter(({ later }) => !later).map((note) => noteText(i18n, note));
  if (first) expect(told.slice(0, 3).join('\n')).toMatch(first);
  if (never) expect(holding.join('\n')).not.toMatch(never);
  const later = insight.events.list.filter(({ when }) => when === 'since').map(({ id }) => id);
  expect(later).toEqual(expect.arrayContaining(since));
  for (const id of unsaid) expect(later).not.toContain(id);
  // Whatever is told: more relevant before less, nothing that began later as holding.
  const scores = insight.notes.map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  for (const { standing, since: began } of insight.relations)
    expect(standing === 'holds' && began !== undefined && began > day).toBe(false);
});
