import { expect, test } from 'vitest';
import { botToken, only, startPair } from './pair.ts';

const sheet = new TextEncoder().encode('Name,Team\nAnn,East');
const asked = (authorization: string): RequestInit => ({ headers: { authorization }, redirect: 'manual' });

/** Ann has sent a sheet to the bot. Gives what the service was told of it. */
async function sent() {
  const pair = await startPair();
  const chat = pair.slack.directChat('UANN');
  await pair.slack.sendFile('UANN', chat, 'people 1.csv', sheet);
  const { event } = only(pair.heard).said as { event: { files: Record<string, string>[] } };
  return { ...pair, chat, event, address: String(only(event.files).url_private_download) };
}

test('a file in the single chat is told of with its name, its size and its address', async () => {
  const { slack, chat, event } = await sent();
  expect(event).toMatchObject({
    type: 'message',
    subtype: 'file_share',
    channel_type: 'im',
    user: 'UANN',
    channel: chat,
  });
  expect(only(event.files)).toMatchObject({ name: 'people 1.csv', size: sheet.length, mode: 'hosted', user: 'UANN' });
  expect(slack.messages(chat, 'UANN')).toMatchObject([{ author: 'UANN', text: 'people 1.csv', images: [] }]);
});

test('whoever has the token reads it, and the log holds its size only', async () => {
  const { slack, address } = await sent();
  const response = await fetch(address, asked(`Bearer ${botToken}`));
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(sheet);
  expect(slack.requests.at(-1)).toMatchObject({ status: 200, response: { bytes: sheet.length } });
});

test('anybody else is led to where people sign in, and a file that is gone is not found', async () => {
  const { address } = await sent();
  const statuses = [
    await fetch(address, asked('Bearer xoxb-another')),
    await fetch(address, { redirect: 'manual' }),
    await fetch(address.replace('T1-', 'T1-NO'), asked(`Bearer ${botToken}`)),
  ].map(({ status }) => status);
  expect(statuses).toEqual([302, 302, 404]);
});

test('in a channel nobody told the bot', async () => {
  const { slack, heard } = await startPair();
  expect(await slack.sendFile('UANN', 'CTEAM', 'people.csv', sheet)).toEqual({ status: 204 });
  expect(heard).toEqual([]);
});
