import type { Ids } from '../ids.ts';
import { SlackError } from '../slack-error.ts';

/** With it people install the app in their workspace by themselves: https://docs.slack.dev/authentication/installing-with-oauth */
export interface Distribution {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where the code may be sent; an address below one of them will do. */
  readonly redirectUris: readonly string[];
  /** Access tokens run out, and are refreshed: https://docs.slack.dev/authentication/using-token-rotation */
  readonly rotation?: boolean;
  /** Whoever installs it does so for all workspaces of an Enterprise organisation. */
  readonly orgWide?: boolean;
}

/** What a person has allowed. */
export interface Allowed {
  readonly by: string;
  readonly scopes: readonly string[];
  readonly redirectUri: string;
}

export interface Granted extends Pick<Allowed, 'by' | 'scopes'> {
  readonly token: string;
  /** Only with rotation. */
  readonly refresh?: string;
}

interface GrantOptions {
  readonly ids: Ids;
  readonly clock: () => Temporal.Instant;
  readonly distribution: Distribution | undefined;
  /** The app is installed from the beginning, with this token. */
  readonly botToken: string | undefined;
  readonly scopes: readonly string[] | undefined;
}

interface Code extends Allowed {
  readonly until: Temporal.Instant;
  used: boolean;
}

interface Access {
  readonly token: string;
  readonly until: Temporal.Instant | undefined;
}

export const tokenSeconds = 12 * 60 * 60;
const codeMinutes = 10;
const mostActive = 2;

/** What the bot may do here, and by which tokens it may show that. */
export class Grants {
  /** Everything that was ever handed out and opens something. */
  readonly secrets: string[] = [];
  /** What the bot was granted at the installation; undefined where nobody says. */
  scopes: readonly string[] | undefined;
  readonly #options: GrantOptions;
  readonly #codes = new Map<string, Code>();
  /** Those that open something, the newest last. */
  #active: Access[] = [];
  readonly #past = new Set<string>();
  #refresh: string | undefined;
  #granted: Pick<Allowed, 'by' | 'scopes'> | undefined;

  constructor(options: GrantOptions) {
    const { botToken, scopes, distribution } = options;
    this.#options = options;
    this.scopes = scopes;
    if (botToken) this.#active = [{ token: this.#secret(botToken), until: undefined }];
    if (distribution) this.#secret(distribution.clientSecret);
  }

  /** Slack's word for why a token opens nothing; undefined where it does. */
  refusal(token: string): string | undefined {
    const access = this.#active.find((one) => one.token === token);
    if (!access) return this.#past.has(token) ? 'token_revoked' : 'invalid_auth';
    const over = access.until && Temporal.Instant.compare(access.until, this.#options.clock()) <= 0;
    return over ? 'token_expired' : undefined;
  }

  /** A code for what a person has allowed: once, and for ten minutes. */
  allow(allowed: Allowed): string {
    const { ids, clock } = this.#options;
    const code = this.#secret(ids.next('code-'));
    this.#codes.set(code, { ...allowed, until: clock().add({ minutes: codeMinutes }), used: false });
    return code;
  }

  /** The app is installed. Throws where the code is none, was used, is too old, or was sent elsewhere. */
  exchange(given: string, redirectUri: string): Granted {
    const code = this.#codes.get(given);
    if (!code || Temporal.Instant.compare(code.until, this.#options.clock()) <= 0) throw new SlackError('invalid_code');
    if (code.used) throw new SlackError('code_already_used');
    if (code.redirectUri !== redirectUri) throw new SlackError('bad_redirect_uri');
    code.used = true;
    this.#granted = { by: code.by, scopes: code.scopes };
    this.scopes = code.scopes;
    const [known] = this.#active;
    // Who installs it anew gets the token that there is, unless tokens run out.
    if (known && !this.#options.distribution?.rotation) return { ...this.#granted, token: known.token };
    return this.#issue(this.#granted);
  }

  /** Another access token for one that runs out. One that was refreshed with before was stolen by somebody: nothing opens any more. */
  refresh(given: string): Granted {
    if (given !== this.#refresh || !this.#granted) {
      if (this.#past.has(given)) this.revoke();
      throw new SlackError('invalid_refresh_token');
    }
    this.#past.add(given);
    return this.#issue(this.#granted);
  }

  /** The app is not installed any more. */
  revoke(): void {
    for (const { token } of this.#active) this.#past.add(token);
    this.#active = [];
    this.#refresh = undefined;
  }

  get installed(): boolean {
    return this.#active.length > 0;
  }

  #issue(granted: Pick<Allowed, 'by' | 'scopes'>): Granted {
    const { ids, clock, distribution } = this.#options;
    const token = this.#secret(ids.next(distribution?.rotation ? 'xoxe.xoxb-1-fake' : 'xoxb-fake'));
    if (!distribution?.rotation) {
      this.#active = [{ token, until: undefined }];
      return { ...granted, token };
    }
    this.#active.push({ token, until: clock().add({ seconds: tokenSeconds }) });
    for (const { token: oldest } of this.#active.splice(0, this.#active.length - mostActive)) this.#past.add(oldest);
    this.#refresh = this.#secret(ids.next('xoxe-1-fake'));
    return { ...granted, token, refresh: this.#refresh };
  }

  #secret(text: string): string {
    this.secrets.push(text);
    return text;
  }
}
