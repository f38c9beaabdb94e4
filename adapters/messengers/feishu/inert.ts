import { cut } from './limits.ts';

/** `plain_text` parses nothing: no mention, no link, no markup comes alive in it, so it needs no escaping. */
export const plain = (text: string, max: number): Readonly<Record<string, unknown>> => ({
  tag: 'plain_text',
  content: cut(inert(text), max),
});

/** Without broken surrogates, control characters and what turns the direction of the text around it. */
export const inert = (text: string): string =>
  text.toWellFormed().replace(/[[\p{Cc}\u202A-\u202E\u2066-\u2069]--[\n\t]]/gv, '');
