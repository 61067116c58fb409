/** English statements made by nouns and fixed phrases. */
import type { NominalRule } from '../model';

const BE = "(?:is|was|are|were|became|remains|becomes|has been|will be|will become|is not|was not|isn[’']t)";
const ADJ = '(?: [\\w-]+){0,4}?';

export const EN_NOMINALS: readonly NominalRule[] = [
  {
    family: 'own',
    text: '{owner}, the (?:parent|parent company|owner|holding company)(?: company)? of {owned}',
    examples: ['[Intel], the parent company of [Micron], …'],
  },
  {
    family: 'own',
    text: '{owned}, (?:an?|the)(?: [\\w-]+){0,3} (?:subsidiary|unit|division|arm|affiliate) of {owner}',
    examples: ['[Intel], a subsidiary of [Micron], …'],
  },
  {
    family: 'own',
    text: `{owned},? ?${BE} (?:an?|the)(?: [\\w-]+){0,3} (?:subsidiary|unit|division|arm|affiliate) of {owner}`,
    examples: ['[Intel] is a subsidiary of [Micron].'],
  },
  {
    family: 'own',
    text: "{owner}(?:[’']s|-owned)(?: [\\w-]+){0,2} (?:subsidiary|unit|division|arm|affiliate),? {owned}",
    examples: ['[Intel]’s subsidiary [Micron]'],
  },
  { family: 'own', text: '{owner}-owned {owned}', examples: ['[Intel]-owned [Micron]'] },
  {
    family: 'make',
    text: '{maker}-(?:made|built|manufactured|fabricated|produced) {thing}',
    examples: ['the [TSMC]-made [H100]'],
  },
  {
    family: 'make',
    text: `{maker} ${BE} the${ADJ} (?:maker|manufacturer|producer|foundry)(?: partner)? (?:of|for|behind) (?:the )?{thing}`,
    examples: ['[ASML] is the only maker of [EUV lithography].'],
  },
  {
    family: 'make',
    text: '{maker}, (?:the|an?)(?: [\\w-]+){0,4}? (?:maker|manufacturer|producer) of (?:the )?{thing}',
    examples: ['[Ajinomoto], the maker of [ABF]'],
  },
  {
    family: 'make',
    text: '{thing} (?:maker|manufacturer|producer)s? (?:such as |like )?{maker}',
    examples: ['[EUV lithography] maker [ASML]'],
  },
  {
    family: 'design',
    text: '{designer}-(?:designed|developed) {thing}',
    examples: ['the [Google]-designed [Tensor G4]'],
  },
  {
    family: 'supply',
    text: `{seller} ${BE} (?:an?|the|one of)(?: [\\w-]+){0,5}? suppliers? of {item} (?:to|for) {buyer}`,
    examples: ['[SK hynix] is the main supplier of [HBM3E] to [NVIDIA].'],
  },
  {
    family: 'supply',
    text: `{seller} ${BE} {buyer}[’']s${ADJ} {item} suppliers?`,
    examples: ['[SK hynix] is [NVIDIA]’s main [HBM3E] supplier.'],
  },
  {
    family: 'supply',
    text: `{seller} ${BE} (?:an?|the|one of)(?: [\\w-]+){0,5}? suppliers? (?:to|for|of) {buyer}`,
    examples: ['[SK hynix] is a key supplier to [NVIDIA].'],
  },
  {
    family: 'supply',
    text: `{seller},? (?:an?|the)(?: [\\w-]+){0,4}? supplier (?:to|for) {buyer}`,
    examples: ['[SK hynix], a supplier to [NVIDIA], …'],
  },
  {
    family: 'supply',
    text: `{buyer}(?:[’']s)?(?: [\\w-]+){0,3}? suppliers?,? (?:such as |including |like )?{seller}`,
    examples: ['[NVIDIA] supplier [SK hynix]'],
  },
  {
    family: 'supply',
    text: `{buyer}[’']s(?: [\\w-]+){0,4}? suppliers? (?:is|are|include|includes|was) {seller}`,
    examples: ['[NVIDIA]’s suppliers include [SK hynix].'],
  },
  {
    family: 'supply',
    text: '{item} suppliers?(?: [\\w-]+){0,2}? (?:such as |like )?{seller} (?:to|for) {buyer}',
    examples: ['[HBM3E] supplier [SK hynix] for [NVIDIA]'],
  },
  {
    family: 'customer',
    text: `{customer} ${BE} (?:an?|the|one of)(?: [\\w’'-]+){0,5}? (?:customer|client)s? (?:of|for) {vendor}`,
    examples: ['[Apple] is the largest customer of [TSMC].'],
  },
  {
    family: 'customer',
    text: `{customer} ${BE} (?:an? |the |one of )?{vendor}[’']s(?: [\\w-]+){0,4}? (?:customer|client)s?`,
    examples: ['[Apple] is [TSMC]’s largest customer.'],
  },
  {
    family: 'customer',
    text:
      `{vendor}[’']s(?: [\\w-]+){0,4}? (?:customer|client)s?,? (?:include |includes |are |is |` +
      `such as |including |like )?{customer}`,
    examples: ['[TSMC]’s largest customer, [Apple], …'],
  },
  {
    family: 'customer',
    text:
      '{vendor} (?:counts|lists|has) {customer} (?:as|among) (?:an?|its|' +
      'one of its)(?: [\\w-]+){0,3}? (?:customer|client)s?',
    examples: ['[TSMC] counts [Apple] among its customers.'],
  },
  {
    family: 'customer',
    text: '{customer},? (?:an?|the)(?: [\\w-]+){0,3}? (?:customer|client) of {vendor}',
    examples: ['[Apple], a customer of [TSMC]'],
  },
  {
    family: 'compete',
    text: `{left} ${BE} (?:an?|the|one of)(?: [\\w-]+){0,5}? (?:rival|competitor|challenger)s? (?:to|of) (?:the )?{right}`,
    examples: ['[AMD] is a rival of [NVIDIA].'],
  },
  {
    family: 'compete',
    text: "{left}(?:[’']s)?(?: [\\w-]+){0,3}? (?:rival|competitor|challenger)s?,? (?:such as |including |like )?{right}",
    examples: ['[NVIDIA] rival [AMD]'],
  },
  {
    family: 'compete',
    text: `{left} ${BE} {right}[’']s(?: [\\w-]+){0,3}? (?:rival|competitor)`,
    examples: ['[AMD] is [NVIDIA]’s main rival.'],
  },
  {
    family: 'compete',
    text: '(?:rivals?|competitors?) (?:to|of) (?:the )?{left},? (?:such as |including |like )?{right}',
    examples: ['rivals of [NVIDIA] such as [AMD]'],
  },
  {
    family: 'partner',
    text: '(?:partnership|collaboration|alliance|agreement|deal|joint venture|tie-up) between {left} and {right}',
    examples: ['a partnership between [Intel] and [Microsoft]'],
  },
  {
    family: 'partner',
    text: "{left}[’']s(?: [\\w-]+){0,3}? (?:partner|ally),? {right}",
    examples: ['[Intel]’s partner [Microsoft]'],
  },
  {
    family: 'build',
    text: "{owner}[’']s(?: [\\w-]+){0,5}? (?:fabs?|plants?|factor(?:y|ies)|facilit(?:y|ies)|campus|headquarters) (?:in|near|at) {place}",
    examples: ['[TSMC]’s first fab in [Arizona]'],
  },
  {
    family: 'build',
    text: '{site}(?: [\\w-]+){0,2}? (?:in|near|at) {place}',
    examples: ['[TSMC]’s plant in [Arizona]'],
  },
  {
    family: 'build',
    text: '(?:fabs?|plants?|factor(?:y|ies)|facilit(?:y|ies)) (?:operated by|owned by|run by|of) {owner} in {place}',
    examples: ['the plant operated by [TSMC] in [Arizona]'],
  },
  { family: 'use', text: '{used}-(?:based|powered|equipped) {user}', examples: ['the [HBM3E]-equipped [H200]'] },
  {
    family: 'use',
    text: '{user},? (?:along )?with (?:up to )?\\d+ ?GB of {used}',
    examples: ['the [H200] with 141GB of [HBM3E]'],
  },
  {
    family: 'regulate',
    text: '{bound}(?:[^.;]{0,40}?) (?:added to|placed on|put on|on|under) (?:the )?{authority}',
    examples: ['[Huawei] was put on the [Entity List].'],
  },
  {
    family: 'license',
    text: '{licensee}(?:[^.;]{0,20}?) (?:licens\\w+|uses?|using)(?: [\\w-]+){0,4} from {licensor}',
    examples: ['[Qualcomm] licenses cores from [Arm Holdings].'],
  },
];
