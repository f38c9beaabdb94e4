import type { Answered, Received } from '../source-server.ts';
import type { Limits } from './limits.ts';
import { refusals } from './refusal.ts';

/** What the administrator of the company copies out of the vendor's pages. */
export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
  readonly username: string;
  readonly password: string;
  readonly securityToken: string;
}

/** What comes with a token: whose it is, and where it is good. */
export interface Granted {
  readonly id: string;
  readonly instance_uri: string;
}

export const credentialsOf = (username: string): Credentials => ({
  clientId: 'fake-client-id-of-nobody',
  clientSecret: 'fake-client-secret-of-nobody',
  redirectUri: 'https://crm.example/callback',
  username,
  password: 'fake-password',
  securityToken: 'FAKE0001',
});

/** In the words of OAuth 2; which of them the vendor uses when is not documented. */
const denied = (error: string, error_description: string): Answered => ({
  status: 400,
  body: { error, error_description },
});

export class Access {
  readonly #credentials: Credentials;
  readonly #limits: Limits;
  readonly #clock: () => Temporal.Instant;
  /** When it ends, in milliseconds since 1970, by token. */
  readonly #tokens = new Map<string, number>();
  #given = 0;

  constructor(credentials: Credentials, limits: Limits, clock: () => Temporal.Instant) {
    this.#credentials = credentials;
    this.#limits = limits;
    this.#clock = clock;
  }

  /** `/auc/oauth2/token`: the password and the security token stand together, with nothing between them. */
  give(form: URLSearchParams, granted: Granted): Answered {
    const { clientId, clientSecret, redirectUri, username, password, securityToken } = this.#credentials;
    if (form.get('grant_type') !== 'password') return denied('unsupported_grant_type', 'grant_type must be password');
    if (form.get('client_id') !== clientId || form.get('client_secret') !== clientSecret)
      return denied('invalid_client', 'client_id or client_secret is wrong');
    // The old manual names it among the parameters, and much code does without.
    if ((form.get('redirect_uri') ?? redirectUri) !== redirectUri)
      return denied('redirect_uri_mismatch', 'redirect_uri is not the registered one');
    if (form.get('username') !== username || form.get('password') !== password + securityToken)
      return denied('invalid_grant', 'username or password is wrong');
    this.#given += 1;
    const access_token = `fake-access-${String(this.#given).padStart(6, '0')}`;
    this.#tokens.set(access_token, this.#now() + this.#limits.tokenSeconds * 1000);
    // How long it lives is not said, so that nobody relies on being told.
    return { status: 200, body: { access_token, token_type: 'Bearer', ...granted } };
  }

  /** Throws unless the bearer's token is good. */
  check({ headers }: Received): void {
    const [, token = ''] = /^Bearer (\S+)$/.exec(headers.authorization ?? '') ?? [];
    if (this.#now() >= (this.#tokens.get(token) ?? 0)) throw refusals.badToken();
  }

  expire(): void {
    this.#tokens.clear();
  }

  #now(): number {
    return this.#clock().epochMilliseconds;
  }
}
