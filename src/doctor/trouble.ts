import type { Finding, Setting } from '../ports/finding.ts';
import type { LineTrouble, Platform } from '../ports/messenger.ts';
import type { SourceName } from '../ports/source.ts';

/** One check of an installation, by its name. */
export type CheckName =
  | 'tokens'
  | 'scopes'
  | 'callback'
  | 'clock'
  | 'fonts'
  | 'database'
  | 'schedules'
  | 'sources'
  /** Only at the command line: what runs as the service has been asked, and something is wrong with that. */
  | 'service';

/** What a check came to. `unseen`: it found nothing, since what it looks at cannot be seen before something else is set right. */
export interface Checked {
  readonly name: CheckName;
  readonly troubles: readonly Trouble[];
  readonly unseen: boolean;
}

/** Something that somebody has to do something about: a code and what it is about. The words are elsewhere. */
export type Trouble =
  | (Exclude<Finding, { readonly code: 'clock' }> & { readonly platform: Platform })
  /** What claimed to be from the vendor at this moment did not fit this setting. */
  | {
      readonly code: 'turned-away';
      readonly platform: Platform;
      readonly setting: Setting;
      readonly at: Temporal.Instant;
    }
  /** It fitted, and bore a time that was minutes off. */
  | { readonly code: 'stale'; readonly platform: Platform; readonly at: Temporal.Instant }
  | { readonly code: 'clock-off'; readonly aheadSeconds: number }
  /** Where the service is to be reached is not set, though these call it. */
  | { readonly code: 'no-address'; readonly platforms: readonly Platform[] }
  | { readonly code: 'nothing-arrived' | 'no-card' | 'not-listening'; readonly platform: Platform }
  | { readonly code: 'silent-since'; readonly platform: Platform; readonly at: Temporal.Instant }
  /** A connection that we keep open. */
  | ({ readonly code: 'line-down' } & LineTrouble)
  | { readonly code: 'font-unread'; readonly said: string }
  | { readonly code: 'no-picture' }
  | DatabaseTrouble
  | SourceTrouble
  /** The last that was to be told in this chat did not get there. */
  | { readonly code: 'chat-unreachable'; readonly chat: string; readonly said: string }
  | { readonly code: 'workspace-off'; readonly platform: Platform; readonly workspace: string }
  | { readonly code: 'other-settings' | 'service-silent'; readonly port: number }
  /** The check itself did not come to an end. */
  | { readonly code: 'broke'; readonly name: CheckName; readonly said: string };

export type SourceTrouble =
  /** What opens these is sealed, and ENCRYPTION_KEY is not set. */
  | { readonly code: 'no-key'; readonly sources: readonly SourceName[] }
  /** These push, and PUBLIC_URL is not set. */
  | { readonly code: 'no-push-address'; readonly sources: readonly SourceName[] }
  | { readonly code: 'source-refused'; readonly source: SourceName; readonly said: string }
  /** Not read, or failing, for longer than a few of its turns; `said` is empty where it does not fail. */
  | {
      readonly code: 'source-silent';
      readonly source: SourceName;
      readonly since: Temporal.Instant | undefined;
      readonly said: string;
    }
  /** It does not push any more since then. */
  | { readonly code: 'listening-ended'; readonly source: SourceName; readonly at: Temporal.Instant }
  /** What was pushed to its address then, and since then, could not prove where it is from. */
  | { readonly code: 'push-refused'; readonly source: SourceName; readonly at: Temporal.Instant }
  /** The mapping of this number counts for an indicator that there is no more. */
  | { readonly code: 'mapping-adrift'; readonly source: SourceName; readonly mapping: number }
  /** So many of its records have waited for longer than a week. */
  | { readonly code: 'records-wait'; readonly source: SourceName; readonly count: number };

export type DatabaseTrouble =
  | { readonly code: 'database-down'; readonly said: string }
  /** The embedded one, which is in this folder. */
  | { readonly code: 'database-broken'; readonly folder: string; readonly said: string }
  | { readonly code: 'database-missing'; readonly folder: string }
  /** So many migrations of this version are still to be applied. */
  | { readonly code: 'not-migrated'; readonly count: number }
  | { readonly code: 'newer-database' | 'half-migrated' | 'edited-migration'; readonly migration: string }
  | { readonly code: 'folder-unwritable'; readonly folder: string; readonly said: string }
  | { readonly code: 'folder-in-use'; readonly folder: string; readonly pid: number };
