/**
 * Product numbers and nodes that no list holds completely. A rule reads one where a name of ours does not, and says
 * which names to look up instead: the generation, the family, or what it is in general. To add a rule, add it to the
 * list; `examples` prove it.
 */
import { startsClean } from '../boundaries';
import type { Candidate } from '../candidate';
import { ALWAYS, Shape, type LexiconName } from '../compiled';
import { lookUp, type Lexicon } from '../lexicon';

export interface PatternRule {
  /** What a match can begin with, folded; tried only where a word begins so. */
  heads: readonly string[];
  /** Sticky; its match is the mention. */
  pattern: RegExp;
  /** Names to look up, best first. */
  names: (match: RegExpExecArray) => string[];
  /** An organization that the article has to name: `N3P` is a node only where TSMC is. */
  maker?: string;
  examples: Readonly<Record<string, string>>;
}

/** Node sizes in use, and how a unit begins after them. */
const SIZES = [
  '1',
  '1.4',
  '1.6',
  '2',
  '3',
  '4',
  '5',
  '6',
  '7',
  '8',
  '10',
  '12',
  '14',
  '16',
  '18',
  '20',
  '22',
  '28',
  '32',
  '40',
  '45',
  '55',
  '65',
  '90',
  '110',
  '130',
  '180',
];
const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
const joined = (starts: readonly string[], ends: readonly string[]): string[] =>
  starts.flatMap((start) => ends.map((end) => start + end));
const DEEPER: Readonly<Record<string, string>> = { A: 'Ampere', H: 'Hopper', B: 'Blackwell', R: 'Rubin' };

