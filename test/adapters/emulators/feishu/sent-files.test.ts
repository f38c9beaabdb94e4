import { expect, test } from 'vitest';
import { keys, listen, openOffice } from './office.ts';

const sheet = new TextEncoder().encode('姓名,团队\n李娜,华东');

/** Li Na has sent a sheet to the bot. Gives the names under which the service can read it. */
async function sent() {
  const service = await listen();
  const office = await openOffice({ serviceUrl: service.url });
  const { emulator } = office;
  const chat = emulator.directChat('ou_li');
  await emulator.sendFile('ou_li', chat, '人员.csv', sheet);
  const [message] = emulator.messages(chat, 'ou_li');
  const { file_key: key = '' } = (message?.payload ?? {}) as { file_key?: string };
  const path = (id = message?.id, file = key, type = 'file') => `im/v1/messages/${id}/resources/${file}?type=${type}`;
  return { ...office, service, chat, message, path };
}

test('a file is a message of its own, and the bot hears of it in the single chat', async () => {
  const { emulator, service, message } = await sent();
  expect(message).toMatchObject({ author: 'ou_li', text: '[文件] 人员.csv' });
  expect(service.heard).toHaveLength(1);
  expect(emulator.deliveries.at(-1)?.envelope).toMatchObject({
    event: { message: { message_type: 'file', chat_type: 'p2p', message_id: message?.id } },
  });
  expect(await emulator.sendFile('ou_li', 'oc_east', '人员.csv', sheet)).toEqual({ status: 0 });
  expect(service.heard).toHaveLength(1);
});

test('whoever has a live token reads it, and the log holds its size only', async () => {
  const { emulator, path, api } = await sent();
  const { json } = await api('POST auth/v3/tenant_access_token/internal', {
    app_id: keys.appId,
    app_secret: keys.appSecret,
  });
  const headers = { authorization: `Bearer ${json.tenant_access_token}` };
  const answer = await fetch(`${emulator.url}/open-apis/${path()}`, { headers });
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(sheet);
  expect(emulator.requests.at(-1)?.response).toEqual({ bytes: sheet.length });
});

test('it opens with its own message, as what it is, and to nobody without a token', async () => {
  const { emulator, path, api, chat } = await sent();
  await emulator.sendFile('ou_li', chat, '另一个.csv', sheet);
  const other = emulator.messages(chat, 'ou_li').at(-1)?.id;
  const codeOf = async (asked: string, token?: string) => (await api(`GET ${asked}`, undefined, token)).json.code;
  expect(await codeOf(path(other))).toBe(234003);
  expect(await codeOf(path(undefined, 'file_v3_unknown'))).toBe(234003);
  expect(await codeOf(path(undefined, undefined, 'video'))).toBe(234001);
  expect(await codeOf(path(), 't-not-a-token')).toBe(99991663);
  emulator.bar(chat, 'dissolved');
  expect(await codeOf(path())).toBe(234004);
});
