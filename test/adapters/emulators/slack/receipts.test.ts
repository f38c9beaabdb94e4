import { expect, test } from 'vitest';
import { botToken, only, png, posted, startPair, uploaded, uploadedAndReady } from './pair.ts';
import { actions, button, image, section } from './samples.ts';

test('a message knows every request that made it what it is, in order', async () => {
  const { slack, call } = await startPair(async ({ said }) => {
    await posted(String(said.response_url), { text: 'twice', replace_original: true });
    return undefined;
  });
  const { body } = await call('chat.postMessage', {
    channel: 'CTEAM',
    token: botToken,
    blocks: [actions(button('Go'))],
  });
  await call('chat.update', { channel: 'CTEAM', ts: body.ts ?? '', text: 'once', blocks: [actions(button('Go'))] });
  await slack.press('UANN', only(slack.messages('CTEAM', 'UANN')), 'Go');
  const { received } = only(slack.messages('CTEAM', 'UANN'));
  expect(received.map(({ via }) => via)).toEqual(['chat.postMessage', 'chat.update', 'response_url']);
  expect(received[0]).toEqual({
    at: '2025-11-20T12:00:00Z',
    via: 'chat.postMessage',
    body: { channel: 'CTEAM', token: '***', blocks: [actions(button('Go'))] },
  });
  expect(received[2]?.body).toEqual({ text: 'twice', replace_original: true });
});

test('a message for one person, the answer to a command, and a shared file say how they came', async () => {
  const { slack, call } = await startPair(() => ({ text: 'here you are' }));
  await call('chat.postEphemeral', { channel: 'CTEAM', user: 'UANN', text: 'psst' });
  await slack.type('UANN', 'CTEAM', '/report visits 3');
  await uploaded(slack, png, { channel_id: 'CTEAM' });
  const vias = slack.messages('CTEAM', 'UANN').map(({ received }) => only(received).via);
  expect(vias).toEqual(['chat.postEphemeral', 'answer to /report', 'files.completeUploadExternal']);
});

test('nothing came from the service about what a person wrote', async () => {
  const { slack } = await startPair();
  await slack.type('UANN', 'CTEAM', 'hello');
  expect(only(slack.messages('CTEAM', 'UANN')).received).toEqual([]);
});

test('a picture can be had by the name under which messages show it', async () => {
  const { slack, call } = await startPair();
  const id = await uploadedAndReady(slack);
  await call('chat.postMessage', { channel: 'CTEAM', blocks: [section('chart'), image({ slack_file: { id } })] });
  expect(slack.picture(id)).toEqual(png);
  expect(slack.picture('F404')).toBeUndefined();
});
