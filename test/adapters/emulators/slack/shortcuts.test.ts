import { expect, test } from 'vitest';
import { only, startPair } from './pair.ts';

test('a shortcut that is always there tells who chose it, and neither where nor in which app', async () => {
  const { slack, heard } = await startPair();
  expect(await slack.shortcut('UANN', 'report')).toEqual({ status: 200 });
  expect(only(heard).said).toEqual({
    type: 'shortcut',
    callback_id: 'report',
    token: expect.any(String),
    user: { id: 'UANN', username: 'ann', name: 'ann', team_id: 'T1' },
    team: { id: 'T1', domain: 'acme-sales' },
    enterprise: null,
    is_enterprise_install: false,
    action_ts: expect.any(String),
    trigger_id: expect.any(String),
  });
});

test('a shortcut on a message sends it along, and can be answered where it stands', async () => {
  const { slack, heard } = await startPair();
  await slack.type('ULI', 'CTEAM', 'who helps with the tender?');
  const message = only(slack.messages('CTEAM', 'UANN'));
  await slack.shortcut('UANN', 'task', message);
  const { said } = only(heard);
  expect(said).toMatchObject({
    type: 'message_action',
    callback_id: 'task',
    user: { id: 'UANN' },
    channel: { id: 'CTEAM', name: 'team' },
    message_ts: message.id,
    message: { type: 'message', user: 'ULI', ts: message.id, text: 'who helps with the tender?' },
    response_url: expect.stringContaining('/app-actions/T1/'),
    trigger_id: expect.any(String),
  });
  const body = JSON.stringify({ text: 'Noted' });
  await fetch(String(said.response_url), { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  expect(slack.messages('CTEAM', 'UANN').at(-1)).toMatchObject({ text: 'Noted', onlyFor: 'UANN' });
});

test('a message for one person alone has no shortcuts', async () => {
  const { slack, call } = await startPair();
  await call('chat.postEphemeral', { channel: 'CTEAM', user: 'UANN', text: 'only for you' });
  const message = only(slack.messages('CTEAM', 'UANN'));
  await expect(slack.shortcut('UANN', 'task', message)).rejects.toThrow('no shortcuts');
});
