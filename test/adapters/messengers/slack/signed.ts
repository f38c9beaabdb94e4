import { createHmac, randomBytes } from 'node:crypto';
import type { SlackConfig } from '../../../../adapters/messengers/slack/config.ts';
import { memoryVault } from '../../../support/memory-vault.ts';

/** Obviously no secrets of anybody's. */
export const config = {
  signingSecret: 'not-a-real-signing-secret',
  botToken: 'xoxb-not-a-real-token',
  apiUrl: 'http://127.0.0.1:9/api/',
} satisfies SlackConfig;

export const now = Temporal.Instant.from('2026-11-18T06:05:00Z');
export const clock = () => now;

/** What the adapter keeps secrets with; nothing is in it yet. */
export const sealed = () => ({ vault: memoryVault(), unguessable: randomBytes });

/** A request as Slack would send it, `secondsAgo` before `now`; a negative number is the future. */
export function signed(body: string | Uint8Array, type: string, secondsAgo = 0): Request {
  const stamp = String(Math.floor(now.epochMilliseconds / 1000) - secondsAgo);
  const signature = createHmac('sha256', config.signingSecret).update(`v0:${stamp}:`).update(body).digest('hex');
  return new Request('http://service.invalid/slack/events', {
    method: 'POST',
    headers: { 'content-type': type, 'x-slack-request-timestamp': stamp, 'x-slack-signature': `v0=${signature}` },
    body: typeof body === 'string' ? body : new Uint8Array(body),
  });
}

export const json = (body: unknown, secondsAgo?: number) =>
  signed(JSON.stringify(body), 'application/json', secondsAgo);

export const form = (fields: Readonly<Record<string, string>>, type = 'application/x-www-form-urlencoded') =>
  signed(new URLSearchParams(fields).toString(), type);

export const interaction = (payload: unknown) => form({ payload: JSON.stringify(payload) });

export const command = {
  api_app_id: 'A1',
  team_id: 'T1',
  channel_id: 'C1',
  user_id: 'U1',
  command: '/report',
  text: 'visits 3 met Acme',
  response_url: 'https://hooks.slack.com/commands/T1/1/not-a-real-one',
  trigger_id: '1.2.three',
};

export const message = {
  type: 'event_callback',
  api_app_id: 'A1',
  team_id: 'T1',
  event_id: 'Ev1',
  authorizations: [{ team_id: 'T1', enterprise_id: null, is_enterprise_install: false }],
  event: { type: 'message', channel: 'D1', channel_type: 'im', ts: '1.2', user: 'U1', text: 'report visits 3' },
};

export const press = {
  type: 'block_actions',
  api_app_id: 'A1',
  team: { id: 'T1', domain: 'acme' },
  user: { id: 'U1', team_id: 'T1', username: 'li' },
  trigger_id: '1.2.four',
  response_url: 'https://hooks.slack.com/actions/T1/1/not-a-real-one',
  channel: { id: 'C1', name: 'sales' },
  container: { type: 'message', message_ts: '5.6', channel_id: 'C1', is_ephemeral: true },
  actions: [
    { type: 'button', action_id: 'claim#0', block_id: 'b', action_ts: '7.8', value: '{"v":1,"value":{"task":12}}' },
  ],
};

export const submission = {
  type: 'view_submission',
  api_app_id: 'A1',
  team: { id: 'T1', domain: 'acme' },
  user: { id: 'U1', team_id: 'T1' },
  trigger_id: '1.2.five',
  view: {
    id: 'V1',
    hash: '1.hash',
    callback_id: 'report',
    private_metadata: '{"v":1,"state":{"day":"2026-11-18"},"chat":"C1"}',
    app_installed_team_id: 'T1',
    state: {
      values: {
        visits: { value: { type: 'plain_text_input', value: '3' } },
        day: { value: { type: 'datepicker', selected_date: '2026-11-17' } },
        kind: { value: { type: 'static_select', selected_option: { value: 'new' } } },
        note: { value: { type: 'plain_text_input', value: null } },
      },
    },
  },
};
