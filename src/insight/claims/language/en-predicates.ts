/** English verbs of the trade, by what they state. */
import type { PredicateRule } from '../model';
import { verbs } from './inflect';

export const EN_PREDICATES: readonly PredicateRule[] = [
  {
    family: 'outsource',
    words: verbs(
      'outsource, entrust, farm out, contract out, hand/handing/handed, tap/tapping/tapped, award, subcontract, shift production of, move production of, turn to, enlist, commission',
    ),
    examples: [
      '[Google] outsources the [Tensor G4] to [Samsung Foundry].',
      '[Apple] entrusts production of the [A16] to [TSMC].',
    ],
    counterexamples: ['[Google] turned to advertising.'],
  },
  {
    family: 'order',
    words: verbs(
      'win/winning/won orders?, secure orders?, land orders?, win/winning/won a contract, land a contract, secure a contract, win/winning/won the contract, receive orders?, clinch orders?',
    ),
    examples: ['[Samsung Foundry] won orders for the [AI6] from [Tesla].'],
  },
  {
    family: 'license',
    words: verbs('license, licence'),
    examples: ['[Qualcomm] licenses designs from [Arm Holdings].'],
  },
  {
    family: 'package',
    words: `${verbs('package, assemble')}|packages? and tests?`,
    examples: ['The [H100] is packaged by [TSMC].', '[Intel] packages the [Maia 200].'],
  },
  {
    family: 'design',
    words: verbs('design, co-design, develop, engineer, architect'),
    examples: ['The [Tensor G4] was designed by [Google].', '[Google] developed the [Tensor G4].'],
  },
  {
    family: 'make',
    words: `${verbs('make/making/made, manufacture, produce, fabricate, build/building/built, mass-produce, mass produce, churn out, print, fab/fabbing/fabbed, crank out, turn out, stamp out')}|(?:begin|began|begins|start|starts|started|enter|enters|entered)(?:ing)? (?:mass |volume |risk )?production of|(?:mass|volume) production of|in production at`,
    examples: ['[TSMC] makes the [H100].', 'The [H100] is built on [TSMC]’s [N4P].'],
    counterexamples: ['[NVIDIA] made a profit with the [H100].'],
  },
  {
    family: 'supply',
    words: verbs('supply, deliver, ship/shipping/shipped, provide, sell/selling/sold, furnish'),
    examples: ['[SK hynix] supplies [HBM3E] to [NVIDIA].', '[SK hynix] provides [NVIDIA] with [HBM3E].'],
    counterexamples: ['[SK hynix] sold shares to investors.'],
  },
  {
    family: 'buy',
    words: verbs(
      'buy/buying/bought, purchase, order, source, procure, acquire tools, obtain, import, receive, get/getting/got, stockpile, rely on, relies on, relied on',
    ),
    examples: ['[NVIDIA] buys [HBM3E] from [Micron].', '[TSMC] ordered [EUV lithography] tools from [ASML].'],
  },
  {
    family: 'use',
    words: `${verbs('use/used, utilize, utilise, employ, adopt, feature, incorporate, contain, integrate, carry, pack, house, include/included, deploy, combine, leverage, sport, come with, comes with, run/running/ran on')}|(?:is|are|was|were|been) (?:\\w+ )?using|(?:is|are|was|were|be|being|been) (?:equipped|paired|fitted|outfitted|loaded|configured|armed|coupled|based|built around|combined)(?: with| on)?|equipped with|paired with|based on|built around|powered by|runs on`,
    examples: ['The [H200] uses [HBM3E].', 'The [H200] is equipped with [HBM3E].', 'The [H100] is based on [N4P].'],
  },
  {
    family: 'use',
    words: verbs('power, drive/driving/drove, underpin'),
    passive: true,
    examples: ['The [A16] powers the [iPhone 15].'],
  },
  {
    family: 'invest',
    words: `${verbs('invest, fund, subsidize, subsidise, finance, bankroll, grant')}|(?:take|takes|took|taken|taking|buy|buys|bought|acquire|acquires|acquired) an? (?:[\\w.%-]+ ){0,4}stake in|(?:hold|holds|held|own|owns|owned) an? (?:[\\w.%-]+ ){0,4}stake in|led an? (?:[\\w-]+ ){0,4}round in|award(?:s|ed) (?:up to )?\\$[\\d.]+ \\w+ (?:in grants )?to`,
    examples: ['[NVIDIA] invested $5 billion in [Intel].', '[NVIDIA] took a 4% stake in [Intel].'],
  },
  {
    family: 'own',
    words: verbs(
      'acquire, own, take over, takes over, took over, buy out, bought out, control/controlling/controlled, merge with, swallow',
    ),
    examples: ['[AMD] acquired [Qualcomm].', '[Intel] is owned by [AMD].'],
  },
  {
    family: 'partner',
    words: `${verbs('partner/partnering/partnered(?: up)? with, team/teaming/teamed up with, collaborate with, cooperate with, work/working/worked(?: closely)? with, ally with, join/joining/joined forces with, tie up with, tied up with, form an alliance with, formed an alliance with')}|(?:sign|signs|signed|ink|inks|inked|strike|struck|reach|reached) (?:an?|the) (?:[\\w-]+ ){0,4}(?:agreement|deal|partnership|pact|memorandum|alliance) with|(?:in )?(?:partnership|collaboration|alliance|cooperation|joint venture) with|(?:deepen|expand|extend)(?:s|ed|ing)? (?:its|their) (?:\\w+ )?(?:partnership|collaboration|cooperation) with`,
    examples: ['[Intel] partnered with [Microsoft].', '[Intel] signed an agreement with [Microsoft].'],
  },
  {
    family: 'compete',
    words: `${verbs('compete with, compete against, rival/rivaling/rivalled/rivaled/rivalling, challenge, take on, takes on, vie with, vies with, vying with, outsell, undercut, beat/beating')}|catch up with|catch up to|lags? behind|(?:in )?competition with`,
    examples: ['The [MI300X] rivals the [H100].', '[Samsung Foundry] competes with [TSMC].'],
  },
  {
    family: 'build',
    words:
      `(?:build|builds|building|built|construct|constructs|constructing|constructed|open|opens|` +
      `opened|opening|establish|establishes|established|set up|sets up|setting up|` +
      `break ground on|broke ground on|expand|expands|expanding) (?:an?|its|the|another|two|` +
      `three|new|more)(?: [\\w$.,-]+){0,6}? (?:fab|fabs|plant|plants|factory|factories|` +
      `facility|facilities|campus|centre|center|site|foundry|base|complex|line)`,
    examples: ['[TSMC] is building a fab in [Arizona].'],
  },
  {
    family: 'operate',
    words: `${verbs('operate, run/running/ran')} (?:an?|its|the|two|three|several)(?: [\\w.,-]+){0,4}? (?:fab|fabs|plant|plants|factory|factories|facility|facilities)|(?:is|are) (?:headquartered|located|based|situated)|headquartered`,
    examples: ['[TSMC] operates two fabs in [Arizona].'],
  },
  {
    family: 'regulate',
    words: `${verbs('sanction, blacklist, restrict, regulate, ban/banning/banned, bar/barring/barred, fine, investigate, probe')}|(?:add|adds|added|adding|place|placed|put) to (?:the|its)|impos(?:e|es|ed|ing) (?:[\\w-]+ ){0,5}(?:restrictions|controls|curbs|sanctions|tariffs|ban|duties|fine) on|(?:subject|subjected) to|restrict(?:s|ed|ing) (?:exports?|sales|shipments) (?:of|to)|(?:on|to) the`,
    examples: ['The [Entity List] bars [Huawei].'],
  },
];
