import { DeliveryError } from '../../../src/errors.ts';
import type { Workspace } from '../../../src/ports/messenger.ts';
import type { SlackConfig } from './config.ts';
import type { Self } from './inbound.ts';
import { type Identity, Sender, type SenderParts } from './send.ts';

/** The workspaces that the bot is installed in, and how it speaks there. */
export interface Installations {
  /** Those that our own settings open. Throws a `DeliveryError`. */
  own(): Promise<readonly Workspace[]>;
  /** Who the bot is in a workspace; undefined where it is not installed. Throws a `DeliveryError`. */
  at(tenant: string): Promise<Self | undefined>;
  /** What speaks there. Throws a `DeliveryError`, where it is not installed as well. */
  sender(tenant: string): Promise<Sender>;
}

/** The one workspace that a bot token opens. */
export function oneInstallation(config: SlackConfig, parts: SenderParts): Installations {
  const token = async () => config.botToken;
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
  };
}
