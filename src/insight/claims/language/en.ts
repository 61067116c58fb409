/** English: subject, verb, object; prepositions mark the rest; passives with a form of "be" or as bare participles. */
import type { LanguageRules } from '../model';
import { EN_NOMINALS } from './en-nominals';
import { EN_PREDICATES } from './en-predicates';

const KIND =
  '(?:AI|artificial intelligence|custom|in-house|own|next-generation|latest|new|advanced|' +
  'first|most advanced|mobile|server|data ?cent(?:er|re)|graphics|memory|logic|flagship|' +
  'high-end|upcoming|proprietary|self-developed|so-called)';

export const en: LanguageRules = {
  order: 'verb-second',
  words: true,
  marks: [
    [
      'bare',
      '\\b(?:range|line|lineup|line-up|series|family|GB|gigabytes|production|manufacturing|' +
        'volumes?|millions|batch|types?|number|version|versions|generation|pieces|units|samples|' +
        'shipments) of (?:the |its )?(?:\\w+ ){0,2}',
    ],
    ['by', '\\bby\\b[^,.;:()\\ue000-\\uf4ff]{0,50}'],
    ['to', '\\b(?:to|into|onto)\\b[^,.;:()\\ue000-\\uf4ff]{0,40}'],
    ['from', '\\b(?:from|out of)\\b[^,.;:()\\ue000-\\uf4ff]{0,50}'],
    ['for', '\\bfor\\b[^,.;:()\\ue000-\\uf4ff]{0,40}'],
    ['with', '\\b(?:with|alongside|against)\\b[^,.;:()\\ue000-\\uf4ff]{0,40}'],
    ['on', '\\b(?:on|using|via|through|based on)\\b[^,.;:()\\ue000-\\uf4ff]{0,40}'],
    ['at', '\\b(?:in|at|near|inside|within)\\b[^,.;:()\\ue000-\\uf4ff]{0,40}'],
    ['of', '\\bof\\b[^,.;:()\\ue000-\\uf4ff]{0,30}'],
    [
      'opaque',
      '\\b(?:after|before|despite|unlike|than|over|under|about|amid|behind|between|among|' +
        'versus|vs\\.?|following|as)\\b[^,.;:()\\ue000-\\uf4ff]{0,30}',
    ],
  ],
  forms: {
    passive:
      "\\b(?:is|are|was|were|be|been|being|gets?|got|remains?|’s|'s)(?: \\w+){0,2} ?<(?:\\w+ed|made|built|bought|sold|sought|\\w+n)\\b[^>]*>|<(?:\\w+ed|made|built|bought|sold)>(?: \\w+ly| exclusively| entirely)? (?:by|at|in|on|using|with|from)\\b",
    adnominal: '(?!)',
    relative: '\\b(?:which|that|who|whose)\\b(?: \\w+){0,2} ?',
  },
  breaks: '[;:()]|\\b(?:while|whereas|although|because|but|if|when|since|unless|so that)\\b',
  nouns: {
    goods: `\\s(?:${KIND}\\s){0,3}(?:chips?|chipsets?|semiconductors?|processors?|GPUs?|CPUs?|NPUs?|TPUs?|ASICs?|SoCs?|accelerators?|silicon|modems?|wafers|dies|(?:AI|memory|logic) products|smartphones|phones|handsets|laptops|servers)\\b(?!\\s(?:maker|making|sales|business|division|unit|industry|market|sector|demand|company|giant|supplier|design|stocks?|designer|manufactur|foundry|packaging|ambitions?|project|program))`,
    clear:
      ",? (?:Inc|Corp|Co|Ltd|Corporation|Incorporated|Holdings|Group|plc|NV|N\\.V)\\b\\.?|(?:['’]s)? (?:CEO|CFO|CTO|president|chairman|founder|chief executive|foundry(?: business| unit| division| arm)?|foundries|subsidiary|chip division|division|unit|itself|process(?: technology| node)?(?:es)?|node|technology|nanometer process|memory|packaging(?: technology)?|GPUs?|CPUs?|chips?|processors?|accelerators?|SoCs?|chipsets?|systems?|servers?|series|family|line|platform|lineup|modules?|stacks?|tools?|machines?|scanners?|systems|supercomputer)\\b(?!\\s(?:maker|sales|market|demand))",
    sites:
      `\\s(?:\\w+ ){0,3}(?:fabs?|plants?|factor(?:y|ies)|facilit(?:y|ies)|production lines?|` +
      `campus|site|foundry)\\b`,
    opaque:
      "['’]s?\\b|(?:['’]s?)? ?(?:\\w+ ){0,2}(?:shares|stock|revenues?|sales|profits?|earnings|demand|prices?|market cap\\w*|valuation|results|executives?|employees|engineers|customers|rivals?|competitors?|suppliers?|partners?|investors|analysts?|decision|announcement|spokes\\w+|conference|event|keynote|website|filing|statement|report|strategy|dominance|success|rise|growth|leadership|position|share|orders|performance|power|capacity|yields?|debut|launch|supply chain|ecosystem|smartphone market|users?|software|alternatives?|competition|export|ban|license|name)\\b",
    trade: "(?:['’]s)?(?:-based|-headquartered)? (?:[a-z][\\w-]*,? ){0,4}",
    and:
      '\\s?,? (?:and|or|as well as|and also) (?:the )?|\\s?, (?:the )?(?=[\\ue000-\\uf4ff](?:,|' +
      ' and| or| as well)[^.]{0,60}[\\ue000-\\uf4ff])|/|, and ',
    of: "['’]s?(?:\\s[\\w-]+){0,4}?",
    modifier: `(?:\\s${KIND}){0,3}`,
    firmAnaphor:
      '\\b(?:[Tt]he|[Tt]his) (?:company|chip ?maker|chip ?designer|foundry|firm|startup|giant|' +
      'manufacturer|toolmaker|supplier|memory maker|tech giant)\\b(?!\\s(?:of|that|which))|' +
      '(?<![“"\\w])(?:It|it)(?= (?:also |now |currently |has |will |is |was |had )?(?:suppl|' +
      'mak|manufactur|produc|design|develop|outsourc|build|buil|operat|own|acquir|invest|' +
      'partner|compet|licens|us(?:es|ing)|sell|order|purchas|sourc|rel))',
    thingAnaphor:
      '\\b(?:[Tt]he|[Tt]his|[Tt]hese) (?:chip|processor|accelerator|GPU|CPU|SoC|chipset|' +
      'handset)\\b|(?<![“"\\w])(?:It|it)(?= (?:is|was|will be) (?:manufactured|fabricated|made|' +
      'built|produced|packaged|designed|based|powered|equipped|paired))|\\bIt(?= (?:features?|' +
      'packs|carries|comes with|contains|has \\d))',
  },
  predicates: EN_PREDICATES,
  nominals: EN_NOMINALS,
  sense: {
    clause: '[;:]|, (?:but|while|whereas|although|and|which|who)\\b|\\bbut\\b|\\bwhile\\b',
    before: {
      ended:
        '\\bno longer\\b|\\bstopped\\b|\\bceas(?:e|ed)\\b|\\bused to\\b|\\buntil \\w+|' +
        '\\bformerly\\b|\\bhalt(?:s|ed)?\\b|\\bdiscontinu|\\bwill stop\\b|\\bstop\\b|\\bend(?:s|' +
        'ed) \\b|\\bonce\\b|\\bpreviously\\b|\\bdropped\\b|\\bditch',
      denied:
        "\\bnot\\b(?! only)|n['’]t\\b|\\bnever\\b|\\bden(?:y|ies|ied)\\b|\\bno plans?\\b|\\blost\\b|\\bfail(?:s|ed)? to\\b|\\bunable to\\b|\\bcannot\\b|\\brefus|\\bdeclin\\w+ to\\b|\\bruled out\\b|\\brather than\\b|\\bneither\\b|\\bbarred? from\\b|\\bwithout\\b|\\bprevent|\\bfalse\\b",
      planned:
        '\\bwill\\b|\\bto be\\b|\\bplan(?:s|ned|ning)?\\b|\\bset to\\b|\\bslated\\b|' +
        '\\bscheduled\\b|\\baims?\\b|\\bintend|\\bhopes?\\b|\\bagree[ds]? to\\b|\\bpromis|' +
        '\\bprepar|\\bconsider|\\bin talks\\b|\\bnegotiat|\\bpledg|\\bannounced? (?:plans?|' +
        'it would)|\\bwould\\b|\\bdue to (?:be|begin|start)\\b|\\bgoing to\\b|\\bseek|' +
        '\\bproposed\\b|\\bcommitted to\\b|\\bexpects? to\\b|\\bwants? to\\b|\\bupcoming\\b|' +
        '\\bon track\\b|\\bplanned\\b|\\bpreliminary\\b',
      hedged:
        '\\bmay\\b|\\bmight\\b|\\bcould\\b|\\breportedly\\b|\\ballegedly\\b|\\brumou?r|' +
        '\\blikely\\b|\\bpossibl|\\bpotential|\\bsaid to\\b|\\bbelieved\\b|\\bthought to\\b|' +
        '\\bexpected to\\b|\\bpresumably\\b|\\bapparently\\b|\\bappears? to\\b|\\bseems?\\b|' +
        '\\bspeculat|\\bperhaps\\b|\\banticipated\\b|\\bestimated to\\b|\\bunconfirmed\\b',
    },
    after: {
      planned:
        '^\\S+[^,;]{0,60}\\b(?:next year|from 20(?:2[7-9]|3\\d)|starting in 20(?:2[7-9]|3\\d)|' +
        'by 20(?:2[7-9]|3\\d))\\b',
      denied: '^\\S+[^,;]{0,10}\\b(?:none|nothing)\\b',
    },
    whole:
      '\\breportedly\\b|\\brumou?r|\\baccording to (?:analysts?|people|sources?|rumou?rs?|' +
      'leaks?|a (?:person|leak|report))|\\bpeople (?:familiar|with knowledge)|' +
      '\\bsources? (?:said|say|familiar)|\\bit is believed\\b|\\banalysts? (?:say|said|believe|' +
      'expect)|\\bunconfirmed\\b|\\bspeculat',
    nothing: '\\?\\s*["”’]?$|^\\s*(?:if|whether|unless|had|should)\\b|, if\\b|\\bif (?:it|they|the)\\b|\\bwhether\\b',
    sole: '\\b(?:sole|solely|only|exclusive|exclusively|all of|entirely|monopol\\w+|no other|single-sourced?)\\b',
  },
};
