import { createHmac } from 'node:crypto';
import type { Finding, Setting } from '../../../src/ports/finding.ts';
import { type Answered, ask, askBack, isLocal } from '../question.ts';
import type { SlackConfig } from './config.ts';
import { failureOf, repeatable } from './errors.ts';
import { botScopes } from './scopes.ts';

type Clock = () => Temporal.Instant;

/** What can be found out about our app at Slack: by asking Slack, and by calling us as Slack does. Never throws. */
export async function examine(
  config: SlackConfig,
  clock: Clock,
  publicUrl: string | undefined,
): Promise<readonly Finding[]> {
  const { apiUrl, botToken, appToken = '', signingSecret } = config;
  const bot: Asked = { setting: 'SLACK_BOT_TOKEN', token: botToken ?? '', url: `${apiUrl}auth.test` };
  const app: Asked = { setting: 'SLACK_APP_TOKEN', token: appToken, url: `${apiUrl}apps.connections.open` };
  const found = await Promise.all([
    botToken
      ? askWith(bot, clock, ({ clock, headers, body }) => [...clock, ...(body.ok === true ? missing(headers) : [])])
      : [],
    appToken ? askWith(app, clock, () => []) : [],
    signingSecret && publicUrl ? callUs(signingSecret, clock, publicUrl, isLocal(apiUrl)) : [],
  ]);
  return found.flat();
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
  const { status, body } = answer;
  if (body.ok === true) return tells(answer);
  const said = typeof body.error === 'string' ? repeatable(body.error) : `http_${status}`;
  const refused = failureOf(said) === 'credentials';
  return [...tells(answer), refused ? { code: 'refused', setting, said } : { code: 'unreachable', url, said }];
}

/** Slack tells with every answer what the token was granted; `granted` is null where something before it has taken that away. */
function missing(headers: Headers): readonly Finding[] {
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
