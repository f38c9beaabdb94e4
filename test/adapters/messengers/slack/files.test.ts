import { expect, test } from 'vitest';
import { sentFile } from '../../../../adapters/messengers/slack/files.ts';
import type { Inbound, SentFile } from '../../../../src/ports/messenger.ts';
import { cardOf, emulated, LI, SALES } from './emulated.ts';
import { config } from './signed.ts';

const sheet = new TextEncoder().encode('Name,Team\nLi Na,East');
const taken = { now: { kind: 'card', card: cardOf('Read') } } as const;
const token = async () => config.botToken;
const fileOf = (inbound: Inbound | undefined): SentFile => {
  if (inbound?.kind !== 'said' || !inbound.file) throw new Error('no file came');
  return inbound.file;
};

/** What the adapter makes of a sheet that Li Na has sent. */
async function sent() {
  const office = await emulated(() => taken);
  await office.emulator.sendFile(LI, office.emulator.directChat(LI), 'people.csv', sheet);
  return { ...office, file: fileOf(office.heard[0]) };
}

test('a file in the single chat comes with its name and size, and is read when somebody wants to', async () => {
  const { file, heard, emulator } = await sent();
  expect(heard[0]).toMatchObject({ kind: 'said', text: '', user: LI, chat: { direct: true } });
  expect(file).toMatchObject({ name: 'people.csv', size: sheet.length });
  const asked = () => emulator.requests.filter(({ path }) => path.includes('/download/')).length;
  expect(asked()).toBe(0);
  expect(new Uint8Array((await file.read(1000)) ?? [])).toEqual(sheet);
  expect(asked()).toBe(1);
});

test('a file that is larger than wanted is not read to its end', async () => {
  const { file, emulator } = await sent();
  expect(await file.read(sheet.length)).toBeDefined();
  expect(await file.read(sheet.length - 1)).toBeUndefined();
  emulator.fail('download', {
    kind: 'answer',
    status: 200,
    headers: { 'transfer-encoding': 'chunked' },
    body: 'x'.repeat(99),
  });
  expect(await file.read(50)).toBeUndefined();
});

test.each([
  [302, {}, 'credentials'],
  [200, { 'content-type': 'text/html; charset=utf-8' }, 'credentials'],
  [403, {}, 'credentials'],
  [404, {}, 'content'],
  [503, {}, 'transient'],
])('an answer %i %o is a failure: %s', async (status, headers, failure) => {
  const { file, emulator } = await sent();
  const location = status === 302 ? { location: 'https://evil.example/' } : {};
  emulator.fail('download', { kind: 'answer', status, headers: { ...headers, ...location }, body: '<html>' });
  await expect(file.read(1000)).rejects.toMatchObject({ name: 'DeliveryError', failure });
});

test('an answer that breaks off is worth another try', async () => {
  const { file, emulator } = await sent();
  emulator.fail('download', { kind: 'drop' });
  await expect(file.read(1000)).rejects.toMatchObject({ failure: 'transient' });
});

test.each(['https://evil.example/file', 'http://files.slack.com/file', 'file:///etc/passwd', 'nonsense'])(
  'the token is never sent to %s',
  async (url_private_download) => {
    const file = sentFile([{ name: 'a.csv', url_private_download }], config, token);
    await expect(file?.read(1000)).rejects.toMatchObject({ failure: 'content', message: 'content: untrusted_url' });
  },
);

test('a file without an address is none, and one in a channel is left alone', async () => {
  expect(sentFile([{ name: 'a.csv', size: 3 }], config, token)).toBeUndefined();
  expect(sentFile([], config, token)).toBeUndefined();
  const { emulator, heard } = await emulated(() => taken);
  await emulator.deliverEvent({
    type: 'app_mention',
    user: LI,
    text: '<@UBOT> goal',
    channel: SALES,
    ts: '1.2',
    event_ts: '1.2',
    files: [{ name: 'a.csv', size: 3, url_private_download: `${emulator.url}/files-pri/T1-F1/download/a.csv` }],
  });
  expect(heard[0]).toMatchObject({ kind: 'said', text: 'goal' });
  expect(heard[0]).not.toHaveProperty('file');
});
