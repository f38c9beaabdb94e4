import type { Card } from '../card/card.ts';
import type { Document } from '../card/document.ts';
import type { Form } from '../card/form.ts';
import type { Finding } from './finding.ts';

/** What a messenger must be. An adapter knows its vendor and nothing of sales; the rest of the house knows no vendor. */
export interface Messenger {
  readonly platform: Platform;
  /** What stands before the names of commands, where they are not ours alone; mostly empty. */
  readonly prefix: string;
  /** Where its vendor calls us. The adapter verifies and normalises, then hands over to the doors. */
  routes(doors: Doors): readonly Route[];
  /** Where its vendor is not to call us: the connections that we open, over which it speaks instead. */
  dial?(doors: Doors): Line;
  /** Proves the credentials and names the workspaces they open. Called once at start. Throws a `DeliveryError`. */
  connect(): Promise<readonly Workspace[]>;
  /**
   * Puts the commands into the messenger's own list, where it has one that we can write. Best effort: what goes wrong is
   * logged with what to do about it, and not thrown.
   */
  offer?(commands: readonly OfferedCommand[]): Promise<void>;
  /**
   * Posts a card. `key` is unique for this message: a platform that can uses it to post at most once. `retryOf` is when
   * an earlier try with the same key began and its outcome is unknown: the adapter then looks for that message first.
   */
  post(to: Destination, card: Card, options: PostOptions): Promise<Posted>;
  /**
   * Sends a file as a message of its own, which nothing changes any more. `key` and `retryOf` are as for a card. Where the
   * platform does not take such a file at all, the `DeliveryError` is one of `content` or `credentials`.
   */
  send(to: Destination, file: Document, options: Omit<PostOptions, 'draw'>): Promise<void>;
  /** Changes a posted card in place. */
  update(message: MessageRef, card: Card, options: DrawOptions): Promise<Posted>;
  /**
   * Asks the vendor how we are set up there, and in the workspaces whose people have `installed` the bot, and calls us as the
   * vendor does, where it is to reach us at `publicUrl`. Changes nothing, never throws, and is through within ten seconds.
   */
  examine?(publicUrl: string | undefined, installed: Promise<readonly Workspace[]>): Promise<readonly Finding[]>;
  /** Puts a card into somebody's home with the bot, in place of what stood there, where the platform has such a place. */
  home?(tenant: string, user: string, card: Card): Promise<void>;
  /** Who somebody is. Throws a `DeliveryError`. */
  profile(tenant: string, user: string): Promise<Profile>;
}

export type Platform = 'slack' | 'feishu';

/** `name` is what is typed; the summary is one line. */
export interface OfferedCommand {
  readonly name: string;
  readonly summary: Readonly<Record<'zh-CN' | 'en', string>>;
}

/** What a messenger hands over to the rest of the house. */
export interface Doors {
  readonly receive: Receive;
  /** Somebody has installed the bot in their workspace, for the first time or anew. Throws when that was not recorded. */
  readonly installed: (installation: Installation) => Promise<void>;
  /** The bot is not in that workspace any more. Throws when that was not recorded. */
  readonly uninstalled: (from: Omit<Installation, 'name' | 'by'>) => Promise<void>;
  /** Somebody looks at their home, which is filled in its own time. Throws when that was not recorded. */
  readonly homeOpened: (whose: Whose) => Promise<void>;
  /** Hears of whatever claimed to be from the vendor and could not prove it; never waits, never throws. */
  readonly turnedAway?: (from: Platform, why: Disbelief) => void;
  /**
   * Hears of what goes on behind somebody who has been answered, as an answer that comes later: whoever stops the service waits
   * for it. It never rejects.
   */
  readonly begun?: (work: Promise<unknown>) => void;
  /** Draws the pictures of answers; without it their words stand in their place. */
  readonly draw?: DrawOptions['draw'];
}

/** `unsigned`: signed with another secret than ours; `stale`: with ours, at another time; `mistoken`: its token is not ours. */
export type Disbelief = 'unsigned' | 'stale' | 'mistoken';

/** Why nothing arrives over a connection of ours: a code and what it is about. The words are elsewhere. */
export interface LineTrouble {
  readonly platform: Platform;
  /**
   * `opening`: it has not stood yet, and nothing has gone wrong. `credentials`: the vendor does not take what we show it.
   * `not-offered`: it lets this app have none. `full`: others hold all that this app may have. `lost`: anything else.
   */
  readonly why: 'opening' | 'credentials' | 'not-offered' | 'full' | 'lost';
  /** The vendor's own word for it, or the network's. */
  readonly said?: string;
  /** When the last one was lost; absent where there never was one. */
  readonly since?: Temporal.Instant;
}

/** A connection that we have opened, and keep open. */
export interface Line {
  readonly platform: Platform;
  /** Why nothing arrives over it; undefined while it is sound. */
  trouble(): LineTrouble | undefined;
  /** Takes nothing more, finishes what was begun, hangs up. */
  close(): Promise<void>;
}

