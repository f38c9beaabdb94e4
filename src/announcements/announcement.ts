import type { Card } from '../card/card.ts';
import type { Document } from '../card/document.ts';
import type { Privacy } from '../domain/privacy.ts';
import type { Database } from '../store/store.ts';
import type { Reader } from '../texts/reader.ts';

/** Something that is told in a place and stays true there: it is worded anew at every delivery. */
export interface AnnouncementKind {
  readonly kind: string;
  /** It takes long and comes to many at once: it has workers of its own, so that nothing else waits behind it. */
  readonly behind?: true;
  /** The workspace in whose home of the person it stands, for what is no message. */
  homeIn?(about: unknown): string;
  /** `about` is what the fact said it is about. Undefined: there is nothing to tell any more. */
  card(place: Place, about: unknown): Promise<Card | undefined>;
  /**
   * The file that is sent, for what is a file: once, and never changed. The card is then what is said in its place where the
   * messenger takes no such file. Undefined: there is nothing to send any more.
   */
  document?(place: Place, about: unknown): Promise<Document | undefined>;
}

/** Where it is told, and who reads it there. */
export interface Place {
  readonly db: Database;
  readonly orgId: string;
  readonly reader: Reader;
  readonly now: Temporal.Instant;
  /** What a group may be shown; `full` where only one person reads, whose rights the fact has respected. */
  readonly privacy: Privacy;
  readonly chatId: string | undefined;
}
