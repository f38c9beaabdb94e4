import { createHmac } from 'node:crypto';
import type { Finding, Setting } from '../../../src/ports/finding.ts';
import { type Answered, ask, askBack, isLocal } from '../question.ts';
import type { Distribution, SlackConfig } from './config.ts';
import { failureOf, repeatable } from './errors.ts';
import type { Opened } from './installations.ts';
import { botScopes } from './scopes.ts';

type Clock = () => Temporal.Instant;

/** More workspaces than these are not asked about at a time. */
const MOST_WORKSPACES = 25;

/** What can be found out about our app at Slack: by asking Slack, and by calling us as Slack does. Never throws. */
export async function examine(
  config: SlackConfig,
  { clock, publicUrl, opened }: Examined,
): Promise<readonly Finding[]> {
  const { apiUrl, botToken, appToken = '', signingSecret, distribution } = config;
  const bot: Asked = { setting: 'SLACK_BOT_TOKEN', token: botToken ?? '', url: `${apiUrl}auth.test` };
  const app: Asked = { setting: 'SLACK_APP_TOKEN', token: appToken, url: `${apiUrl}apps.connections.open` };
  const found = await Promise.all([
    botToken
      ? askWith(bot, clock, ({ clock, headers, body }) => [...clock, ...(body.ok === true ? missing(headers) : [])])
      : [],
    opened.then((all) => askAboutAll(all.slice(0, MOST_WORKSPACES), `${apiUrl}auth.test`, clock)),
    distribution ? askWithClient(distribution, `${apiUrl}oauth.v2.access`, clock) : [],
    appToken ? askWith(app, clock, () => []) : [],
    signingSecret && publicUrl ? callUs(signingSecret, clock, publicUrl, isLocal(apiUrl)) : [],
  ]);
  return found.flat();
}

interface Examined {
  readonly clock: Clock;
  readonly publicUrl: string | undefined;
  readonly opened: Promise<readonly Opened[]>;
}

const askAboutAll = async (workspaces: readonly Opened[], url: string, clock: Clock): Promise<readonly Finding[]> =>
  (await Promise.all(workspaces.map((workspace) => askAbout(workspace, url, clock)))).flat();

/** Whether what is kept of a workspace still opens it, and what was granted there. */
async function askAbout({ name, token, refreshed }: Opened, url: string, clock: Clock): Promise<readonly Finding[]> {
  if (token === undefined) return [{ code: 'workspace-refused', workspace: name, said: 'not_installed' }];
  const answer = await ask(url, { method: 'POST', headers: { authorization: `Bearer ${token}` } }, clock);
  if ('said' in answer) return [{ code: 'unreachable', url, said: answer.said }];
  if (answer.body.ok === true) return missing(answer.headers).map((finding) => ({ ...finding, workspace: name }));
  const said = wordIn(answer);
  if (said === 'token_expired' && refreshed) return [];
  const refused = failureOf(said) === 'credentials';
  return [refused ? { code: 'workspace-refused', workspace: name, said } : { code: 'unreachable', url, said }];
}

interface Asked {
  readonly setting: Setting;
  readonly token: string;
  readonly url: string;
}

/** Whether a token opens what it is for, after what else the answer tells. */
async function askWith(
  { setting, token, url }: Asked,
  clock: Clock,
  tells: (answer: Answered) => readonly Finding[],
): Promise<readonly Finding[]> {
  const answer = await ask(url, { method: 'POST', headers: { authorization: `Bearer ${token}` } }, clock);
  if ('said' in answer) return [{ code: 'unreachable', url, said: answer.said }];
  if (answer.body.ok === true) return tells(answer);
  const said = wordIn(answer);
  const refused = failureOf(said) === 'credentials';
  return [...tells(answer), refused ? { code: 'refused', setting, said } : { code: 'unreachable', url, said }];
}

const doubted: Readonly<Record<string, Setting>> = {
  invalid_client_id: 'SLACK_CLIENT_ID',
  bad_client_secret: 'SLACK_CLIENT_SECRET',
};

/** Whether the app's own secret is right: with it Slack looks at a code, and finds that it is none. */
async function askWithClient(
  { clientId, clientSecret, redirectUri }: Distribution,
  url: string,
  clock: Clock,
): Promise<readonly Finding[]> {
  const asked = { client_id: clientId, client_secret: clientSecret, redirect_uri: redirectUri, code: 'are-you-there' };
  const answer = await ask(url, { method: 'POST', body: new URLSearchParams(asked) }, clock);
  if ('said' in answer) return [{ code: 'unreachable', url, said: answer.said }];
  const said = wordIn(answer);
  const setting = doubted[said];
  if (setting) return [...answer.clock, { code: 'refused', setting, said }];
  return said === 'invalid_code' ? answer.clock : [...answer.clock, { code: 'unreachable', url, said }];
}

/** Slack's word for what is wrong. */
const wordIn = ({ status, body }: Answered): string =>
  typeof body.error === 'string' ? repeatable(body.error) : `http_${status}`;

/** Slack tells with every answer what the token was granted; `granted` is null where something before it has taken that away. */
function missing(headers: Headers): readonly Extract<Finding, { code: 'scopes-missing' }>[] {
  const granted = headers.get('x-oauth-scopes');
  if (granted === null) return [];
  const names = new Set(granted.split(',').map((name) => name.trim()));
  const scopes = botScopes.filter((scope) => !names.has(scope));
  return scopes.length > 0 ? [{ code: 'scopes-missing', scopes }] : [];
}

/** The check that Slack makes when the address is entered. `besideUs`: what calls us runs on this machine as well. */
async function callUs(
  signingSecret: string,
  clock: Clock,
  publicUrl: string,
  besideUs: boolean,
): Promise<readonly Finding[]> {
  if (isLocal(publicUrl) && !besideUs) return [{ code: 'address-local', url: publicUrl }];
  const challenge = 'are-you-there';
  const body = JSON.stringify({ type: 'url_verification', challenge });
  const stamp = String(Math.floor(clock().epochMilliseconds / 1000));
  const signature = createHmac('sha256', signingSecret).update(`v0:${stamp}:${body}`).digest('hex');
  const headers = {
    'content-type': 'application/json',
    'x-slack-request-timestamp': stamp,
    'x-slack-signature': `v0=${signature}`,
  };
  return askBack(`${publicUrl}/slack/events`, { method: 'POST', headers, body }, challenge, clock);
}
