import { z } from 'zod';
import { DeliveryError } from '../../../src/errors.ts';
import type { Vault } from '../../../src/ports/vault.ts';
import type { Access, Allowed, Grant } from './access.ts';
import { remember } from './remember.ts';

const instant = z.string().transform((text) => Temporal.Instant.from(text));

/** What is kept of an installation. */
const shape = z.object({
  app: z.string(),
  botUser: z.string(),
  token: z.string(),
  refresh: z.string().optional(),
  until: instant.optional(),
  since: instant,
});

export type Kept = z.infer<typeof shape>;

interface TokenParts {
  readonly vault: Vault;
  readonly access: Access;
  readonly clock: () => Temporal.Instant;
  /** Secrets of other apps of this operator's are kept under other names. */
  readonly clientId: string;
}

/** A token that ends sooner than this is exchanged for the next: there is time for another try while it still serves. */
const ENDS_SOON = Temporal.Duration.from({ hours: 2 });

/**
 * The tokens of all workspaces, kept in the vault. What is known of them here may be outdated, since other processes refresh
 * and forget as well; a token that Slack refuses is looked up anew.
 */
export class Tokens {
  readonly #parts: TokenParts;
  readonly #known = new Map<string, Kept>();
  readonly #refreshing = new Map<string, Promise<Kept | undefined>>();

  constructor(parts: TokenParts) {
    this.#parts = parts;
  }

  async keep(tenant: string, { app, botUser, token, refresh, until }: Allowed): Promise<void> {
    const kept: Kept = { app, botUser, token, refresh, until, since: this.#parts.clock() };
    await this.#parts.vault.keep(this.#name(tenant), JSON.stringify(kept));
    remember(this.#known, tenant, kept);
  }

  /** Undefined where the bot is not installed. */
  async of(tenant: string): Promise<Kept | undefined> {
    return this.#known.get(tenant) ?? (await this.lookUp(tenant));
  }

  /** The same, as it is by now. */
  async lookUp(tenant: string): Promise<Kept | undefined> {
    const secret = await this.#parts.vault.read(this.#name(tenant));
    return this.#learn(tenant, secret === undefined ? undefined : read(secret));
  }

  async forget(tenant: string): Promise<void> {
    await this.#parts.vault.forget(this.#name(tenant));
    this.#known.delete(tenant);
  }

  /**
   * A token that opens the workspace; another than the `spent` one, which Slack has refused, if there is any. Throws a
   * `DeliveryError` where the bot is not installed, and where a token that has ended cannot be refreshed.
   */
  async current(tenant: string, spent?: string): Promise<string> {
    const known = await this.of(tenant);
    const kept = known && known.token === spent ? await this.lookUp(tenant) : known;
    if (!kept) throw new DeliveryError('credentials', 'not_installed');
    if (!kept.refresh || (kept.token !== spent && !this.#endsWithin(kept, ENDS_SOON))) return kept.token;
    try {
      const refreshed = await this.#refresh(tenant, kept.token);
      if (!refreshed) throw new DeliveryError('credentials', 'not_installed');
      return refreshed.token;
    } catch (error) {
      const passes = error instanceof DeliveryError && ['transient', 'rate-limited'].includes(error.failure);
      if (passes && kept.token !== spent && !this.#endsWithin(kept, new Temporal.Duration())) return kept.token;
      throw error;
    }
  }

  /** One at a time, in this process and in all: a refresh token serves once, and whoever comes second gets what the first got. */
  #refresh(tenant: string, old: string): Promise<Kept | undefined> {
    const under = this.#refreshing.get(tenant);
    if (under) return under;
    const { vault, access } = this.#parts;
    const refreshing = vault
      .change(this.#name(tenant), async (secret) => {
        const kept = read(secret);
        if (kept.token !== old || !kept.refresh) return undefined;
        const grant: Grant = await access.refresh(kept.refresh);
        return JSON.stringify({ ...kept, refresh: undefined, until: undefined, ...grant });
      })
      .then((secret) => this.#learn(tenant, secret === undefined ? undefined : read(secret)))
      .finally(() => this.#refreshing.delete(tenant));
    this.#refreshing.set(tenant, refreshing);
    return refreshing;
  }

  #endsWithin({ until }: Kept, duration: Temporal.Duration): boolean {
    return until !== undefined && Temporal.Instant.compare(this.#parts.clock().add(duration), until) >= 0;
  }

  #learn(tenant: string, kept: Kept | undefined): Kept | undefined {
    if (kept) remember(this.#known, tenant, kept);
    else this.#known.delete(tenant);
    return kept;
  }

  #name(tenant: string): string {
    return `slack:${this.#parts.clientId}:${tenant}`;
  }
}

const read = (secret: string): Kept => shape.parse(JSON.parse(secret));
