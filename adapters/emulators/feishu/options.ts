import type { EmulatedUser } from '../emulator.ts';

export interface FeishuEmulatorOptions {
  readonly appId: string;
  readonly appSecret: string;
  readonly encryptKey: string;
  readonly verificationToken: string;
  readonly tenantKey: string;
  /** Name of the company. */
  readonly tenantName?: string;
  readonly bot: { readonly openId: string; readonly name: string };
  /** What the app asks for in the console, and whether the company has granted it: nothing where it is absent. */
  readonly scopes?: readonly { readonly name: string; readonly granted: boolean }[];
  /** `id` is the open id: `ou_…`. A guest belongs to another company. */
  readonly users: readonly EmulatedUser[];
  /** Group chats; `id` is `oc_…`, `members` are users' ids. The bot is in all of them. */
  readonly chats: readonly { readonly id: string; readonly name: string; readonly members: readonly string[] }[];
  /** Base URL of the service; events go to `/feishu/events`, card callbacks to `/feishu/cards`. */
  readonly serviceUrl: string | (() => string);
  /** For everything that is dated or lasts: answers, tokens, uuids, the age of a message. Rates are measured in real time. */
  readonly clock: () => Temporal.Instant;
  /** How the app has subscribed to events and callbacks in the console; over HTTP unless told. */
  readonly transport?: 'http' | 'websocket';
  /**
   * After how many real milliseconds an event that was not taken is delivered again. The vendor: 15 s, 5 min, 1 h, 6 h,
   * counted from the delivery before. Unless told, only `redeliver` does it.
   */
  readonly redeliverMs?: readonly number[];
  readonly port?: number;
  readonly limits?: Partial<Limits>;
}

export interface Limits {
  /** How many real milliseconds the vendor's second of a rate limit lasts. */
  readonly secondMs: number;
  /** How long the service may take to answer an event or a callback. */
  readonly answerMs: number;
  /** The same for the check of a URL. */
  readonly challengeMs: number;
  /** How often the client of a long connection is to ping, in seconds. */
  readonly pingSeconds: number;
  /** Bytes of an event in one frame of a long connection; the vendor does not say how many that are. */
  readonly frameBytes: number;
  /** HTTP status of an app's rate limit: 429, on older APIs 400. */
  readonly rateStatus: 400 | 429;
  /** HTTP status of refusals: 400 as documented, or 200 as some gateways have it. */
  readonly refusalStatus: 200 | 400;
}

/** As the vendor documents them. */
export const vendorLimits: Limits = {
  secondMs: 1000,
  answerMs: 3000,
  challengeMs: 1000,
  pingSeconds: 120,
  frameBytes: 32 * 1024,
  rateStatus: 429,
  refusalStatus: 400,
};
