import { createHmac } from 'node:crypto';
import type { Finding } from '../../../src/ports/finding.ts';
import { ask, askBack } from '../question.ts';
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
  const found = await Promise.all([askForToken(config, clock), publicUrl ? callUs(config, clock, publicUrl) : []]);
  return found.flat();
}

async function askForToken({ apiUrl, botToken }: SlackConfig, clock: Clock): Promise<readonly Finding[]> {
  const url = `${apiUrl}auth.test`;
  const answer = await ask(url, { method: 'POST', headers: { authorization: `Bearer ${botToken}` } }, clock);
  if ('said' in answer) return [{ code: 'unreachable', url, said: answer.said }];
  const { status, headers, body, clock: ahead } = answer;
  if (body.ok === true) return [...ahead, ...missing(headers.get('x-oauth-scopes'))];
  const said = typeof body.error === 'string' ? repeatable(body.error) : `http_${status}`;
  if (failureOf(said) !== 'credentials') return [...ahead, { code: 'unreachable', url, said }];
  return [...ahead, { code: 'refused', setting: 'SLACK_BOT_TOKEN', said }];
}

/** Slack tells with every answer what the token was granted; `granted` is null where something before it has taken that away. */
function missing(granted: string | null): readonly Finding[] {
  if (granted === null) return [];
  const names = new Set(granted.split(',').map((name) => name.trim()));
  const scopes = botScopes.filter((scope) => !names.has(scope));
  return scopes.length > 0 ? [{ code: 'scopes-missing', scopes }] : [];
}

/** The check that Slack makes when the address is entered. */
function callUs({ signingSecret }: SlackConfig, clock: Clock, publicUrl: string): Promise<readonly Finding[]> {
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
