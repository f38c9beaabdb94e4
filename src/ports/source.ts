/**
 * What a system of record must be, from which numbers come. An adapter knows its vendor and nothing of sales: it gives records
 * with the vendor's own names and text for values, and what they count is decided elsewhere.
 */
export interface SourceKind {
  readonly name: SourceName;
  /** What has to be known to be let in, in the order in which a form asks for it. */
  readonly settings: readonly Setting[];
  /** How it tells us by itself that something has changed; absent where it has to be asked. */
  readonly pushes?: Pushes;
  /** Nothing is asked yet. Throws a `SourceError` that names the setting which cannot be right. */
  connect(settings: Settings, parts: SourceParts): Source;
}

export const sourceNames = [
  'jiandaoyun',
  'files',
  'webhook',
  'salesforce',
  'zoho',
  'kingdee',
  'fxiaoke',
  'neocrm',
] as const;
export type SourceName = (typeof sourceNames)[number];

export interface Setting {
  readonly name: SettingName;
  /** It opens something: sealed where it is kept, and never shown again. */
  readonly secret?: true;
  readonly optional?: true;
  /** As it looks, and visibly none. */
  readonly example: string;
  /** What it mostly is. */
  readonly usual?: string;
}

/** Every name that a setting can have; each has its words in `texts`. */
export type SettingName =
  | 'url'
  | 'loginUrl'
  | 'apiKey'
  | 'clientId'
  | 'clientSecret'
  | 'refreshToken'
  | 'dataCentre'
  | 'account'
  | 'user'
  | 'password'
  | 'securityToken'
  | 'appId'
  | 'appSecret'
  | 'permanentCode'
  | 'mobile'
  | 'organisation'
  | 'redirectUri'
  | 'pushSecret';

export type Settings = Readonly<Partial<Record<SettingName, string>>>;

/** One connection to it. Whatever goes wrong is thrown as a `SourceError`. */
export interface Source {
  /** Proves that the settings open something; gives what the system calls it. */
  check(): Promise<{ readonly account: string }>;
  /** What records there can be: forms, modules, kinds of documents. */
  objects(): Promise<readonly SourceObject[]>;
  fields(object: string): Promise<readonly SourceField[]>;
  /**
   * A page of records; the first without `cursor`, the next with that of the page before, also by another process and after
   * a while. A record that was there all the time and fits comes at least once, whatever else changes between two pages.
   * Throws the SourceError `cursor` where it cannot go on from there: then from the beginning.
   */
  page(ask: Ask, cursor?: string): Promise<Page>;
  /** Those of at most 100 ids that are there. */
  find(object: string, fields: readonly string[], ids: readonly string[]): Promise<readonly SourceRecord[]>;
  /** Has the system push what changes in these objects to `url`, where that can be had by asking; gives until when it will. */
  listen?(objects: readonly string[], url: string): Promise<{ readonly until: Temporal.Instant }>;
}

export interface SourceObject {
  readonly name: string;
  /** As its people call it. */
  readonly label: string;
}

export interface SourceField {
  /** With a path where it leads to another record: `Owner.Email`. */
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'number' | 'day' | 'moment' | 'choice' | 'other';
  /** What a choice can be. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
}

export interface Ask {
  readonly object: string;
  readonly fields: readonly string[];
  readonly which: Which;
}

/** `changed`: at that moment or later. `happened`: with that day or a later one in `field`, or with none in it. */
export type Which =
  | { readonly kind: 'changed'; readonly since: Temporal.Instant }
  | { readonly kind: 'happened'; readonly field: string; readonly from: Temporal.PlainDate };

export interface Page {
  readonly records: readonly SourceRecord[];
  /** Ids of records that are gone, where the system says so. */
  readonly gone: readonly string[];
  /** Absent on the last page. */
  readonly next?: string;
}

export interface SourceRecord {
  readonly id: string;
  /**
   * By field, as text: numbers in digits, days `2026-11-20`, moments `2026-11-20T01:00:00Z`, what has no zone
   * `2026-11-20T09:00:00`, choices by value, yes and no `true` and `false`. Null where there is nothing.
   */
  readonly values: Readonly<Record<string, string | null>>;
}

export interface Pushes {
  /**
   * Reads what came to our address. Undefined: it is not from there. What is from there and says nothing of records has none.
   * `settings` are those of the connection whose address it is.
   */
  read(request: PushedRequest, settings: Settings, now: Temporal.Instant): Pushed | Unreadable | undefined;
}

/** It is from there, and is not what it should be: whoever has sent it reads why, and nothing of it is kept. */
export interface Unreadable {
  readonly problems: readonly string[];
}

export interface PushedRequest {
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export interface Pushed {
  /** The same for a delivery that comes again. */
  readonly key: string;
  /** Where whoever sends it chooses the key: what it is signed with, which serves once, and what it says, in short. */
  readonly chosen?: { readonly signature: string; readonly digest: string };
  readonly touched: readonly { readonly object: string; readonly id: string }[];
  /** What the system itself does not keep for us to ask for: it goes into the inbox. */
  readonly records?: readonly Filed[];
}

/** What a connection has from the house. */
export interface SourceParts {
  readonly clock: () => Temporal.Instant;
  /** The pass that opens the system for a while, shared by all processes. */
  readonly passes: Passes;
  /** Waits until one more call may be made, counted over all processes. Calls that are counted apart have names apart. */
  inTurn(pace: Pace, name?: string): Promise<void>;
  /** What was brought to us, for a source that cannot be asked. */
  readonly inbox: Inbox;
}

export interface Passes {
  /** The one that is kept, or what `make` gives: that is asked by one process at a time. `refused` is not given again. */
  take(make: () => Promise<Pass>, refused?: Pass): Promise<Pass>;
}

export interface Pass {
  readonly token: string;
  /** From then on it opens nothing; absent where nobody says. */
  readonly until?: Temporal.Instant;
  /** What came with it: an address, a caller. */
  readonly with?: Readonly<Record<string, string>>;
}

/** At most `calls` within any `seconds`. */
export interface Pace {
  readonly calls: number;
  readonly seconds: number;
}

export interface Inbox {
  objects(): Promise<readonly string[]>;
  /** Names of all fields that records of it have had. */
  fields(object: string): Promise<readonly string[]>;
  /** In the order in which they last changed. */
  page(object: string, since: Temporal.Instant | undefined, cursor: string | undefined): Promise<InboxPage>;
  find(object: string, ids: readonly string[]): Promise<readonly Filed[]>;
}

export interface InboxPage {
  readonly records: readonly Filed[];
  readonly next?: string;
}

/** A record as it was brought. Without values: it is gone. */
export interface Filed {
  readonly object: string;
  readonly id: string;
  readonly values: SourceRecord['values'] | undefined;
}
