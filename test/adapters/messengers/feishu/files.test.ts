import { expect, it } from 'vitest';
import type { SentFile } from '../../../../src/ports/messenger.ts';
import { openOffice } from './office.ts';

const sheet = new TextEncoder().encode('姓名,团队\n陈晨,华东');
const download = 'GET im/v1/messages/:id/resources/:key';

/** What the adapter makes of a sheet that Chen has sent. */
async function sent() {
  const office = await openOffice();
  await office.emulator.sendFile('ou_chen', office.emulator.directChat('ou_chen'), '人员.csv', sheet);
  const [inbound] = office.received;
  if (inbound?.kind !== 'said' || !inbound.file) throw new Error('no file came');
  const file: SentFile = inbound.file;
  return { ...office, file };
}

it('a file in the single chat comes with its name, and is read when somebody wants to', async () => {
  const { file, received, requests } = await sent();
  expect(received[0]).toMatchObject({ kind: 'said', text: '', user: 'ou_chen', chat: { direct: true } });
  expect(file).toMatchObject({ name: '人员.csv', size: undefined });
  expect(requests('GET', '/resources/')).toEqual([]);
  expect(new Uint8Array((await file.read(1000)) ?? [])).toEqual(sheet);
});

it('a file that is larger than wanted is not taken', async () => {
  const { file, emulator } = await sent();
  expect(await file.read(sheet.length)).toBeDefined();
  expect(await file.read(sheet.length - 1)).toBeUndefined();
  const body = JSON.stringify({ code: 234037, msg: 'Downloaded file size exceeds limit.' });
  emulator.fail(download, { kind: 'answer', status: 400, headers: { 'content-type': 'application/json' }, body });
  expect(await file.read(1000)).toBeUndefined();
});

it('a token that has died is fetched anew', async () => {
  const { file, emulator } = await sent();
  await file.read(1000);
  emulator.revokeTokens();
  expect(new Uint8Array((await file.read(1000)) ?? [])).toEqual(sheet);
});

it.each([
  [400, '{"code":234003,"msg":"File not in msg."}', 'content'],
  [400, '{"code":99991672,"msg":"Access denied."}', 'credentials'],
  [400, '{"code":234004,"msg":"The app is not in the chat."}', 'destination'],
  [302, '', 'transient'],
  [502, '<html>', 'transient'],
  [200, '{"code":1', 'transient'],
])('an answer %i %s is a failure: %s', async (status, body, failure) => {
  const { file, emulator } = await sent();
  const headers = { 'content-type': 'application/json', location: 'https://evil.example/' };
  emulator.fail(download, { kind: 'answer', status, headers, body });
  await expect(file.read(1000)).rejects.toMatchObject({ name: 'DeliveryError', failure });
});

it('an answer that breaks off is worth another try', async () => {
  const { file, emulator } = await sent();
  emulator.fail(download, { kind: 'drop' });
  await expect(file.read(1000)).rejects.toMatchObject({ failure: 'transient' });
});

it('in a group a file that names nobody is left alone', async () => {
  const { emulator, received } = await sent();
  await emulator.sendFile('ou_chen', 'oc_east', '人员.csv', sheet);
  expect(received).toHaveLength(1);
});
