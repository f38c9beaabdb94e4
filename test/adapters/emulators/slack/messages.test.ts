import { expect, test } from 'vitest';
import { only, startPair } from './pair.ts';
import { section } from './samples.ts';

test('a posted message stands in the chat for everybody', async () => {
  const { slack, call } = await startPair();
  const posted = await call('chat.postMessage', { channel: 'CTEAM', text: 'fallback', blocks: [section('*Hello*')] });
  expect(posted.body).toMatchObject({
    ok: true,
    channel: 'CTEAM',
    message: { user: 'UBOT', bot_id: 'BBOT', text: 'fallback' },
  });
  expect(only(slack.messages('CTEAM', 'ULI'))).toMatchObject({
    id: posted.body.ts,
    author: 'bot',
    text: 'Hello',
    edits: 0,
  });
});

test('time stamps are never the same twice, also when the clock stands still', async () => {
  const { call } = await startPair();
  const first = await call('chat.postMessage', { channel: 'CTEAM', text: '1' });
  const second = await call('chat.postMessage', { channel: 'CTEAM', text: '2' });
  expect([first.body.ts, second.body.ts]).toEqual(['1763640000.000000', '1763640000.000001']);
});

test("a user's id as channel means the single chat", async () => {
  const { slack, call } = await startPair();
  expect((await call('chat.postMessage', { channel: 'UANN', text: 'hi' })).body.channel).toBe(slack.directChat('UANN'));
});

test.each([
  ['not_in_channel', { channel: 'CTEAM', text: 'hi' }],
  ['channel_not_found', { channel: 'CNOWHERE', text: 'hi' }],
  ['invalid_arguments', { text: 'hi' }],
  ['no_text', { channel: 'COTHER' }],
  ['no_text', { channel: 'COTHER', text: '', blocks: [] }],
  ['msg_too_long', { channel: 'COTHER', text: 'x'.repeat(40_001) }],
  ['invalid_blocks_format', { channel: 'COTHER', text: 'hi', blocks: '[{"type":' }],
  ['invalid_blocks_format', { channel: 'COTHER', text: 'hi', blocks: '"[]"' }],
  ['invalid_metadata_format', { channel: 'COTHER', text: 'hi', metadata: 'x' }],
  ['invalid_metadata_schema', { channel: 'COTHER', text: 'hi', metadata: { event_type: 'x' } }],
  ['msg_blocks_too_long', { channel: 'COTHER', blocks: Array.from({ length: 5 }, () => section('x'.repeat(2900))) }],
])('%s: a post is refused, and nothing is seen of it', async (error, args) => {
  const { slack, call } = await startPair();
  slack.setBotIn('CTEAM', false);
  expect((await call('chat.postMessage', args)).body).toMatchObject({ ok: false, error });
  expect(slack.chats.flatMap(({ id }) => slack.messages(id, 'UANN'))).toEqual([]);
});

test('an update replaces what stands there, and counts', async () => {
  const { slack, call } = await startPair();
  const { body } = await call('chat.postMessage', { channel: 'CTEAM', text: 'one', blocks: [section('one')] });
  const { ts = '' } = body;
  await call('chat.update', { channel: 'CTEAM', ts, text: 'two', blocks: [section('two')] });
  expect(only(slack.messages('CTEAM', 'UANN'))).toMatchObject({ id: ts, text: 'two', edits: 1 });
  await call('chat.update', { channel: 'CTEAM', ts, text: 'three' });
  expect(only(slack.messages('CTEAM', 'UANN'))).toMatchObject({ text: 'three', edits: 2 });
});

test('only own messages that everybody sees can be updated or deleted', async () => {
  const { slack, call } = await startPair();
  await slack.type('UANN', 'CTEAM', 'hello');
  const typed = only(slack.messages('CTEAM', 'UANN')).id;
  const hidden = await call('chat.postEphemeral', { channel: 'CTEAM', user: 'UANN', text: 'psst' });
  const { message_ts = '' } = hidden.body;
  const errorOf = async (method: string, ts: string | typeof message_ts) =>
    (await call(method, { channel: 'CTEAM', ts, text: 'x' })).body.error;
  expect(await errorOf('chat.update', typed)).toBe('cant_update_message');
  expect(await errorOf('chat.delete', typed)).toBe('cant_delete_message');
  expect(await errorOf('chat.update', message_ts)).toBe('message_not_found');
  expect(await errorOf('chat.update', '1.000000')).toBe('message_not_found');
});

test('an update takes 4,000 bytes of text, counted with escapes', async () => {
  const { call } = await startPair();
  const { body } = await call('chat.postMessage', { channel: 'CTEAM', text: 'x' });
  const { ts = '' } = body;
  const update = async (text: string) => (await call('chat.update', { channel: 'CTEAM', ts, text })).body.error;
  expect(await update('x'.repeat(4000))).toBeUndefined();
  expect(await update('目'.repeat(1334))).toBe('msg_too_long');
  expect(await update('<'.repeat(1001))).toBe('msg_too_long');
  expect(await update('&lt;'.repeat(1000))).toBeUndefined();
});

