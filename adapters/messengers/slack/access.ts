import { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { DeliveryError } from '../../../src/errors.ts';
import type { Distribution, SlackConfig } from './config.ts';
import { deliveryError, type Log } from './errors.ts';
import { clientOptions } from './limits.ts';

/** What opens a workspace from now on. */
export interface Grant {
  readonly token: string;
  /** With token rotation: serves once to get the next grant, and until when this one opens anything. */
  readonly refresh?: string;
  readonly until?: Temporal.Instant;
}

/** A workspace in which somebody has allowed the bot. */
export interface Allowed extends Grant {
  readonly app: string;
  readonly botUser: string;
  readonly by: string;
  /** Undefined where it is an Enterprise organisation with all its workspaces, and none of them in particular. */
  readonly workspace: { readonly tenant: string; readonly name: string } | undefined;
}

/** What only the app itself can ask, since it takes the app's secret. Every method throws `DeliveryError`s. */
export interface Access {
  exchange(code: string): Promise<Allowed>;
  refresh(token: string): Promise<Grant>;
  /** Gives a token back that we have no use for. */
  revoke(token: string): Promise<void>;
}

const id = z.string().min(1);

const granted = z.object({
  access_token: id,
  refresh_token: id.optional(),
  expires_in: z.number().positive().optional(),
});

const allowed = granted.extend({
  app_id: id,
  bot_user_id: id,
  authed_user: z.object({ id }),
  team: z.object({ id, name: z.string() }).nullish(),
  is_enterprise_install: z.boolean().nullish(),
});

export function accessFor(
  config: SlackConfig,
  { clientId, clientSecret, redirectUri }: Distribution,
  parts: { readonly clock: () => Temporal.Instant; readonly log: Log },
): Access {
  const options = clientOptions(config, parts);
  const app = { client_id: clientId, client_secret: clientSecret };
  const ask = <Shape extends z.ZodType>(shape: Shape, how: object): Promise<z.infer<Shape>> =>
    said(shape, new WebClient(undefined, options).oauth.v2.access({ ...app, ...how }));
  const grantOf = ({
    access_token: token,
    refresh_token: refresh,
    expires_in: seconds,
  }: z.infer<typeof granted>): Grant => ({
    token,
    ...(refresh && seconds ? { refresh, until: parts.clock().add({ seconds: Math.floor(seconds) }) } : {}),
  });
  return {
    exchange: async (code) => {
      const answer = await ask(allowed, { code, redirect_uri: redirectUri });
      const team = answer.is_enterprise_install ? undefined : answer.team;
      return {
        ...grantOf(answer),
        app: answer.app_id,
        botUser: answer.bot_user_id,
        by: answer.authed_user.id,
        workspace: team ? { tenant: team.id, name: team.name } : undefined,
      };
    },
    refresh: async (token) => grantOf(await ask(granted, { grant_type: 'refresh_token', refresh_token: token })),
    revoke: async (token) => void (await said(z.unknown(), new WebClient(token, options).auth.revoke())),
  };
}

async function said<Shape extends z.ZodType>(shape: Shape, answer: Promise<unknown>): Promise<z.infer<Shape>> {
  const read = shape.safeParse(await answer.catch((error: unknown) => Promise.reject(deliveryError(error))));
  if (!read.success) throw new DeliveryError('transient', 'unreadable_answer');
  return read.data;
}
