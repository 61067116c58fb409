/**
 * What relevance is made of, as numbers. Set by hand on five graded articles, one weight at a time, with five others set
 * apart and only scored; `npm run -s eval -- insight DIR` says how well they do. Few on purpose: with so few articles
 * more would only learn these by heart.
 */
export const WEIGHTS = {
  salience: {
    /** Added to the logarithm of how often an entity is named. */
    title: 2,
    lead: 0.6,
    /** Of general terms and classes of things. */
    concept: 0.5,
    /** What a division has of its company, and a company of its division. */
    kin: 0.7,
  },
  /** Relations and events that make an entity half as special as one that nothing else names. */
  speciality: { half: 20 },
  /** An unnamed entity one supply step away has so much of its neighbour. */
  near: { step: 0.5 },
  note: {
    /** Added to each party's speciality when their nearness is averaged. */
    base: 0.15,
    shrink: 0.5,
    /** Taken off for parties that the article has nothing to do with. */
    off: 0.3,
    /** Taken off the further the evidence lies behind the article's day; `years` is the time constant. */
    later: 0.4,
    laterYears: 1.5,
    /** Taken off what had been known for long. */
    stale: 0.05,
    staleYears: 3,
    /** Added where sources name one source only. */
    exclusive: 0.15,
    /** By rule. */
    rule: {
      sole: 0.1,
      made: 0.15,
      supply: 0.1,
      customers: 0,
      authored: 0.05,
      chokepoint: 0,
      concentration: 0,
      shared: -0.2,
      alternatives: -0.15,
      countries: -0.25,
      policies: -0.05,
    },
    /** Taken off where no shares are known. */
    unknown: 0.2,
    /** Below it nothing is told. */
    floor: 0.5,
    most: 8,
  },
  event: {
    /** As for notes: added to each party's speciality, and to their sum. */
    base: 0.15,
    shrink: 0.5,
    /** For the second of two parties that the article is about. */
    pair: 0.5,
    /** What distance in time leaves of the score in the end; `years` is the time constant. */
    always: 0.35,
    years: 1.8,
    /** What led to the article against what followed. */
    before: 0.35,
    floor: 0.45,
    most: 8,
  },
  /** What the best note must score to be the sentence at the top. */
  headline: 0.6,
  diversity: {
    /** Weight of relevance against likeness to what was chosen before (J. Carbonell and J. Goldstein, 1998). */
    lambda: 0.55,
    parties: 0.55,
    owner: 0.25,
    rule: 0.2,
  },
} as const;
