import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';

/** A report that works for everybody: the indicator is in every catalogue. */
export const exampleReport = (reader: Reader, amount = '3'): string =>
  typed(reader, words.report, { en: 'visits', zh: '拜访' }, amount);
