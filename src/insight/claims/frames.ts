/** What each family of predicates makes of the phrases around it: the same for all languages, because marks are. */
import type { Family, Mark, Phrase, PhraseClass, Role, Roles } from './model';

type Frame = Readonly<Partial<Record<Mark, readonly Role[]>>>;

/** What may stand in a role. */
const ACCEPTS: Readonly<Record<Role, readonly PhraseClass[]>> = {
  maker: ['firm'],
  thing: ['thing', 'goods'],
  client: ['firm'],
  node: ['thing'],
  site: ['site'],
  place: ['place', 'site'],
  seller: ['firm'],
  item: ['thing', 'goods'],
  buyer: ['firm', 'thing', 'goods'],
  designer: ['firm'],
  packager: ['firm'],
  user: ['firm', 'thing', 'goods'],
  used: ['thing', 'goods'],
  investor: ['firm', 'government', 'policy'],
  target: ['firm', 'site'],
  owner: ['firm'],
  owned: ['firm', 'site'],
  left: ['firm', 'thing', 'goods'],
  right: ['firm', 'thing', 'goods'],
  authority: ['firm', 'government', 'policy'],
  bound: ['firm', 'thing', 'goods'],
  licensor: ['firm', 'thing'],
  licensee: ['firm'],
  customer: ['firm'],
  vendor: ['firm'],
};

/** Marks that say more are read before those that say less. */
const ORDER: readonly Mark[] = [
  'by',
  'from',
  'to',
  'subject',
  'object',
  'at',
  'on',
  'with',
  'for',
  'as',
  'topic',
  'of',
  'bare',
];

interface Frames {
  active: Frame;
  passive: Frame;
  /** Roles that the head of an adnominal predicate may have, the likeliest first. */
  head: readonly Role[];
}

