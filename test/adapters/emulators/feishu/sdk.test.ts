import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { adaptDefault, Client, EventDispatcher } from '@larksuiteoapi/node-sdk';
import { expect, onTestFinished, test } from 'vitest';
import { button, card, keys, markdown, openOffice, posted } from './office.ts';

const quiet = { error() {}, warn() {}, info() {}, debug() {}, trace() {} };

/** Signed in by the vendor's own client, which fetches its token itself. */
async function withSdk() {
  const office = await openOffice();
  const { appId, appSecret } = keys;
  const sdk = new Client({ appId, appSecret, domain: office.emulator.url, logger: quiet });
  return { ...office, sdk };
}

test('the vendor’s SDK sends, answers, updates, reads and lists', async () => {
  const { emulator, sdk } = await withSdk();
  const data = {
    receive_id: 'oc_east',
    msg_type: 'interactive',
    content: JSON.stringify(card(markdown('一'))),
    uuid: 'a',
  };
  const sent = await sdk.im.v1.message.create({ params: { receive_id_type: 'chat_id' }, data });
  const message_id = sent.data?.message_id ?? '';
  const reply = await sdk.im.v1.message.reply({
    path: { message_id },
    data: { msg_type: 'text', content: '{"text":"二"}' },
  });
  const patched = await sdk.im.v1.message.patch({
    path: { message_id },
    data: { content: JSON.stringify(card(markdown('三'))) },
  });
  const read = await sdk.im.v1.message.get({ path: { message_id } });
  const listed = await sdk.im.v1.message.list({ params: { container_id_type: 'chat', container_id: 'oc_east' } });
  expect([sent.code, reply.code, patched.code, read.code, listed.code]).toEqual([0, 0, 0, 0, 0]);
  expect(read.data?.items).toMatchObject([{ message_id, updated: true }]);
  expect(listed.data?.items).toHaveLength(2);
  expect(emulator.messages('oc_east', 'ou_li').map(({ text }) => text)).toEqual(['认领任务\n三', '二']);
});

test('the vendor’s SDK uploads a picture, whose part has no file name', async () => {
  const { emulator, sdk } = await withSdk();
  const bytes = Buffer.alloc(64, 0xff);
  bytes.set([
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 9, 0, 0, 0, 9,
  ]);
  const uploaded = await sdk.im.v1.image.create({ data: { image_type: 'message', image: bytes } });
  const content = JSON.stringify({ image_key: uploaded?.image_key });
  const data = { receive_id: 'oc_east', msg_type: 'image', content };
  await sdk.im.v1.message.create({ params: { receive_id_type: 'chat_id' }, data });
  expect(emulator.messages('oc_east', 'ou_li')[0]?.images).toEqual([{ alt: '', bytes: Uint8Array.from(bytes) }]);
});

test('the vendor’s SDK looks up the bot, a person and a chat', async () => {
  const { sdk } = await withSdk();
  const bot = await sdk.request({ method: 'GET', url: '/open-apis/bot/v3/info' });
  const person = await sdk.contact.v3.user.get({ path: { user_id: 'ou_li' }, params: { user_id_type: 'open_id' } });
  const chat = await sdk.im.v1.chat.get({ path: { chat_id: 'oc_east' } });
  expect(bot).toMatchObject({ bot: { open_id: 'ou_bot' } });
  expect(person.data?.user?.name).toBe('李娜');
  expect(chat.data?.name).toBe('华东');
});

test('a refusal makes the vendor’s SDK throw, with the code in the body', async () => {
  const { sdk } = await withSdk();
  const data = { receive_id: 'oc_east', msg_type: 'text', content: '{}' };
  await expect(sdk.im.v1.message.create({ params: { receive_id_type: 'chat_id' }, data })).rejects.toMatchObject({
    response: { status: 400, data: { code: 230001 } },
  });
});

test('the vendor’s SDK opens events and callbacks, and its answers are understood', async () => {
  const heard: unknown[] = [];
  const { encryptKey, verificationToken } = keys;
  const dispatcher = new EventDispatcher({ encryptKey, verificationToken, logger: quiet }).register({
    'im.message.receive_v1': ({ message }) => {
      heard.push(message.content);
    },
    'card.action.trigger': ({ action }: { action: unknown }) => {
      heard.push(action);
      return { toast: { type: 'success', content: '已认领' } };
    },
  });
  const events = adaptDefault('/feishu/events', dispatcher, { autoChallenge: true });
  const cards = adaptDefault('/feishu/cards', dispatcher, { autoChallenge: true });
  const service = createServer((request, response) =>
    (request.url === '/feishu/cards' ? cards : events)(request, response),
  );
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    service.closeAllConnections();
    service.close();
  });
  const serviceUrl = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
  const { api, emulator } = await openOffice({ serviceUrl });
  await posted(api, card(button('认领', { task: 12 })));
  const [seen] = emulator.messages('oc_east', 'ou_chen');
  if (!seen) throw new Error('no card');
  expect(await emulator.verifyUrl('/feishu/events')).toBe(true);
  expect(await emulator.type('ou_chen', emulator.directChat('ou_chen'), '目标')).toMatchObject({ status: 200 });
  expect(await emulator.press('ou_chen', seen, '认领')).toEqual({ status: 200, toast: '已认领' });
  expect(heard).toMatchObject(['{"text":"目标"}', { tag: 'button', value: { task: 12 } }]);
});
