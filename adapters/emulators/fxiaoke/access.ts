import { CallWindow } from '../call-window.ts';
import type { Directory, Employee } from './directory.ts';
import type { Limits } from './limits.ts';
import { refusals } from './refusal.ts';

/** What the company's administrator copies out of the vendor's console. */
export const credentials = {
  appId: 'FSAID_fake0001',
  appSecret: 'fake-app-secret-of-nobody',
  permanentCode: 'FAKE-PERMANENT-CODE',
} as const;

const corpId = 'FSCID_FAKE0001';

interface Token {
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly given: number;
}

export type Body = Readonly<Record<string, unknown>>;

/** Who may ask: the app by its secret, then by its token and in the name of an employee. */
export class Access {
  readonly #directory: Directory;
  readonly #limits: Limits;
  readonly #clock: () => Temporal.Instant;
  readonly #asked: CallWindow;
  #tokens: readonly Token[] = [];
  #given = 0;

  constructor(directory: Directory, limits: Limits, clock: () => Temporal.Instant) {
    this.#directory = directory;
    this.#limits = limits;
    this.#clock = clock;
    this.#asked = new CallWindow(limits.tokensPerMinute, 60, clock);
  }

  /** `/cgi/corpAccessToken/get/V2`. */
  give({ appId, appSecret, permanentCode }: Body): unknown {
    if (!this.#asked.take('token')) throw refusals.tooFast();
    if (appSecret !== credentials.appSecret) throw refusals.badSecret();
    if (appId !== credentials.appId) throw refusals.badApp();
    if (permanentCode !== credentials.permanentCode) throw refusals.badPermanentCode();
    const { text, given } = this.#current();
    const expiresIn = this.#limits.tokenSeconds - Math.floor((this.#now() - given) / 1000);
    return { corpAccessToken: text, corpId, expiresIn };
  }

  /** Throws unless the company's token is good. */
  checkToken({ corpAccessToken, corpId: company }: Body): void {
    if (!corpAccessToken) throw refusals.noToken();
    const isGood = this.#living().some(({ text }) => text === corpAccessToken);
    if (!isGood || company !== corpId) throw refusals.badToken();
  }

  /** In whose name it is asked. */
  caller({ currentOpenUserId }: Body): Employee {
    if (!currentOpenUserId) throw refusals.noCaller();
    const caller = this.#directory.byOpenUserId(currentOpenUserId);
    if (!caller) throw refusals.unknownCaller();
    return caller;
  }

  expire(): void {
    this.#tokens = [];
  }

  #current(): Token {
    const living = this.#living();
    const fresh = living.find(({ given }) => this.#now() < given + this.#limits.sameTokenSeconds * 1000);
    if (fresh) return fresh;
    this.#given += 1;
    const token = { text: `FAKE${String(this.#given).padStart(28, '0')}`, given: this.#now() };
    this.#tokens = [...living, token];
    return token;
  }

  #living(): readonly Token[] {
    return this.#tokens.filter(({ given }) => this.#now() < given + this.#limits.tokenSeconds * 1000);
  }

  #now(): number {
    return this.#clock().epochMilliseconds;
  }
}