const FRAMES: Readonly<Record<Family, Frames>> = {
  make: {
    active: {
      subject: ['maker', 'thing'],
      topic: ['maker', 'client', 'thing'],
      object: ['thing', 'node'],
      bare: ['thing'],
      by: ['maker'],
      at: ['maker', 'node', 'site'],
      for: ['client', 'node'],
      on: ['node'],
      with: ['node'],
      from: ['maker'],
      to: ['maker'],
      of: ['thing'],
    },
    passive: {
      subject: ['thing'],
      topic: ['thing', 'client'],
      object: ['thing'],
      bare: ['thing'],
      by: ['maker'],
      at: ['maker', 'node', 'site'],
      for: ['client', 'node'],
      on: ['node', 'maker'],
      with: ['node'],
    },
    head: ['thing', 'maker'],
  },
  outsource: {
    active: {
      subject: ['client'],
      topic: ['client', 'thing'],
      object: ['thing', 'maker'],
      bare: ['thing'],
      of: ['thing'],
      to: ['maker'],
      by: ['maker'],
      at: ['maker'],
      with: ['maker'],
    },
    passive: { subject: ['thing'], topic: ['thing', 'client'], to: ['maker'], by: ['maker'] },
    head: ['thing', 'maker'],
  },
  order: {
    active: {
      subject: ['maker'],
      topic: ['maker'],
      from: ['client'],
      object: ['thing'],
      bare: ['thing'],
      for: ['client'],
    },
    passive: { subject: ['thing'], topic: ['thing'], to: ['maker'] },
    head: ['thing', 'maker'],
  },
  supply: {
    active: {
      subject: ['seller', 'item'],
      topic: ['seller', 'item', 'buyer'],
      object: ['item', 'buyer'],
      bare: ['item'],
      to: ['buyer'],
      for: ['buyer'],
      with: ['item'],
      by: ['seller'],
      of: ['item'],
    },
    passive: {
      subject: ['item', 'buyer'],
      topic: ['item', 'buyer'],
      to: ['buyer'],
      for: ['buyer'],
      by: ['seller'],
      from: ['seller'],
      object: ['item'],
      with: ['item'],
    },
    head: ['item', 'seller', 'buyer'],
  },
  buy: {
    active: {
      subject: ['buyer'],
      topic: ['buyer', 'item'],
      object: ['item', 'seller'],
      bare: ['item'],
      from: ['seller'],
      at: ['seller'],
      to: ['seller'],
      of: ['item'],
    },
    passive: { subject: ['item'], topic: ['item'], by: ['buyer'], from: ['seller'] },
    head: ['item', 'buyer'],
  },
  design: {
    active: {
      subject: ['designer'],
      topic: ['designer', 'thing'],
      object: ['thing'],
      bare: ['thing'],
      by: ['designer'],
      with: ['client'],
      of: ['thing'],
    },
    passive: { subject: ['thing'], topic: ['thing'], by: ['designer'], at: ['designer'] },
    head: ['thing', 'designer'],
  },
  package: {
    active: {
      subject: ['packager'],
      topic: ['packager', 'thing'],
      object: ['thing'],
      of: ['thing'],
      bare: ['thing'],
      by: ['packager'],
    },
    passive: { subject: ['thing'], topic: ['thing'], by: ['packager'], at: ['packager'] },
    head: ['thing'],
  },
  use: {
    active: {
      to: ['user'],
      subject: ['user', 'used'],
      topic: ['user', 'used'],
      object: ['used'],
      bare: ['used'],
      at: ['user'],
      with: ['used'],
      on: ['used'],
    },
    passive: {
      subject: ['used', 'user'],
      topic: ['user', 'used'],
      to: ['user'],
      at: ['user'],
      by: ['used', 'user'],
      with: ['used'],
      on: ['used'],
      for: ['user'],
      object: ['used'],
    },
    head: ['user', 'used'],
  },
  invest: {
    active: {
      subject: ['investor'],
      topic: ['investor'],
      to: ['target'],
      at: ['target'],
      object: ['target'],
      bare: ['target'],
      by: ['investor'],
      for: ['target'],
    },
    passive: { subject: ['target'], topic: ['target'], by: ['investor'], from: ['investor'] },
    head: ['investor', 'target'],
  },
  own: {
    active: { subject: ['owner'], topic: ['owner'], object: ['owned'], bare: ['owned'], by: ['owner'], of: ['owned'] },
    passive: { subject: ['owned'], topic: ['owned'], by: ['owner'], to: ['owner'] },
    head: ['owned', 'owner'],
  },
  partner: {
    active: {
      subject: ['left'],
      topic: ['left'],
      with: ['right'],
      to: ['right'],
      object: ['right'],
      bare: ['right'],
      by: ['right'],
    },
    passive: { subject: ['left'], topic: ['left'], with: ['right'] },
    head: ['left'],
  },
  compete: {
    active: {
      subject: ['left'],
      topic: ['left'],
      with: ['right'],
      object: ['right'],
      bare: ['right'],
      to: ['right'],
      of: ['right'],
    },
    passive: { subject: ['left'], topic: ['left'], with: ['right'], by: ['right'] },
    head: ['left'],
  },
  operate: {
    active: {
      subject: ['owner'],
      topic: ['owner'],
      object: ['site'],
      bare: ['site', 'place'],
      at: ['place', 'site'],
      to: ['place'],
      of: ['site'],
    },
    passive: { subject: ['site'], topic: ['site', 'owner'], by: ['owner'], at: ['place'], to: ['place'] },
    head: ['site', 'owner'],
  },
  build: {
    active: {
      subject: ['owner'],
      topic: ['owner'],
      object: ['site', 'owner'],
      bare: ['site', 'place'],
      at: ['place'],
      to: ['place', 'site'],
      of: ['site'],
      for: ['owner'],
    },
    passive: { subject: ['site', 'owner'], topic: ['site', 'owner'], by: ['owner'], at: ['place'], to: ['place'] },
    head: ['site', 'owner'],
  },
  regulate: {
    active: {
      subject: ['authority'],
      topic: ['authority'],
      object: ['bound'],
      bare: ['bound'],
      to: ['bound'],
      for: ['bound'],
      on: ['bound'],
      with: ['bound'],
      by: ['authority'],
    },
    passive: {
      subject: ['bound'],
      topic: ['bound'],
      by: ['authority'],
      from: ['authority'],
      to: ['authority'],
      on: ['authority'],
      at: ['authority'],
    },
    head: ['bound', 'authority'],
  },
  license: {
    active: {
      subject: ['licensee'],
      topic: ['licensee'],
      from: ['licensor'],
      object: ['licensor'],
      bare: ['licensor'],
      of: ['licensor'],
      to: ['licensor'],
    },
    passive: { subject: ['licensor'], topic: ['licensor'], to: ['licensee'], by: ['licensee'], from: ['licensor'] },
    head: [],
  },
  customer: {
    active: {
      subject: ['vendor'],
      topic: ['vendor'],
      object: ['customer'],
      to: ['customer'],
      bare: ['customer'],
      as: ['customer'],
      for: ['customer'],
    },
    passive: { subject: ['customer'], topic: ['customer'] },
    head: ['customer'],
  },
};

/** Gives each phrase a role by its mark; the first phrase of a mark is the nearest to the predicate. */
export function rolesOf(family: Family, passive: boolean, phrases: readonly Phrase[], head?: Phrase): Roles {
  const { active, passive: turned, head: heads } = FRAMES[family];
  const frame = passive ? turned : active;
  const roles: Roles = {};
  const give = (phrase: Phrase, candidates: readonly Role[]): void => {
    const role = candidates.find((each) => !roles[each] && ACCEPTS[each].includes(phrase.class));
    if (role) roles[role] = phrase;
  };
  if (head) give(head, passive ? heads.filter((role) => role !== 'maker' && role !== 'seller') : heads);
  for (const mark of ORDER)
    for (const phrase of phrases) if (phrase !== head && phrase.mark === mark) give(phrase, frame[mark] ?? []);
  return roles;
}

/** Whether a phrase may stand in a role. */
export function fits(phrase: Phrase, role: Role): boolean {
  return ACCEPTS[role].includes(phrase.class);
}
