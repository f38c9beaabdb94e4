import { expect, test } from 'vitest';
import { only, posted, startPair } from './pair.ts';
import { actions, button, section } from './samples.ts';

const card = [
  { ...section('Acme'), block_id: 'row', accessory: button('Claim', { value: '{"task":7}' }) },
  { ...actions(button('Details'), button('Drop', { style: 'danger' })), block_id: 'foot' },
];

test('a press tells who pressed what, where', async () => {
  const { slack, call, heard } = await startPair();
  const { body } = await call('chat.postMessage', { channel: 'CTEAM', text: 'Acme', blocks: card });
  const message = only(slack.messages('CTEAM', 'UANN'));
  expect(message.buttons).toEqual(['Claim', 'Details', 'Drop']);
  expect(await slack.press('UANN', message, 'Claim')).toEqual({ status: 200 });
  expect(only(heard).said).toMatchObject({
    type: 'block_actions',
    user: { id: 'UANN', username: 'ann', team_id: 'T1' },
    api_app_id: 'A1',
    team: { id: 'T1', domain: 'acme-sales' },
    container: { type: 'message', message_ts: body.ts, channel_id: 'CTEAM', is_ephemeral: false },
    channel: { id: 'CTEAM', name: 'team' },
    message: { ts: body.ts, user: 'UBOT', text: 'Acme' },
    state: { values: {} },
    response_url: expect.stringContaining('/actions/T1/'),
    trigger_id: expect.any(String),
    actions: [{ type: 'button', action_id: 'Claim', block_id: 'row', value: '{"task":7}', text: { text: 'Claim' } }],
  });
});

test('a message for one person is named and not sent along', async () => {
  const { slack, call, heard } = await startPair();
  await call('chat.postEphemeral', { channel: 'CTEAM', user: 'UANN', blocks: card });
  await slack.press('UANN', only(slack.messages('CTEAM', 'UANN')), 'Details');
  expect(only(heard).said).toMatchObject({ container: { is_ephemeral: true } });
  expect(only(heard).said).not.toHaveProperty('message');
});

test('a button in an attachment says which', async () => {
  const { slack, call, heard } = await startPair();
  await call('chat.postMessage', { channel: 'CTEAM', attachments: [{ text: 'a' }, { color: 'danger', blocks: card }] });
  await slack.press('UANN', only(slack.messages('CTEAM', 'UANN')), 'Drop');
  expect(only(heard).said.container).toMatchObject({ type: 'message_attachment', attachment_id: 2 });
});

test('the body of the answer to a press is not shown', async () => {
  const { slack, call } = await startPair(() => ({ text: 'nobody reads this', replace_original: true }));
  await call('chat.postMessage', { channel: 'CTEAM', blocks: card });
  const message = only(slack.messages('CTEAM', 'UANN'));
  expect(await slack.press('UANN', message, 'Claim')).toEqual({ status: 200 });
  expect(only(slack.messages('CTEAM', 'UANN'))).toEqual(message);
});

test('what came through the response_url is what the person saw', async () => {
  const { slack, call } = await startPair(async ({ said }) => {
    await posted(String(said.response_url), { text: 'taken' });
    return undefined;
  });
  await call('chat.postMessage', { channel: 'CTEAM', blocks: card });
  const [message] = slack.messages('CTEAM', 'ULI');
  if (!message) throw new Error('nothing was posted');
  const outcome = await slack.press('ULI', message, 'Claim');
  expect(outcome).toMatchObject({ status: 200, message: { text: 'taken', onlyFor: 'ULI' } });
});

test('a press that is answered late has status 0', async () => {
  const { slack, call } = await startPair(() => new Promise(() => {}), { answerMs: 50 });
  await call('chat.postMessage', { channel: 'CTEAM', blocks: card });
  expect(await slack.press('UANN', only(slack.messages('CTEAM', 'UANN')), 'Claim')).toEqual({ status: 0 });
});

test('only what is there can be pressed', async () => {
  const { slack, call } = await startPair();
  await call('chat.postEphemeral', { channel: 'CTEAM', user: 'UANN', blocks: card });
  const message = only(slack.messages('CTEAM', 'UANN'));
  await expect(slack.press('UANN', message, 'Buy')).rejects.toThrow('there is no button Buy');
  await expect(slack.press('ULI', message, 'Claim')).rejects.toThrow('that message is not there');
});
