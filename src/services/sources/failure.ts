import type { SourceFailure } from '../../errors.ts';

/** Why a system did not give what was asked of it, and its own word for that. */
export interface Failed {
  /** `internal`: it is a fault of ours. */
  readonly why: SourceFailure | 'internal';
  readonly said: string;
}

const failures: Readonly<Record<SourceFailure, true>> = {
  transient: true,
  'rate-limited': true,
  credentials: true,
  forbidden: true,
  unknown: true,
  cursor: true,
  setting: true,
  address: true,
  malformed: true,
};

const isFailure = (word: string): word is SourceFailure => Object.hasOwn(failures, word);

/** As it is kept: `forbidden INSUFFICIENT_ACCESS`. What is no such thing is a fault of ours. */
export function failedAs(kept: string): Failed {
  const [, why = '', said = ''] = /^([a-z-]+) ?(.*)$/su.exec(kept) ?? [];
  return isFailure(why) ? { why, said } : { why: 'internal', said: '' };
}