test('a deleted message is gone', async () => {
  const { slack, call } = await startPair();
  const { body } = await call('chat.postMessage', { channel: 'CTEAM', text: 'x' });
  expect((await call('chat.delete', { channel: 'CTEAM', ts: body.ts ?? '' })).body.ok).toBe(true);
  expect(slack.messages('CTEAM', 'UANN')).toEqual([]);
});

test('a message for one person is seen by that person alone', async () => {
  const { slack, call } = await startPair();
  await call('chat.postEphemeral', { channel: 'CTEAM', user: 'UANN', text: 'psst' });
  expect(only(slack.messages('CTEAM', 'UANN'))).toMatchObject({ text: 'psst', onlyFor: 'UANN' });
  expect(slack.messages('CTEAM', 'ULI')).toEqual([]);
  const errorFor = async (user: string) =>
    (await call('chat.postEphemeral', { channel: 'CTEAM', user, text: 'x' })).body.error;
  expect(await errorFor('UGUEST')).toBe('user_not_in_channel');
  expect(await errorFor('UNOBODY')).toBe('user_not_found');
});

test('the history is newest first and finds a message again by its metadata', async () => {
  const { call, pass } = await startPair();
  const metadata = { event_type: 'qibu_sent', event_payload: { key: 'k1' } };
  await call('chat.postMessage', { channel: 'CTEAM', text: 'one', metadata });
  pass({ seconds: 10 });
  await call('chat.postMessage', { channel: 'CTEAM', text: 'two' });
  await call('chat.postEphemeral', { channel: 'CTEAM', user: 'UANN', text: 'psst' });
  const all = await call('conversations.history', { channel: 'CTEAM', include_all_metadata: true });
  expect(all.body.messages).toMatchObject([{ text: 'two' }, { text: 'one', metadata }]);
  const plain = await call('conversations.history', { channel: 'CTEAM' });
  expect(plain.body.messages).toMatchObject([{}, { metadata: { event_type: 'qibu_sent' } }]);
  expect(JSON.stringify(plain.body)).not.toContain('event_payload');
});

test('the history can be cut by time and read in pages', async () => {
  const { call, pass } = await startPair();
  for (const text of ['one', 'two', 'three']) {
    await call('chat.postMessage', { channel: 'CTEAM', text });
    pass({ seconds: 10 });
  }
  const read = async (args: Record<string, string | number | boolean>) => {
    const { body } = await call('conversations.history', { channel: 'CTEAM', ...args });
    return { body, texts: JSON.parse(JSON.stringify(body.messages)).map(({ text }: { text: string }) => text) };
  };
  expect((await read({ oldest: '1763640000.000000' })).texts).toEqual(['three', 'two']);
  expect((await read({ oldest: '1763640000', inclusive: true })).texts).toEqual(['three', 'two', 'one']);
  expect((await read({ latest: '1763640010.0' })).texts).toEqual(['one']);
  const first = await read({ limit: 2 });
  expect(first).toMatchObject({ texts: ['three', 'two'], body: { has_more: true } });
  const { next_cursor } = JSON.parse(JSON.stringify(first.body.response_metadata));
  expect(await read({ limit: 2, cursor: next_cursor })).toMatchObject({ texts: ['one'], body: { has_more: false } });
});

test('attachments carry blocks of their own, which are judged too', async () => {
  const { slack, call } = await startPair();
  await call('chat.postMessage', {
    channel: 'CTEAM',
    attachments: [{ color: '#2eb67d', blocks: [section('*Done*')] }],
  });
  expect(only(slack.messages('CTEAM', 'UANN')).text).toBe('Done');
  const refused = await call('chat.postMessage', { channel: 'CTEAM', attachments: [{ blocks: [section('')] }] });
  expect(refused.body).toMatchObject({
    error: 'invalid_attachments',
    errors: ['must be more than 0 characters [json-pointer:/attachments/0/blocks/0/text/text]'],
  });
});

test('a listener hears of everything that a person could see change', async () => {
  const { slack, call } = await startPair();
  let changes = 0;
  const stop = slack.onChange(() => {
    changes += 1;
  });
  const { body } = await call('chat.postMessage', { channel: 'CTEAM', text: 'x' });
  await call('chat.update', { channel: 'CTEAM', ts: body.ts ?? '', text: 'y' });
  expect(changes).toBe(2);
  stop();
  await call('chat.delete', { channel: 'CTEAM', ts: body.ts ?? '' });
  expect(changes).toBe(2);
});
