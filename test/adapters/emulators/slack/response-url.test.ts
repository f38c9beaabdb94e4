import { expect, test } from 'vitest';
import type { JsonObject } from '../../../../adapters/emulators/slack/json.ts';
import { only, posted, startPair } from './pair.ts';
import { actions, button } from './samples.ts';

/** A person has just pressed a button on a message of the bot; the address for answering that. */
async function pressed(message: JsonObject = {}) {
  const pair = await startPair();
  await pair.call(message.user === undefined ? 'chat.postMessage' : 'chat.postEphemeral', {
    channel: 'CTEAM',
    blocks: [actions(button('Claim'))],
    ...message,
  });
  await pair.slack.press('UANN', only(pair.slack.messages('CTEAM', 'UANN')), 'Claim');
  const url = String(pair.heard[0]?.said.response_url);
  return { ...pair, answer: (body: JsonObject) => posted(url, body) };
}

/** A person has just sent a command. */
async function commanded() {
  const pair = await startPair();
  await pair.slack.type('UANN', 'CTEAM', '/report');
  const url = String(pair.heard[0]?.said.response_url);
  return { ...pair, answer: (body: JsonObject) => posted(url, body) };
}

test('an answer is for whoever asked unless it says otherwise', async () => {
  const { slack, answer } = await commanded();
  expect(await answer({ text: 'for you' })).toMatchObject({ status: 200, body: { ok: true } });
  await answer({ text: 'for all', response_type: 'in_channel' });
  expect(slack.messages('CTEAM', 'ULI').map(({ text }) => text)).toEqual(['for all']);
  expect(slack.messages('CTEAM', 'UANN').map(({ text }) => text)).toEqual(['for you', 'for all']);
});

test('it serves five times', async () => {
  const { answer } = await commanded();
  for (let count = 1; count <= 5; count += 1) expect((await answer({ text: `${count}` })).status).toBe(200);
  expect(await answer({ text: '6' })).toMatchObject({ status: 404, body: { ok: false, error: 'used_url' } });
});

test('it serves for half an hour', async () => {
  const { answer, pass } = await commanded();
  pass({ minutes: 30 });
  expect((await answer({ text: 'just in time' })).status).toBe(200);
  pass({ seconds: 1 });
  expect(await answer({ text: 'late' })).toMatchObject({ status: 404, body: { error: 'expired_url' } });
});

test('an answer is judged as a message is', async () => {
  const { answer } = await commanded();
  expect(await answer({ blocks: [{ type: 'wheel' }] })).toMatchObject({
    status: 400,
    body: { error: 'invalid_blocks' },
  });
  expect(await answer({})).toMatchObject({ status: 400, body: { error: 'no_text' } });
});

test('after a command there is nothing to replace: a new message comes below', async () => {
  const { slack, answer } = await commanded();
  await answer({ text: 'wait' });
  await answer({ text: 'done', replace_original: true });
  expect(slack.messages('CTEAM', 'UANN').map(({ text }) => text)).toEqual(['wait', 'done']);
});

test('after a press it replaces the message that has the button', async () => {
  const { slack, answer } = await pressed();
  await answer({ text: 'claimed', replace_original: true });
  expect(only(slack.messages('CTEAM', 'ULI'))).toMatchObject({ text: 'claimed', edits: 1, buttons: [] });
});

test('a private message stays private when it is replaced, and can be deleted', async () => {
  const { slack, answer } = await pressed({ user: 'UANN' });
  await answer({ text: 'claimed', replace_original: true });
  expect(only(slack.messages('CTEAM', 'UANN'))).toMatchObject({ text: 'claimed', onlyFor: 'UANN' });
  await answer({ delete_original: true });
  expect(slack.messages('CTEAM', 'UANN')).toEqual([]);
});

test('without a word about the original a new private message comes', async () => {
  const { slack, answer } = await pressed();
  await answer({ text: 'taken by 李雷' });
  expect(slack.messages('CTEAM', 'UANN').map(({ text }) => text)).toEqual(['[Claim]', 'taken by 李雷']);
  expect(slack.messages('CTEAM', 'ULI')).toHaveLength(1);
});

test('an address nobody gave out is not found', async () => {
  const { slack } = await startPair();
  expect(await posted(`${slack.url}/actions/T1/H9`, { text: 'x' })).toMatchObject({ status: 404 });
});
