import { z } from 'zod';

export const VENDOR_API_URL = 'https://slack.com/api/';

/** What this adapter needs to know to serve one workspace. */
export interface SlackConfig {
  /** What Slack signs with where it posts to us. Either this or the app's token is there. */
  readonly signingSecret?: string;
  /** With it we open the connections over which Slack speaks (Socket Mode), and it posts nothing. */
  readonly appToken?: string;
  readonly botToken: string;
  /** Base URL of the Web API, with a slash at the end. */
  readonly apiUrl: string;
  /** What stands before the names of our slash commands in this workspace: `acme-` for `/acme-report`. */
  readonly prefix?: string;
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
  SLACK_BOT_TOKEN: z
    .string('SLACK_BOT_TOKEN is missing: api.slack.com/apps, your app, OAuth & Permissions, Bot User OAuth Token')
    .startsWith('xoxb-', 'SLACK_BOT_TOKEN is not a bot token (xoxb-…): take it from OAuth & Permissions'),
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

const signsOfSlack = ['SLACK_SIGNING_SECRET', 'SLACK_APP_TOKEN', 'SLACK_BOT_TOKEN'];

/**
 * Reads this adapter's part of the environment. Gives undefined where Slack is not set up at all, and otherwise either
 * the configuration or what is wrong with it, one sentence a setting.
 */
export function slackSettings(
  env: Readonly<Record<string, string | undefined>>,
): { readonly config: SlackConfig } | { readonly problems: readonly string[] } | undefined {
  const given = Object.fromEntries(
    Object.keys(settings.shape).flatMap((name) => {
      const value = env[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
  if (!signsOfSlack.some((name) => name in given)) return undefined;
  const overSockets = 'SLACK_APP_TOKEN' in given;
  const read = (overSockets ? settings.partial({ SLACK_SIGNING_SECRET: true }) : settings).safeParse(given);
  if (!read.success) return { problems: read.error.issues.map((issue) => issue.message) };
  const { SLACK_COMMAND_PREFIX: prefix, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = read.data;
  return {
    config: {
      ...(appToken === undefined ? {} : { appToken }),
      ...(signingSecret === undefined || overSockets ? {} : { signingSecret }),
      botToken: read.data.SLACK_BOT_TOKEN,
      apiUrl: read.data.SLACK_API_URL,
      ...(prefix === undefined ? {} : { prefix }),
    },
  };
}

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
