import type { Card } from '../card/card.ts';
import type { Typeface } from '../charts/text/typeface.ts';
import type { Privacy } from '../domain/privacy.ts';
import type { Organisation } from '../services/work.ts';
import type { Tx } from '../store/store.ts';
import type { Reader } from '../texts/reader.ts';

/** A message that the clock sends, declared. */
export interface DigestKind {
  readonly name: string;
  /** Undefined: there is nothing to tell yet. */
  card(about: DigestAbout): Promise<Card | undefined>;
}

export interface DigestAbout {
  readonly tx: Tx;
  readonly org: Organisation;
  readonly teamId: string;
  readonly reader: Reader;
  readonly privacy: Privacy;
  readonly typeface: Typeface;
  /** The last day it covers, which has ended. */
  readonly day: Temporal.PlainDate;
  readonly late: boolean;
  /** For whoever asks for all of it. */
  readonly fuller?: boolean;
}
