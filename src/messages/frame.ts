/**
 * What passes between the page's script and our frame, in both directions, over a port that only these two hold. The
 * port is the proof: content goes into it and orders come out of it, and neither side believes anything else. Messages
 * are JSON texts, so that nothing of one world is handed to the other.
 */
import type { EntityRef } from '../insight/views';
import type { UiLanguage } from '../settings';
import type { BackgroundAnswers, BackgroundRequest, FoundNames, Result } from './contract';

/** The scripts that draw in the frame, by what they draw: card and peek, or the look-up. */
export type FrameScript = 'card' | 'lookup';

/** One place of the article that names the entity. */
export interface PlaceView {
  before: string;
  surface: string;
  after: string;
}

/** The article as the card needs it. `day` is YYYY-MM-DD. */
export interface CardArticle {
  title: string;
  url: string;
  publisher?: string | undefined;
  day?: string | undefined;
}

/** Three lines of what is known of an entity. */
export interface PeekView {
  kind: 'peek';
  entity: EntityRef;
  day?: string | undefined;
}

export interface CardView {
  kind: 'card';
  entity: EntityRef;
  /** The name as the article writes it. */
  surface: string;
  article: CardArticle;
  /** Every place of the article that names the entity, in reading order. */
  places: readonly PlaceView[];
  /** The page's host, for "not on this site". */
  host: string;
  /** Whether it is of a name that is marked: those can be rejected. */
  marked: boolean;
}

export interface LookUpView {
  kind: 'lookUp';
  /** As it was selected. */
  text: string;
  found: Result<FoundNames>;
  /** The article's language. */
  lang: string;
}

export type FrameView = PeekView | CardView | LookUpView;

/** What the frame is to show, and how. */
export interface FrameShow {
  view: FrameView;
  language: UiLanguage;
  /** Whether it takes the focus: when it was not opened with the pointer. */
  focus: boolean;
  /** Whether it lies along the lower edge of a narrow screen. */
  sheet: boolean;
}

/** From the page's script into the frame. */
export type ToFrame =
  | { show: FrameShow }
  /** What is shown has come into sight, or to the top, just now. */
  | { appeared: true }
  /** The answer to the frame's request of that number. */
  | { answer: number; value: unknown };

/** What the frame may ask the background for, by way of the page's script. */
export type Askable = keyof Pick<
  BackgroundAnswers,
  'describe' | 'reject' | 'openExplorer' | 'openTracker' | 'seen' | 'find' | 'addName' | 'removeName' | 'save'
>;

/** Requests of the frame to the page's script, and their answers. */
export interface FrameRequests {
  ask: { [N in Askable]: { name: N; input: BackgroundRequest<N> } }[Askable];
  /** How high all of it is, in CSS pixels; `settled` when nothing more is awaited. */
  size: { height: number; settled: boolean };
  close: undefined;
  /** Bring a place of the article into view, by its index in the view's `places`. */
  go: { place: number };
  /** Why the name was marked, as recognition tells it. */
  why: undefined;
  /** Take the name's marks off the page at once, or put them on again. */
  reject: { rejected: boolean };
  /** Show an entity's card in the place of the look-up; `surface` is what the reader looked for. */
  choose: { entity: EntityRef; surface: string };
  /** The article's text, block by block. */
  texts: undefined;
  /**
   * A click came while something covered the card: put it on top. The answer tells whether the browser can see covers
   * on this page at all.
   */
  raise: undefined;
}

export interface FrameAnswers {
  ask: Result<BackgroundAnswers[Askable]>;
  size: null;
  close: null;
  go: null;
  why: readonly string[];
  reject: null;
  choose: null;
  texts: readonly string[];
  raise: { blind: boolean };
}

export type FrameRequestName = keyof FrameRequests;

/** A numbered request out of the frame; its first message of all is the number 0 alone: the port was taken. */
export type FromFrame = {
  [N in FrameRequestName]: { id: number; name: N; input: FrameRequests[N] };
}[FrameRequestName];

/** Answers the frame's requests, one function each. */
export type FrameHandlers = {
  [N in FrameRequestName]: (input: FrameRequests[N]) => Promise<FrameAnswers[N]> | FrameAnswers[N];
};
