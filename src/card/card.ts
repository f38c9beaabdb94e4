/**
 * What can be said, free of any messenger: a title that answers, at most a handful of lines, a picture, one grey line
 * of context, one row of buttons, a menu. Every string is plain text. Whatever a person wrote may stand in it, so a renderer
 * escapes every string it puts into a markup of its platform; no card can mention anybody or hold a live link.
 */
export interface Card {
  readonly tone: Tone;
  /** The result, able to stand alone: at most 30 Chinese characters or 75 others. */
  readonly title: string;
  /** Team and period, where the place does not say them. */
  readonly subtitle?: string;
  readonly body: readonly Block[];
  /** For the list of chats and the lock screen: the title and the next command, at most 120 characters. */
  readonly fallback: string;
}

/** Colour is only a hint: it repeats what the words say. */
export type Tone =
  | 'plain'
  | 'done'
  /** Somebody has to act. */
  | 'asks'
  | 'closed'
  /** Nothing was recorded. */
  | 'unrecorded';

export type Block = Line | Picture | Context | Buttons | Menu;

/** One fact. A list may carry one button a row. */
export interface Line {
  readonly type: 'line';
  readonly text: string;
  readonly button?: Button;
}

export interface Picture {
  readonly type: 'picture';
  /** A Vega-Lite specification; it becomes an image just before delivery. */
  readonly spec: object;
  /** Says what the picture says; stands in its place when it cannot be drawn or sent. */
  readonly alt: string;
}

/** As of when, from where, why you get this: small and grey. */
export interface Context {
  readonly type: 'context';
  readonly text: string;
}

export interface Buttons {
  readonly type: 'buttons';
  readonly buttons: readonly Button[];
  /** What few people need, behind three dots: at most 5. */
  readonly more?: readonly Choice[];
}

/** One of several, chosen from a list that opens: for more than fit beside each other. */
export interface Menu {
  readonly type: 'menu';
  /** What it is about, while nothing is chosen: `Another indicator`. */
  readonly label: string;
  readonly choices: readonly Choice[];
}

/** Chosen, it is a button that was pressed. Its value is small: under 60 characters as JSON, with the action. */
export type Choice = Pick<Button, 'action' | 'label' | 'value'>;

export interface Button {
  /** Name of an action declared in `actions/`. */
  readonly action: string;
  /** The verb is the effect: 2–6 Chinese characters, 1–3 words. */
  readonly label: string;
  /** Comes back with the press, and is untrusted then. Small: under 1000 characters as JSON. */
  readonly value: Readonly<Record<string, string | number>>;
  readonly style?: 'primary' | 'danger';
  /** A question that names the effect; asked before a press that cannot be taken back. */
  readonly confirm?: string;
}

export const line = (text: string, button?: Button): Line => ({ type: 'line', text, ...(button ? { button } : {}) });
export const context = (text: string): Context => ({ type: 'context', text });
export const picture = (spec: object, alt: string): Picture => ({ type: 'picture', spec, alt });
export const menu = (label: string, choices: readonly Choice[]): Menu => ({ type: 'menu', label, choices });
export const buttons = (...list: readonly Button[]): Buttons => ({ type: 'buttons', buttons: list });
