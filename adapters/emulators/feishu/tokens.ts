import type { NewId } from './ids.ts';
import { isJson, type Json } from './json.ts';
import { refusal } from './refusal.ts';

const life = Temporal.Duration.from({ hours: 2 });
const renewal = Temporal.Duration.from({ minutes: 30 });

interface Token {
  readonly value: string;
  readonly expires: Temporal.Instant;
}

interface Credentials {
  readonly appId: string;
  readonly appSecret: string;
}

/**
 * Tenant access tokens: two hours each; the same one again while it has half an hour left; after that two live at once.
 * Source: open.feishu.cn/document/server-docs/authentication-management/access-token/tenant_access_token_internal.
 */
export class TokenDesk {
  readonly #app: Credentials;
  readonly #clock: () => Temporal.Instant;
  readonly #newId: NewId;
  #live: readonly Token[] = [];

  constructor(app: Credentials, clock: () => Temporal.Instant, newId: NewId) {
    this.#app = app;
    this.#clock = clock;
    this.#newId = newId;
  }

  /** The answer to a request for a token. Throws a `Refusal` for wrong credentials. */
  issue(body: unknown): Json {
    if (!isJson(body) || !body.app_id || !body.app_secret) throw refusal('malformedCredentials');
    if (body.app_id !== this.#app.appId) throw refusal('unknownApp');
    if (body.app_secret !== this.#app.appSecret) throw refusal('wrongCredentials');
    const now = this.#clock();
    const token = this.#lasting(now) ?? this.#create(now);
    const expire = Math.floor(now.until(token.expires).total('seconds'));
    return { code: 0, msg: 'ok', tenant_access_token: token.value, expire };
  }

  /** Throws a `Refusal` unless the header holds a live token. */
  check(authorization: string | undefined): void {
    const value = authorization?.match(/^Bearer (.+)$/)?.[1];
    if (value === undefined) throw refusal('noToken');
    const now = this.#clock();
    const live = this.#live.some((token) => token.value === value && Temporal.Instant.compare(now, token.expires) < 0);
    if (!live) throw refusal('deadToken');
  }

  revokeAll(): void {
    this.#live = [];
  }

  #lasting(now: Temporal.Instant): Token | undefined {
    const renewFrom = now.add(renewal);
    return this.#live.find(({ expires }) => Temporal.Instant.compare(expires, renewFrom) >= 0);
  }

  #create(now: Temporal.Instant): Token {
    const token = { value: this.#newId('t-'), expires: now.add(life) };
    this.#live = [...this.#live, token];
    return token;
  }
}
