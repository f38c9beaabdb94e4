import type { Action } from '../actions/action.ts';
import type { Draughtsman } from '../charts/png.ts';
import type { Typeface } from '../charts/text/typeface.ts';
import type { Call, Command } from '../commands/command.ts';
import type { Checked } from '../doctor/trouble.ts';
import type { FormKind } from '../forms/form.ts';
import type { Queue } from '../outbox/announce.ts';
import type { Answer, Messenger, Platform } from '../ports/messenger.ts';
import type { SourceKind } from '../ports/source.ts';
import type { Refused } from '../refused/refused.ts';
import type { Sheet } from '../services/imports/preview.ts';
import type { Identify } from '../services/people/identify.ts';
import type { Seal } from '../store/seal.ts';
import type { Share } from '../store/sharing.ts';
import type { Database } from '../store/store.ts';

/** What the one door needs: the catalogues it reads and the parts it hands on. */
export interface Entrance {
  readonly db: Database;
  readonly share: Share;
  readonly queue: Queue;
  readonly messengers: readonly Messenger[];
  readonly commands: readonly Command[];
  readonly actions: readonly Action[];
  readonly forms: readonly FormKind[];
  /** What becomes of a sheet that somebody sends. */
  readonly importSheet: (call: Call, sheet: Sheet) => Promise<Answer>;
  /** What becomes of a mapping that somebody sends as a file. */
  readonly importMapping: (call: Call, json: unknown) => Promise<Answer>;
  readonly sources: readonly SourceKind[];
  /** Absent where the service has no key. */
  readonly seal?: Seal | undefined;
  readonly publicUrl?: string | undefined;
  readonly identify: Identify;
  readonly typeface: Typeface;
  readonly trace: Draughtsman['trace'];
  readonly clock: () => Temporal.Instant;
  readonly newId: () => string;
  /** Who is an admin from the first word on: `slack:U123`. */
  readonly admins: readonly string[];
  /** How the installation is, as this organisation may know it. It takes seconds, and never rejects. */
  readonly checkUp: (orgId: string) => Promise<readonly Checked[]>;
  /** For the figures: a delivery came that had been seen, and somebody asked for something in vain. */
  readonly onRepeated: (from: Platform) => void;
  readonly onRefused: (code: Refused['code']) => void;
  /** Something broke: for the log. */
  readonly onError: (error: unknown) => void;
}
