/** English. */
import type { LanguagePatterns } from './pattern';

const AUX =
  "(?:(?:is|are|was|were|will be|would be|has been|have been|had been|is being|are being|may be|might be|could be|to be|not|never|no longer|also|still|now|only|once|currently|reportedly|expected|said|rumou?red|believed|likely|set|planned|to|be|n[’']t) )*";
const ADV =
  '(?:(?:exclusively|entirely|solely|mainly|mostly|largely|now|also|currently|partly|in volume|in Taiwan|in Texas|in Arizona) )*';
const MADE = '(?:made|manufactured|fabricated|produced|built|fabbed|mass-produced)';
const NOUN =
  "(?:[’']s)?(?: (?:AI )?(?:chips?|processors?|GPUs?|accelerators?|SoCs?|dies?|series|family|line|wafers|films?|machines|tools|systems|scanners|memory|stacks))?";
const DET =
  '(?:(?:the|its|all|all of|most of|most|some of|some|every|each|both|new|latest|own|of|next-generation|custom) )*';
const OWNER = "(?:{firm}[’']s? )?";
const MAKES =
  '(?:makes?|manufactures?|manufactured|fabricates?|fabricated|produces?|produced|builds?|mass-produces?|is making|is manufacturing|is producing|making|manufacturing|producing|fabricating)';
const SUPPLIES =
  '(?:suppl(?:y|ies|ied)|is supplying|supplying|deliver(?:s|ed|ing)?|ship(?:s|ped|ping)?|provid(?:es?|ed|ing)|sells?|sold|selling)';
const BUYS =
  '(?:buys?|bought|buying|sources?|sourced|sourcing|procures?|procured|orders?|ordered|ordering|gets?|got|purchases?|purchased|purchasing)';
const FEW = '(?:[\\w%.,-]+ ){0,4}';

