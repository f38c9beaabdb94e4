import { expect, test } from 'vitest';
import type { JsonObject } from '../../../../adapters/emulators/slack/json.ts';
import { announced, only, png, posted, startPair, uploaded, uploadedAndReady } from './pair.ts';

const image = (id: string) => ({ type: 'image', alt_text: 'Pace of the team', slack_file: { id } });

test('a file can be shown once its type is known, and that takes a moment', async () => {
  const { slack, call } = await startPair();
  const file = await uploaded(slack);
  const post = () => call('chat.postMessage', { channel: 'CTEAM', text: 'x', blocks: [image(file)] });
  expect((await post()).body).toMatchObject({
    error: 'invalid_blocks',
    errors: ['invalid slack file [json-pointer:/blocks/0/slack_file.id/slack_file]'],
  });
  expect((await call('files.info', { file })).body.file).toMatchObject({ id: file, mimetype: '' });
  expect((await call('files.info', { file })).body.file).toMatchObject({ mimetype: 'image/png', filetype: 'png' });
  expect((await post()).body.ok).toBe(true);
  expect(only(slack.messages('CTEAM', 'UANN'))).toMatchObject({
    text: 'Pace of the team',
    images: [{ alt: 'Pace of the team', bytes: png }],
  });
});

test('the moment can be one of real time', async () => {
  const time = { now: 0 };
  const { slack, call } = await startPair(undefined, { fileReady: { ms: 500 }, ticks: () => time.now });
  const file = await uploaded(slack);
  expect((await call('files.info', { file })).body.file).toMatchObject({ mimetype: '' });
  time.now = 500;
  expect((await call('files.info', { file })).body.file).toMatchObject({ mimetype: 'image/png' });
});

test('a file that is no picture, or that nobody knows, cannot be shown', async () => {
  const { slack, call } = await startPair(undefined, { fileReady: { ms: 0 } });
  const post = async (id: string) =>
    (await call('chat.postMessage', { channel: 'CTEAM', blocks: [image(id)] })).body.error;
  expect(await post(await uploaded(slack, new TextEncoder().encode('hello')))).toBe('invalid_blocks');
  expect(await post('FNOWHERE')).toBe('invalid_blocks');
  expect((await call('files.info', { file: 'FNOWHERE' })).body.error).toBe('file_not_found');
});

test('a file is named by its id or by its address, not by both', async () => {
  const { slack, call } = await startPair();
  const id = await uploadedAndReady(slack);
  const { file } = JSON.parse(JSON.stringify((await call('files.info', { file: id })).body));
  const post = async (slack_file: Record<string, string>) =>
    (await call('chat.postMessage', { channel: 'CTEAM', blocks: [{ type: 'image', alt_text: 'x', slack_file }] })).body
      .ok;
  expect(await post({ url: file.permalink })).toBe(true);
  expect(await post({ url: file.url_private })).toBe(true);
  expect(await post({ id, url: file.permalink })).toBe(false);
});

test('a file that was shared nowhere cannot be shown through a response_url', async () => {
  const { slack, heard } = await startPair();
  const [kept, shared] = [await uploadedAndReady(slack), await uploadedAndReady(slack, { channel_id: 'CTEAM' })];
  await slack.type('UANN', 'CTEAM', '/report');
  const url = String(heard[0]?.said.response_url);
  expect((await posted(url, { blocks: [image(kept)] })).body.error).toBe('invalid_blocks');
  expect((await posted(url, { blocks: [image(shared)] })).body.ok).toBe(true);
});

test('completing an upload in a channel shows the file there', async () => {
  const { slack } = await startPair();
  await uploaded(slack, png, { channel_id: 'CTEAM', initial_comment: 'This week' });
  expect(only(slack.messages('CTEAM', 'UANN'))).toMatchObject({
    text: 'This week\nchart.png',
    images: [{ bytes: png }],
  });
});

test('the bytes have to be those announced, and are logged by their number', async () => {
  const { slack, call } = await startPair();
  const { address, id } = await announced(slack, 'a.png', 3);
  const upload = (bytes: Uint8Array<ArrayBuffer>) => fetch(address, { method: 'POST', body: bytes });
  expect((await upload(png)).status).toBe(400);
  const files = [{ id }];
  expect((await call('files.completeUploadExternal', { files })).body.error).toBe('file_not_found');
  expect((await upload(png.slice(0, 3))).status).toBe(200);
  expect((await call('files.completeUploadExternal', { files })).body.files).toEqual([{ id, title: 'a.png' }]);
  expect(slack.requests[1]?.body).toEqual({ bytes: 8 });
});

test('an upload address is given to a form and not to JSON', async () => {
  const { call } = await startPair();
  expect((await call('files.getUploadURLExternal', { filename: 'a.png', length: '3' })).body.error).toBe(
    'invalid_arguments',
  );
});

test('a file that is no picture stands below what is said of it, under its name', async () => {
  const { slack, call } = await startPair(undefined, { fileReady: { ms: 0 } });
  const page = new TextEncoder().encode('<p>95%</p>');
  const blocks = [{ type: 'section', block_id: 'qibu:7', text: { type: 'plain_text', text: 'Review' } }];
  const file = await uploaded(slack, page, { channel_id: 'CTEAM', blocks });
  const message = only(slack.messages('CTEAM', 'UANN'));
  expect(message).toMatchObject({ text: 'Review\nchart.png', images: [], files: [{ id: file, bytes: page }] });
  expect(slack.file(file)).toMatchObject({ name: 'chart.png', bytes: page });
  expect((await call('files.info', { file })).body.file).toMatchObject({
    shares: { public: { CTEAM: [{ ts: message.id }] }, private: {} },
  });
  const history = (await call('conversations.history', { channel: 'CTEAM' })).body.messages;
  expect(history).toMatchObject([{ blocks: [{ block_id: 'qibu:7' }], files: [{ id: file }] }]);
});

test('completing takes the id of a chat, sound blocks, and each file once', async () => {
  const { slack, call } = await startPair();
  const complete = async (more: JsonObject) => {
    const { address, id } = await announced(slack, 'a.html', 3);
    await fetch(address, { method: 'POST', body: png.slice(0, 3) });
    const { body } = await call('files.completeUploadExternal', { files: [{ id }], ...more });
    return { id, error: body.error };
  };
  expect((await complete({ channel_id: 'UANN' })).error).toBe('channel_not_found');
  expect((await complete({ channel_id: 'CTEAM', blocks: [{ type: 'section' }] })).error).toBe('invalid_blocks');
  const { id } = await complete({ channel_id: slack.directChat('UANN') });
  expect((await call('files.completeUploadExternal', { files: [{ id }] })).body.error).toBe('file_not_found');
  expect(slack.messages(slack.directChat('UANN'), 'UANN')).toHaveLength(1);
});