export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  handle(request: Request): Promise<Response>;
}

/** One installation of the bot. `tenant` is the vendor's id of the workspace (Slack team, Feishu tenant key). */
export interface Workspace {
  readonly app: string;
  readonly tenant: string;
  readonly name: string;
}

/** What somebody did who installed the bot; `by` is their account there. */
export interface Installation extends Workspace {
  readonly platform: Platform;
  readonly by: string;
}

export interface Destination {
  readonly tenant: string;
  readonly to: { readonly chat: string } | { readonly user: string };
}

export interface MessageRef {
  readonly tenant: string;
  readonly chat: string;
  readonly message: string;
}

/** `draw` turns a picture's spec into a PNG, or gives undefined when that failed or took too long. */
export interface DrawOptions {
  readonly draw: (spec: object) => Promise<Uint8Array | undefined>;
}

export interface PostOptions extends DrawOptions {
  readonly key: string;
  readonly retryOf?: Temporal.Instant;
}

/** `complete` is false when the text went out and the picture did not; an update will try again. */
export interface Posted {
  readonly ref: MessageRef;
  readonly complete: boolean;
}

export interface Profile {
  readonly name: string;
  /** The one that the company has given or checked; absent where the platform does not tell it. */
  readonly email?: string;
  readonly locale: 'zh-CN' | 'en' | undefined;
  /** IANA name of the person's time zone, where the platform knows it. */
  readonly zone: string | undefined;
  /** A full member of this company; guests, bots and people of other companies are not. */
  readonly member: boolean;
}

/** Something that a person did, verified and normalised. All ids are the vendor's. */
export type Inbound = Origin & (Said | Pressed | Submitted);

/** Somebody in one installation of the bot. */
export interface Whose {
  readonly platform: Platform;
  readonly app: string;
  readonly tenant: string;
  readonly user: string;
}

interface Origin extends Whose {
  /** Every name under which this delivery may come again: the vendor's delivery id and what the person did. */
  readonly keys: readonly [string, ...string[]];
  /** Where it happened; absent in a window of its own. `direct`: only this person and the bot. */
  readonly chat?: { readonly id: string; readonly direct: boolean };
}

export interface Said {
  readonly kind: 'said';
  /** The words without slash, bot name and markup: `report visits 3 met Acme`. Somebody mentioned is `<@id>`. */
  readonly text: string;
  /** When it was said, where the vendor dates that: what could not be delivered comes hours later. */
  readonly at?: Temporal.Instant;
  /** The words of the message that it is said about, where it is about one. Somebody mentioned is a name or, again, `<@id>`. */
  readonly quoted?: string;
  /** What came with the words, in the single chat with the bot. */
  readonly file?: SentFile;
}

export interface SentFile {
  /** As it was called where it came from: untrusted. */
  readonly name: string;
  /** In bytes, where the platform says it beforehand; untrusted as well. */
  readonly size: number | undefined;
  /** Its bytes; undefined where there are more than `most`. Throws a `DeliveryError`. */
  read(most: number): Promise<Uint8Array | undefined>;
}

export interface Pressed {
  readonly kind: 'pressed';
  readonly action: string;
  /** Untrusted. */
  readonly value: unknown;
}

export interface Submitted {
  readonly kind: 'submitted';
  readonly form: string;
  /** Both untrusted. */
  readonly state: unknown;
  readonly values: Readonly<Record<string, string>>;
}

export type Answer =
  /**
   * Only for whoever asked. It takes the place of the private card whose button was pressed; what only shows something
   * (`looks`) leaves a posted message, which is kept true, where it is, and stands beside it. `again` is what a delivery
   * that is repeated is answered, where the card holds a secret, kept nowhere, or more than is worth keeping. For a
   * `documents` see `Document`.
   */
  | {
      readonly kind: 'card';
      readonly card: Card;
      readonly looks?: true;
      readonly again?: Card;
      readonly documents?: { readonly make: () => Promise<readonly Document[]>; readonly otherwise: Card };
    }
  /** One sentence about a press: a toast, or a private line where there are none. */
  | { readonly kind: 'notice'; readonly tone: 'info' | 'done' | 'refused'; readonly text: string }
  /** `kept`: the same without what stands in it, where that must not be kept with what was answered. */
  | { readonly kind: 'form'; readonly form: Form; readonly kept?: Form }
  /** Errors by field: the form stays open with what was typed. */
  | { readonly kind: 'form-errors'; readonly form: Form };

/**
 * `now` is due within the platform's three seconds. With `later`, `now` says that nothing is recorded yet, and `later`
 * is what to say in its place as soon as it is known. With `again` it was said when this was delivered before: it may be the
 * answer to the request once more, and is not sent as a message of its own.
 */
export interface Reply {
  readonly now: Answer;
  readonly later?: Promise<Answer>;
  readonly again?: true;
}

/** Throws only when nothing was recorded and the platform had better deliver again. */
export type Receive = (inbound: Inbound) => Promise<Reply>;
