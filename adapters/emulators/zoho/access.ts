import { limits } from './limits.ts';
import { Refusal } from './refusal.ts';

/** What the API console and the first consent gave. */
export const client = {
  clientId: '1000.NOTAREALCLIENT',
  clientSecret: 'not-a-real-client-secret',
  refreshToken: '1000.not-a-real-refresh-token',
} as const;

interface Asked {
  readonly method: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

interface Token {
  readonly value: string;
  readonly given: Temporal.Instant;
}

/** The accounts server. What it refuses it mostly says with 200 and an error inside [client code]. */
export class Tokens {
  readonly #clock: () => Temporal.Instant;
  readonly #life: Temporal.Duration;
  #alive: readonly Token[] = [];
  #recent: readonly Temporal.Instant[] = [];
  #given = 0;

  constructor(clock: () => Temporal.Instant, life = limits.tokenLife) {
    this.#clock = clock;
    this.#life = life;
  }

  /** `POST oauth/v2/token`, its parameters in the query or in a form. */
  issue({ method, query, headers, body }: Asked, apiDomain: string): { status: number; body: unknown } {
    if (method !== 'POST') return { status: 405, body: { error: 'invalid_request' } };
    const isForm = headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true;
    const form = new URLSearchParams(isForm ? body.toString('utf8') : '');
    const given = (name: string): string | null => query.get(name) ?? form.get(name);
    if (given('grant_type') !== 'refresh_token') return refused('unsupported_grant_type');
    if (given('client_id') !== client.clientId) return refused('invalid_client');
    if (given('client_secret') !== client.clientSecret) return refused('invalid_client_secret');
    if (given('refresh_token') !== client.refreshToken) return refused('invalid_code');
    const now = this.#clock();
    this.#recent = this.#recent.filter((at) => isAfter(at.add(limits.tokenWindow), now));
    if (this.#recent.length >= limits.tokensPerWindow) return tooMany;
    this.#recent = [...this.#recent, now];
    const value = `1000.not-a-real-access-token.${++this.#given}`;
    this.#alive = [...this.#alive, { value, given: now }].slice(-limits.tokensAlive);
    return {
      status: 200,
      body: {
        access_token: value,
        scope: 'ZohoCRM.coql.READ ZohoCRM.modules.ALL ZohoCRM.settings.ALL ZohoCRM.notifications.ALL',
        api_domain: apiDomain,
        token_type: 'Bearer',
        expires_in: Math.floor(this.#life.total('seconds')),
      },
    };
  }

  /** Throws a `Refusal` unless the header holds a live token. */
  check(authorization: string | undefined): void {
    const value = authorization?.match(/^Zoho-oauthtoken (.+)$/)?.[1];
    if (value === undefined) throw new Refusal(401, 'AUTHENTICATION_FAILURE', 'Authentication failed');
    const token = this.#alive.find((one) => one.value === value);
    if (token === undefined || !isAfter(token.given.add(this.#life), this.#clock())) {
      throw new Refusal(401, 'INVALID_TOKEN', 'invalid oauth token');
    }
  }

  endAll(): void {
    this.#alive = [];
  }
}

const refused = (error: string) => ({ status: 200, body: { error } });

const tooMany = {
  status: 400,
  body: {
    error_description: 'You have made too many requests continuously. Please try again after some time.',
    error: 'Access Denied',
    status: 'failure',
  },
};

const isAfter = (one: Temporal.Instant, other: Temporal.Instant): boolean => Temporal.Instant.compare(one, other) > 0;
