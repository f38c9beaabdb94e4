import type { Html } from '../../pane.ts';
import type { View } from '../card/view.ts';

/** A piece of a line: text, which is escaped where it is put into the page, or something drawn. */
export type Part = string | Html;

/** What begins at some place of the text, and where it ends. */
export interface Found {
  readonly part: Part | readonly Part[];
  readonly end: number;
}

/** Draws what stands inside: emphasis holds emphasis, a coloured text holds links. */
export type Inner = (text: string) => readonly Part[];

export type Reader = (text: string, at: number, view: View, inner: Inner) => Found | undefined;

/** Deeper than this, markup stays text: no line of a person nests so far, and no line may exhaust the stack. */
export const deepest = 12;