export const en: LanguagePatterns = {
  clause: {
    before: '[;:—]|, (?:but|while|whereas|although|though|and|so)\\b|\\b(?:but|while|whereas|although|because)\\b',
    after: '[;:—]|, (?:but|while|whereas|although|though|and|not)\\b|\\b(?:but|while|whereas|although|because)\\b',
  },
  verbLast: false,
  words: {
    denied:
      "\\b(?:not|never|den(?:y|ies|ied)|refut\\w+|neither|nor|without|false|wrong|untrue|dismiss\\w+|reject\\w+|refus\\w+|unable|fail\\w*|cannot|lost|rather than|instead of)\\b|n[’']t\\b",
    ended:
      '\\b(?:no longer|used to|formerly|previously|stopp\\w+|ceas\\w+|ended|until|once|had been|dropped|halted|discontinued)\\b',
    planned:
      '\\b(?:will|would|plan\\w*|intend\\w*|aim\\w*|set to|agreed to|consider\\w*|weigh\\w*|talks?|hop(?:es?|ing)|is to|are to|prepar\\w+|negotiat\\w+|discuss\\w*|wants?|seek\\w*|bid\\w*|promis\\w+|schedul\\w+|next year|later this year|qualif\\w+|sampl\\w+|asked|urged|trying|evaluat\\w+|test\\w*|to (?:make|manufacture|fabricate|produce|build|supply|deliver|ship|provide|sell|package))\\b',
    hedged:
      '\\b(?:reportedly|rumou?r\\w*|may|might|could|said to|thought to|sources|people familiar|speculat\\w+|alleged\\w*|believed|expect\\w*|likely|possibly|perhaps|unconfirmed|analysts?|estimat\\w+|apparently|seems?|appears?|according to)\\b',
  },
  nothing: '\\?|\\b(?:if|unless|whether|should|were to|imagine|suppose)\\b',
  patterns: [
    {
      says: 'made',
      text: `{thing}${NOUN}(?:,? (?:which|that))? ${AUX}${ADV}${MADE} ${ADV}by {maker}(?![’']s (?!foundry|fab))`,
      example: '[H100] is made by [TSMC].',
    },
    {
      says: 'made',
      text: `{thing}${NOUN}, ${MADE} ${ADV}by {maker}(?![’']s)`,
      example: '[H100], made by [TSMC], sells well.',
    },
    {
      says: 'made',
      text: `{thing}${NOUN} ${AUX}${ADV}${MADE} ${ADV}(?:at|in) {maker}(?:[’']s)? (?:fabs?|plants?|foundry|factor(?:y|ies))`,
      example: '[A16] is made at [TSMC]’s plant.',
    },
    {
      says: 'made',
      text: `{maker} (?:(?:also|now|currently|already|still|exclusively|will|would|may|might|could|does not|doesn[’']t|did not|no longer|reportedly|not|to|began|started|(?:plans?|hopes?|wants?|aims?) to|expects? to|is expected to|will not|has|used to|stopped) )*${MAKES} ${DET}${OWNER}${DET}{thing}`,
      example: '[TSMC] makes [NVIDIA]’s [H100].',
    },
    {
      says: 'made',
      text: `${OWNER}{thing}${NOUN} (?:comes?|came) (?:exclusively |only |solely )?(?:from|out of) {maker}(?:[’']s)? (?:fabs?|plants?|foundry|factor(?:y|ies)|lines?)`,
      example: '[H100] comes from [TSMC]’s fabs.',
    },
    {
      says: 'made',
      text: `{maker} (?:is|was|became|remains) the (?:sole|only|exclusive) (?:maker|producer|manufacturer|supplier|source|foundry|provider)(?: of| for) ${DET}${OWNER}{thing}(?![’'])(?! (?:to|for) )`,
      sole: true,
      example: '[ASML] is the only maker of [EUV lithography].',
    },
    {
      says: 'supplied',
      text: `{seller} (?:(?:is|was|became|remains|has been) )+(?:the |a |an )?(?:(?:sole|only|exclusive|main|primary|largest|key|major|first|second|leading) )*supplier of ${DET}{item}${NOUN} (?:to|for) {buyer}(?![’']s)`,
      example: '[SK hynix] is the main supplier of [HBM3E] to [NVIDIA].',
    },
    {
      says: 'supplied',
      text: `{seller} (?:(?:also|now|currently|already|will|would|may|might|could|does not|doesn[’']t|did not|no longer|not|to|began|started|(?:plans?|hopes?|wants?|aims?) to|has|used to|is expected to|reportedly|exclusively|agreed to|denied|denies|that|it|stopped) )*${SUPPLIES} ${FEW}{item}${NOUN} ${FEW}to {buyer}(?![’']s)`,
      example: '[SK hynix] supplies [HBM3E] to [NVIDIA].',
    },
    {
      says: 'supplied',
      text: `{seller} (?:(?:also|now|already|will|may|could|does not|did not|no longer|not|to|plans? to|has|used to|reportedly) )*${SUPPLIES} {buyer} with ${FEW}{item}`,
      example: '[ASML] supplies [TSMC] with [EUV lithography].',
    },
    {
      says: 'supplied',
      text: `{seller} (?:(?:also|now|already|will|may|could|does not|did not|no longer|not|to|plans? to|has|used to|reportedly) )*${SUPPLIES} ${FEW}{item}${NOUN} for ${OWNER}{user}`,
      example: '[SK hynix] supplies [HBM3E] for [NVIDIA]’s [H100].',
    },
    {
      says: 'supplied',
      text: `{buyer} (?:(?:also|now|already|will|may|could|does not|did not|no longer|not|to|plans? to|has|used to|reportedly|only) )*${BUYS} ${FEW}{item}${NOUN} ${FEW}(?:from|at|with) {seller}(?![’']s)`,
      example: '[TSMC] buys [EUV lithography] from [ASML].',
    },
    {
      says: 'packaged',
      text: `{thing}${NOUN} ${AUX}${ADV}(?:packaged|assembled) ${ADV}by {packager}`,
      example: '[H100] is packaged by [TSMC].',
    },
    {
      says: 'packaged',
      text: `{packager} (?:(?:also|now|will|may|could|does not|no longer|plans? to) )*(?:packages|assembles) ${DET}${OWNER}{thing}`,
      example: '[Amkor] packages the [A16].',
    },
    {
      says: 'designed',
      text: `{thing}${NOUN}(?:,? (?:which|that))?,? ${AUX}(?:designed|developed) ${ADV}by {designer}`,
      example: '[Tensor] is designed by [Google].',
    },
    { says: 'designed', text: `{designer}-designed {thing}`, example: 'the [Google]-designed [Tensor]' },
    {
      says: 'designed',
      text: `{designer} (?:(?:itself|also) )?designed ${DET}{thing}`,
      example: '[Google] designed the [Tensor].',
    },
    {
      says: 'uses',
      text: `{user}${NOUN} (?:(?:also|will|would|may|might|could|does not|doesn[’']t|to|now|is expected to|reportedly|no longer) )*(?:uses?|using|carr(?:y|ies)|features?|integrates?|comes? with|is equipped with|is paired with|pairs? with|relies on) ${FEW}{used}`,
      example: '[H200] uses 141 GB of [HBM3E].',
    },
    {
      says: 'uses',
      text: `{user}${NOUN},? ${AUX}${ADV}${MADE} ${ADV}(?:by {any} )?(?:on|using|with|in) (?:the |a )?${OWNER}{used}`,
      example: '[A16] is built on [TSMC]’s [N4].',
    },
    {
      says: 'customer',
      text: `{buyer} (?:(?:is|was|became|remains|has been|will be|will become|may become|could become|is not|isn[’']t|no longer) )+(?:a |an |the |one of )?(?:(?:major|largest|biggest|key|main|big|first|important) )*customers? (?:of|for) {seller}(?![’']s)`,
      example: '[Apple] is the largest customer of [TSMC].',
    },
    {
      says: 'customer',
      text: `{seller}[’']s? (?:(?:largest|biggest|top|main|key|major) )+customer,? (?:is )?{buyer}(?![’']s)`,
      example: '[TSMC]’s largest customer is [Apple].',
    },
    {
      says: 'licensed',
      text: `{buyer} (?:(?:also|will|may|does not|no longer|plans? to) )*licen[sc]es ${FEW}(?:designs?|cores?|architecture|IP|technology) ${FEW}?from {seller}`,
      example: '[Qualcomm] licenses cores from [Arm].',
    },
  ],
};