export const PATTERN_RULES: readonly PatternRule[] = [
  {
    heads: joined(
      [...SIZES, '1 4', '1 6', '1 8'],
      ['nm', ' nm', 'na', ' na', '나노', ' 나노', 'ナノ', ' ナノ', '纳米', '奈米', ' 纳米', ' 奈米'],
    ),
    // Not `14 Nm`, which is a torque.
    pattern:
      /([\d０-９]{1,3}(?:[.．・][\d０-９])?)[ -]?(?:nm|NM|ｎｍ|[Nn]anomet(?:er|re)s?|㎚|나노미터|나노|ナノ・?メートル|ナノ|纳米|奈米)(?:[ -][Cc]lass|급|級|级)?(?![A-Za-z])/y,
    names: ([, size = '']) => [`${size.normalize('NFKC').replace('・', '.')}nm`],
    examples: {
      '65 nm-class': '65nm',
      '3나노급': '3nm',
      '2奈米級': '2nm',
      '６ナノ・メートル': '6nm',
      '１・４ナノ': '1.4nm',
    },
  },
  {
    heads: joined(['n'], DIGITS),
    pattern: /N(\d{1,2})[A-Z]{1,2}(?![A-Za-z0-9])/y,
    names: ([, size]) => [`TSMC N${size}`],
    maker: 'TSMC',
    examples: { N2X: 'TSMC N2', N4C: 'TSMC N4' },
  },
  {
    heads: ['10a', '14a', '18a', '20a'],
    pattern: /(\d\d)A(?:-?P|-?E|-?PT)?(?![A-Za-z0-9])/y,
    names: ([all, size]) => [`Intel ${all}`, `Intel ${size}A`],
    maker: 'Intel',
    examples: { '18A-PT': 'Intel 18A', '14A-E': 'Intel 14A' },
  },
  {
    heads: joined(['sf'], DIGITS),
    pattern: /SF(\d(?:\.\d)?)[A-Z]?\+?(?![A-Za-z0-9])/y,
    names: ([all, size]) => [all, all.replace(/\+$/, ''), `SF${size}`],
    maker: 'Samsung Electronics',
    examples: { 'SF2P+': 'SF2', SF3P: 'SF3' },
  },
  {
    heads: joined(['hbm', 'hbm '], DIGITS),
    pattern: /HBM-?(\d)[A-Za-z]?(?![A-Za-z0-9])/y,
    names: ([, generation]) => [`HBM${generation}`, 'HBM'],
    examples: { HBM6: 'HBM', HBM4P: 'HBM4' },
  },
  {
    heads: joined(['lpddr', 'gddr', 'ddr'], DIGITS),
    pattern: /((?:LP|G)?DDR)(\d)[A-Z]?(?![A-Za-z0-9])/y,
    names: ([, family, generation]) => [`${family}${generation}`, family ?? ''],
    examples: { LPDDR5T: 'LPDDR5', LPDDR7: 'LPDDR' },
  },
  {
    heads: ['rtx', 'geforce rtx', '지포스 rtx', 'nvidia geforce rtx', 'nvidia rtx'],
    pattern:
      /(?:(?:NVIDIA|Nvidia) )?(?:GeForce |지포스 )?RTX ?(?:PRO ?)?(\d\d)(?:\d\d[A-Z]{0,2}(?: ?(?:Ti|SUPER|Super|D))*)?(?![A-Za-z0-9])/y,
    names: ([, generation]) => [`RTX ${generation} series`, `GeForce RTX ${generation}`, 'GeForce RTX', 'GeForce'],
    examples: { 'RTX 5060 Ti': 'GeForce RTX 50', 'GeForce RTX 4080': 'GeForce RTX 40', 'RTX 30': 'GeForce RTX 30' },
  },
  {
    heads: joined(['rx', 'rx '], DIGITS),
    pattern: /RX ?[5-9]\d{2,3}(?: ?(?:XTX|XT|GRE))?(?![A-Za-z0-9])/y,
    names: () => ['Radeon'],
    maker: 'AMD',
    examples: { 'RX 9070 XT': 'Radeon', RX7900XTX: 'Radeon' },
  },
  {
    heads: joined(['iphone', '아이폰'], DIGITS),
    pattern:
      /(?:iPhone|아이폰)\d{1,2}e?(?: ?(?:Pro ?Max|Pro|Max|Plus|Air|mini|프로 ?맥스|프로|플러스|에어))?(?![A-Za-z0-9])/y,
    names: () => ['iPhone'],
    examples: { iPhone15Pro: 'iPhone', 'iPhone17 Pro Max': 'iPhone' },
  },
  {
    heads: joined(
      ['第'],
      joined(joined(['一', '二', '三', '四', '五', '六', '七'], ['代']), ['骁龙', '驍龍', ' 骁龙']),
    ),
    pattern: /第([一二三四五六七])代 ?(?:骁龙|驍龍) ?(\d[sS]?\+?)? ?(至尊版|至尊领先版)?/y,
    names: ([, ordinal = '', tier = '8', elite]) => {
      const generation = '一二三四五六七'.indexOf(ordinal) + 1;
      return [
        elite === undefined ? `Snapdragon ${tier} Gen ${generation}` : `Snapdragon ${tier} Elite Gen ${generation}`,
        'Snapdragon',
      ];
    },
    examples: { 第三代骁龙8: 'Snapdragon 8 Gen 3', '第五代骁龙 8 至尊版': 'Snapdragon 8 Elite Gen 5' },
  },
  {
    heads: joined(['mi'], DIGITS),
    pattern: /MI(\d)(\d\d)[A-Z]?(?![A-Za-z0-9])/y,
    names: ([, hundreds, rest]) => [`MI${hundreds}${rest}`, `MI${hundreds}00`, 'AMD Instinct'],
    examples: { MI430X: 'MI400', MI355P: 'MI355' },
  },
  {
    heads: joined(['a', 'b', 'h', 'r', 'gb', 'gh', 'gr'], DIGITS),
    pattern: /G?([AHBR])([1-9]00)[A-Z]?(?![A-Za-z0-9])/y,
    names: ([, letter = '', number]) => [`NVIDIA ${letter}${number}`, `NVIDIA ${DEEPER[letter] ?? ''}`],
    maker: 'NVIDIA',
    examples: { B100: 'NVIDIA Blackwell', R200: 'NVIDIA Rubin' },
  },
  {
    heads: ['dgx', 'hgx', 'nvidia dgx', 'nvidia hgx'],
    pattern:
      /(?:NVIDIA |Nvidia )?[DH]GX(?: (?:SuperPOD|Spark|Station|Cloud|[A-Z]{1,2}\d{2,3}(?: NVL\d+)?))?(?![A-Za-z0-9])/y,
    names: ([all]) => [all, 'NVIDIA DGX'],
    examples: { 'DGX B200': 'NVIDIA DGX' },
  },
  {
    heads: joined(['tpu', 'tpu ', 'google tpu ', 'google tpu'], ['v', ...DIGITS]),
    pattern: /(?:Google )?TPU ?v?\d{1,2}[a-z]?(?![A-Za-z0-9])/y,
    names: ([all]) => [all, 'Google TPU'],
    examples: { 'TPU v9': 'Google TPU' },
  },
  {
    heads: joined(['m', 'a', 'apple m', 'apple a'], DIGITS),
    pattern: /(?:Apple )?([AM]\d{1,2}) (?:Pro|Max|Ultra|Bionic)(?![A-Za-z0-9])/y,
    names: ([, chip = '']) => [`Apple ${chip}`, `Apple ${chip.charAt(0)}-series`],
    maker: 'Apple',
    examples: { 'M4 Max': 'Apple M4', 'M7 Ultra': 'Apple M-series' },
  },
  {
    heads: ['nxe', 'exe:', 'exe 5', 'nxt', 'twinscan'],
    pattern: /(?:TWINSCAN |Twinscan )?(NXE|EXE|NXT)[: ]?\d{4}[A-Za-z]{0,2}(?![A-Za-z0-9])/y,
    names: ([all, line]) => [
      all,
      line === 'NXE' ? 'EUV lithography' : line === 'EXE' ? 'High-NA EUV' : 'DUV immersion',
    ],
    examples: { 'NXE:4000F': 'EUV lithography', 'EXE:5400': 'High-NA EUV' },
  },
];

/**
 * Candidates for the heads of rules found in a text (UTF-16 offsets and rule numbers). A rule whose names nobody knows
 * finds nothing.
 */
export function readPatterns(
  text: string,
  heads: readonly { start: number; rule: number }[],
  lexicon: Lexicon,
): Candidate[] {
  const found: Candidate[] = [];
  for (const { start, rule } of heads) {
    const { pattern, names, maker } = PATTERN_RULES[rule] as PatternRule;
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (!match || !startsClean(text, start, start + match[0].length)) continue;
    const known = names(match)
      .map((name) => lookUp(lexicon, name))
      .find((list) => list.length > 0);
    if (!known) continue;
    const owner = maker === undefined ? undefined : lookUp(lexicon, maker)[0]?.entity;
    if (maker !== undefined && owner === undefined) continue;
    // With a maker that the article names, or without one, the form itself is distinct.
    const name: LexiconName = { entity: (known[0] as LexiconName).entity, reading: ALWAYS, shape: Shape.Any };
    found.push({
      start,
      end: start + match[0].length,
      names: [name],
      ...(owner === undefined ? {} : { maker: owner }),
    });
  }
  return found;
}
