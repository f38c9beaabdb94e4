import { limits } from './limits.ts';
import { Refusal } from './refusal.ts';

/** What the external client app in the organisation's settings shows. */
export const app = {
  consumerKey: '3MVG9.not.a.real.consumer.key',
  consumerSecret: 'not-a-real-consumer-secret',
} as const;

interface Asked {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Sessions of the client credentials flow: they end after some hours without a call. */
export class Sessions {
  readonly #clock: () => Temporal.Instant;
  readonly #life: Temporal.Duration;
  readonly #lastUsed = new Map<string, Temporal.Instant>();
  #given = 0;

  constructor(clock: () => Temporal.Instant, life = limits.sessionLife) {
    this.#clock = clock;
    this.#life = life;
  }

  /** The answer of the token endpoint, whose errors are one object, not a list. */
  issue({ method, headers, body }: Asked, instanceUrl: string, runAs: string): { status: number; body: unknown } {
    const isForm = headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true;
    if (method !== 'POST') return refused('invalid_request', 'must use HTTP POST');
    const form = new URLSearchParams(isForm ? body.toString('utf8') : '');
    const [id, secret] = basic(headers.authorization) ?? [form.get('client_id'), form.get('client_secret')];
    if (form.get('grant_type') !== 'client_credentials') {
      return refused('unsupported_grant_type', 'grant type not supported');
    }
    if (id !== app.consumerKey) return refused('invalid_client_id', 'client identifier invalid');
    if (secret !== app.consumerSecret) return refused('invalid_client', 'invalid client credentials');
    const token = `00D000000000001!not.a.real.session.${++this.#given}`;
    const now = this.#clock();
    this.#lastUsed.set(token, now);
    return {
      status: 200,
      body: {
        access_token: token,
        signature: 'bm90IGEgcmVhbCBzaWduYXR1cmU=',
        scope: 'api',
        instance_url: instanceUrl,
        id: `${instanceUrl}/id/00D000000000001EAA/${runAs}`,
        token_type: 'Bearer',
        issued_at: String(now.epochMilliseconds),
      },
    };
  }

  /** Throws a `Refusal` unless the header holds a live session, which then lives on. */
  check(authorization: string | undefined): void {
    const token = authorization?.match(/^(?:Bearer|OAuth) (.+)$/)?.[1] ?? '';
    const used = this.#lastUsed.get(token);
    const now = this.#clock();
    if (used === undefined || Temporal.Instant.compare(now, used.add(this.#life)) >= 0) {
      throw new Refusal(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
    }
    this.#lastUsed.set(token, now);
  }

  endAll(): void {
    this.#lastUsed.clear();
  }
}

const refused = (error: string, error_description: string) => ({ status: 400, body: { error, error_description } });

function basic(authorization: string | undefined): readonly string[] | undefined {
  const encoded = authorization?.match(/^Basic (.+)$/)?.[1];
  return encoded === undefined ? undefined : Buffer.from(encoded, 'base64').toString('utf8').split(':');
}
