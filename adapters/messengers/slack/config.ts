import { z } from 'zod';

export const VENDOR_API_URL = 'https://slack.com/api/';

/** What this adapter needs to know. */
export type SlackConfig = App & (OneWorkspace | ManyWorkspaces);

interface App {
  /** What Slack signs with where it posts to us. Either this or the app's token is there. */
  readonly signingSecret?: string;
  /** With it we open the connections over which Slack speaks (Socket Mode), and it posts nothing. */
  readonly appToken?: string;
  /** Base URL of the Web API, with a slash at the end. */
  readonly apiUrl: string;
  /** What stands before the names of our slash commands in this workspace: `acme-` for `/acme-report`. */
  readonly prefix?: string;
}

/** It is installed in one workspace by whoever operates it. */
interface OneWorkspace {
  readonly botToken: string;
  readonly distribution?: undefined;
}

/** The people of any workspace install it by themselves. */
interface ManyWorkspaces {
  readonly distribution: Distribution;
  readonly botToken?: undefined;
}

export interface Distribution {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Signs what travels with somebody to Slack and back. */
  readonly stateSecret: string;
  /** Where Slack sends them back to. */
  readonly redirectUri: string;
}

const settings = z.object({
  SLACK_SIGNING_SECRET: z
    .string('SLACK_SIGNING_SECRET is missing: api.slack.com/apps, your app, Basic Information, App Credentials')
    .min(16, 'SLACK_SIGNING_SECRET is too short: copy it whole from Basic Information, App Credentials'),
  SLACK_APP_TOKEN: z
    .string()
    .startsWith(
      'xapp-',
      'SLACK_APP_TOKEN is not an app-level token (xapp-…): make one with connections:write under Basic Information, ' +
        'App-Level Tokens; leave it out where Slack posts to our address',
    )
    .optional(),
  SLACK_API_URL: z
    .string()
    .default(VENDOR_API_URL)
    .refine(
      isSafeUrl,
      'SLACK_API_URL must be an https URL; http only on this machine. Leave it out to use Slack itself',
    )
    .transform((url) => (url.endsWith('/') ? url : `${url}/`)),
  SLACK_COMMAND_PREFIX: z
    .string()
    .regex(
      /^[a-z0-9_-]{1,20}$/,
      'SLACK_COMMAND_PREFIX takes a–z, 0–9, - and _, at most 20: the prefix your manifest was generated with',
    )
    .optional(),
});

const oneWorkspace = z.object({
  SLACK_BOT_TOKEN: z
    .string(
      'SLACK_BOT_TOKEN is missing: api.slack.com/apps, your app, OAuth & Permissions, Bot User OAuth Token; for many ' +
        'workspaces set SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and SLACK_STATE_SECRET instead',
    )
    .startsWith('xoxb-', 'SLACK_BOT_TOKEN is not a bot token (xoxb-…): take it from OAuth & Permissions'),
});

const MANY = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET'];

const manyWorkspaces = z.object({
  SLACK_BOT_TOKEN: z
    .undefined(
      'SLACK_BOT_TOKEN opens one workspace and SLACK_CLIENT_ID serves many: leave one of them out, since people who ' +
        'install the app bring its tokens',
    )
    .optional(),
  SLACK_CLIENT_ID: z
    .string('SLACK_CLIENT_ID is missing: api.slack.com/apps, your app, Basic Information, App Credentials')
    .regex(/^\d+\.\d+$/, 'SLACK_CLIENT_ID must be two numbers with a point between: copy it from App Credentials'),
  SLACK_CLIENT_SECRET: z
    .string('SLACK_CLIENT_SECRET is missing: api.slack.com/apps, your app, Basic Information, App Credentials')
    .min(16, 'SLACK_CLIENT_SECRET is too short: copy it whole from Basic Information, App Credentials'),
  SLACK_STATE_SECRET: z
    .string('SLACK_STATE_SECRET is missing: any 16 characters or more of your own, say of `openssl rand -hex 32`')
    .min(16, 'SLACK_STATE_SECRET is too short: take 16 characters or more, say of `openssl rand -hex 32`'),
  PUBLIC_URL: z.string(
    'PUBLIC_URL is missing: Slack sends people who install the app back to it, as https://qibu.example.com',
  ),
  ENCRYPTION_KEY: z.string(
    'ENCRYPTION_KEY is missing: the tokens of all workspaces are kept with it; make one with `openssl rand -base64 32`',
  ),
});

const signsOfSlack = ['SLACK_SIGNING_SECRET', 'SLACK_APP_TOKEN', 'SLACK_BOT_TOKEN', ...MANY];

/**
 * Reads this adapter's part of the environment. Gives undefined where Slack is not set up at all, and otherwise either
 * the configuration or what is wrong with it, one sentence a setting.
 */
export function slackSettings(
  env: Readonly<Record<string, string | undefined>>,
): { readonly config: SlackConfig } | { readonly problems: readonly string[] } | undefined {
  const given = Object.fromEntries(
    Object.keys({ ...settings.shape, ...manyWorkspaces.shape }).flatMap((name) => {
      const value = env[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
  if (!signsOfSlack.some((name) => name in given)) return undefined;
  const overSockets = 'SLACK_APP_TOKEN' in given;
  const app = (overSockets ? settings.partial({ SLACK_SIGNING_SECRET: true }) : settings).safeParse(given);
  const installed = MANY.some((name) => name in given) ? readMany(given) : readOne(given);
  if (!app.success || !installed.success) {
    return { problems: [app, installed].flatMap(({ error }) => error?.issues.map(({ message }) => message) ?? []) };
  }
  const { SLACK_COMMAND_PREFIX: prefix, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = app.data;
  return {
    config: {
      ...(appToken === undefined ? {} : { appToken }),
      ...(signingSecret === undefined || overSockets ? {} : { signingSecret }),
      ...installed.data,
      apiUrl: app.data.SLACK_API_URL,
      ...(prefix === undefined ? {} : { prefix }),
    },
  };
}

const readOne = (given: object) =>
  oneWorkspace.transform(({ SLACK_BOT_TOKEN: botToken }): OneWorkspace => ({ botToken })).safeParse(given);

const readMany = (given: object) =>
  manyWorkspaces
    .transform(
      (read): ManyWorkspaces => ({
        distribution: {
          clientId: read.SLACK_CLIENT_ID,
          clientSecret: read.SLACK_CLIENT_SECRET,
          stateSecret: read.SLACK_STATE_SECRET,
          // That it is an address is checked where the service reads its own settings.
          redirectUri: `${URL.parse(read.PUBLIC_URL)?.origin}/slack/oauth_redirect`,
        },
      }),
    )
    .safeParse(given);

/**
 * Where we send bytes and answers that Slack gave us a URL for. Such a URL came from outside, so only the vendor's own
 * host is taken, and the origin of an API that an operator has put in the vendor's place.
 */
export function isTrusted(url: string, vendorOrigin: string, config: SlackConfig): boolean {
  const origin = URL.parse(url)?.origin;
  if (origin === undefined) return false;
  return origin === vendorOrigin || (config.apiUrl !== VENDOR_API_URL && origin === new URL(config.apiUrl).origin);
}

function isSafeUrl(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || url.username !== '' || url.password !== '' || url.search !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isThisMachine(url.hostname));
}

export const isThisMachine = (hostname: string): boolean => /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
