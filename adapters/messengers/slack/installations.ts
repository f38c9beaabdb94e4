import { DeliveryError } from '../../../src/errors.ts';
import type { Workspace } from '../../../src/ports/messenger.ts';
import type { SlackConfig } from './config.ts';
import type { Self } from './inbound.ts';
import { remember } from './remember.ts';
import { type Identity, Sender, type SenderParts } from './send.ts';
import type { Tokens } from './tokens.ts';

/** The workspaces that the bot is installed in, and how it speaks there. */
export interface Installations {
  /** Those that our own settings open. Throws a `DeliveryError`. */
  own(): Promise<readonly Workspace[]>;
  /** Who the bot is in a workspace; undefined where it is not installed. Throws a `DeliveryError`. */
  at(tenant: string): Promise<Self | undefined>;
  /** What speaks there. Throws a `DeliveryError`, where it is not installed as well. */
  sender(tenant: string): Promise<Sender>;
  /** What is kept of these workspaces whose people have installed the bot. Does not reject. */
  open(workspaces: Promise<readonly Workspace[]>): Promise<readonly Opened[]>;
  /** It is said that the bot was removed at that time. Whether it is not there now; then nothing is kept of it. */
  leave(tenant: string, at: Temporal.Instant): Promise<boolean>;
}

/** A workspace, and what opens it: undefined where nothing is kept of it. */
export interface Opened {
  readonly name: string;
  readonly token: string | undefined;
  /** The token is exchanged for another by itself when it ends. */
  readonly refreshed: boolean;
}

/** The one workspace that a bot token opens. */
export function oneInstallation(config: SlackConfig, botToken: string, parts: SenderParts): Installations {
  const token = async () => botToken;
  const sender = new Sender(config, token, parts);
  let identity: Promise<Identity> | undefined;
  /** Asked once; a failure is forgotten, so that whoever comes next tries again. */
  const whoWeAre = () => {
    identity ??= sender.identify().catch((error: unknown) => {
      identity = undefined;
      throw error;
    });
    return identity;
  };
  return {
    own: async () => {
      const { app, tenant, name } = await whoWeAre();
      return [{ app, tenant, name }];
    },
    at: async (tenant) => {
      const { app, botUser, tenant: ours } = await whoWeAre();
      return tenant === ours ? { app, botUser, token } : undefined;
    },
    sender: async (tenant) => {
      if ((await whoWeAre()).tenant !== tenant) throw new DeliveryError('credentials', 'no_token_for_workspace');
      return sender;
    },
    open: async () => [],
    // The settings may hold the token of a later installation: then it opens something.
    leave: () =>
      sender.identify().then(
        () => false,
        (error: DeliveryError) => error.failure === 'credentials' || Promise.reject(error),
      ),
  };
}

/** The workspaces whose people have installed the bot. */
export function manyInstallations(config: SlackConfig, tokens: Tokens, parts: SenderParts): Installations {
  const senders = new Map<string, Sender>();
  return {
    own: async () => [],
    at: async (tenant) => {
      const kept = await tokens.of(tenant);
      return kept && { app: kept.app, botUser: kept.botUser, token: () => tokens.current(tenant) };
    },
    sender: async (tenant) => {
      const sender = senders.get(tenant) ?? new Sender(config, (spent) => tokens.current(tenant, spent), parts);
      remember(senders, tenant, sender);
      return sender;
    },
    open: async (workspaces) =>
      Promise.all(
        (await workspaces).map(async ({ tenant, name }) => {
          const kept = await tokens.lookUp(tenant).catch(() => undefined);
          return { name, token: kept?.token, refreshed: kept?.refresh !== undefined };
        }),
      ),
    leave: async (tenant, at) => {
      const kept = await tokens.lookUp(tenant);
      if (kept && at.epochMilliseconds < Math.floor(kept.since.epochMilliseconds / 1000) * 1000) return false;
      await tokens.forget(tenant);
      senders.delete(tenant);
      return true;
    },
  };
}
