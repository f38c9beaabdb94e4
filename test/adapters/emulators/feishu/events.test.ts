import { createDecipheriv, createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Heard, keys, listen, openOffice } from './office.ts';

/** Written from the vendor's page on decryption, apart from what the emulator uses. */
function decrypt({ body }: Heard) {
  const sealed = Buffer.from(JSON.parse(body).encrypt, 'base64');
  const key = createHash('sha256').update(keys.encryptKey).digest();
  const decipher = createDecipheriv('aes-256-cbc', key, sealed.subarray(0, 16));
  return JSON.parse(Buffer.concat([decipher.update(sealed.subarray(16)), decipher.final()]).toString('utf8'));
}

const only = (heard: readonly Heard[]) => {
  const [first] = heard;
  if (!first || heard.length > 1) throw new Error(`${heard.length} instead of one`);
  return first;
};

async function officeWithService(answer?: (heard: Heard) => unknown) {
  const service = await listen(answer);
  return { ...(await openOffice({ serviceUrl: () => service.url, limits: { answerMs: 600 } })), service };
}

describe('a line to the bot', () => {
  test('that answers another says which, and where it all began', async () => {
    const { emulator, service } = await officeWithService();
    const chat = emulator.directChat('ou_chen');
    await emulator.type('ou_chen', chat, '第一句');
    const [first] = emulator.messages(chat, 'ou_chen');
    if (!first) throw new Error('nothing was said');
    await emulator.reply('ou_chen', first, '第二句');
    const second = emulator.messages(chat, 'ou_chen').find(({ text }) => text === '第二句');
    if (!second) throw new Error('nothing was answered');
    await emulator.reply('ou_chen', second, '第三句');
    const messages = service.heard.map((heard) => decrypt(heard).event.message);
    expect(messages[0]).not.toHaveProperty('parent_id');
    expect(messages[1]).toMatchObject({ parent_id: first.id, root_id: first.id });
    expect(messages[2]).toMatchObject({ parent_id: second.id, root_id: first.id });
  });

  test('in the single chat arrives encrypted and signed', async () => {
    const { emulator, service } = await officeWithService();
    const chat = emulator.directChat('ou_chen');
    const { status } = await emulator.type('ou_chen', chat, '汇报 拜访 3');
    const heard = only(service.heard);
    const { headers, body, path } = heard;
    const signed = `${headers['x-lark-request-timestamp']}${headers['x-lark-request-nonce']}${keys.encryptKey}${body}`;
    expect(status).toBe(200);
    expect(path).toBe('/feishu/events');
    expect(headers['x-lark-request-timestamp']).toBe('1794967500');
    expect(headers['x-lark-signature']).toBe(createHash('sha256').update(signed).digest('hex'));
    expect(decrypt(heard)).toMatchObject({
      schema: '2.0',
      header: {
        event_type: 'im.message.receive_v1',
        create_time: '1794967500000',
        token: keys.verificationToken,
        app_id: keys.appId,
        tenant_key: keys.tenantKey,
      },
      event: {
        sender: { sender_id: { open_id: 'ou_chen' }, sender_type: 'user', tenant_key: keys.tenantKey },
        message: { chat_id: chat, chat_type: 'p2p', message_type: 'text', content: '{"text":"汇报 拜访 3"}' },
      },
    });
  });

  test('in a group has placeholders for the bot and for people', async () => {
    const { emulator, service } = await officeWithService();
    await emulator.type('ou_chen', 'oc_east', '@齐步 帮助 @李娜 @所有人');
    const { message } = decrypt(only(service.heard)).event;
    expect(message).toMatchObject({ chat_type: 'group', content: '{"text":"@_user_1 帮助 @_user_2 @_all"}' });
    expect(message.mentions).toMatchObject([
      { key: '@_user_1', id: { open_id: 'ou_bot' }, name: '齐步' },
      { key: '@_user_2', id: { open_id: 'ou_li' }, name: '李娜' },
    ]);
    expect(emulator.messages('oc_east', 'ou_li').map(({ text }) => text)).toEqual(['@齐步 帮助 @李娜 @所有人']);
  });

  test.each(['@bot 目标', '@qibu 目标', '@QIBU 目标'])('reaches it as %s', async (line) => {
    const { emulator, service } = await officeWithService();
    await emulator.type('ou_chen', 'oc_east', line);
    expect(decrypt(only(service.heard)).event.message.content).toBe('{"text":"@_user_1 目标"}');
  });

  test.each(['汇报 拜访 3', '@所有人 开会', '@李娜 看一下'])('is not heard in a group as %s', async (line) => {
    const { emulator, service } = await officeWithService();
    expect(await emulator.type('ou_chen', 'oc_east', line)).toEqual({ status: 0 });
    expect(service.heard).toEqual([]);
  });

  test('from a guest carries the key of another company', async () => {
    const { emulator, service } = await officeWithService();
    await emulator.type('ou_zhou', 'oc_east', '@bot 目标');
    const { header, event } = decrypt(only(service.heard));
    expect(header.tenant_key).toBe(keys.tenantKey);
    expect(event.sender.tenant_key).not.toBe(keys.tenantKey);
  });

  test('only comes from people of that chat', async () => {
    const { emulator } = await officeWithService();
    const chat = emulator.directChat('ou_chen');
    await expect(emulator.type('ou_li', chat, '目标')).rejects.toThrow('ou_li is not in');
    expect(emulator.messages(chat, 'ou_li')).toEqual([]);
  });
});

describe('a delivery', () => {
  test('that is answered too late, or by nobody, has the status 0', async () => {
    const { emulator } = await officeWithService(() => new Promise(() => {}));
    const { emulator: alone } = await openOffice();
    expect((await emulator.type('ou_chen', emulator.directChat('ou_chen'), '目标')).status).toBe(0);
    expect((await alone.type('ou_chen', alone.directChat('ou_chen'), '目标')).status).toBe(0);
    expect(emulator.deliveries.map(({ answer }) => answer.failure)).toEqual(['slow']);
    expect(alone.deliveries.map(({ answer }) => answer.failure)).toEqual(['unreachable']);
  });

  test('comes again with the same ids, or with another event id for the same message', async () => {
    const { emulator, service } = await officeWithService();
    await emulator.type('ou_chen', emulator.directChat('ou_chen'), '汇报 拜访 3');
    await emulator.redeliver();
    await emulator.redeliver({ newEventId: true });
    const [first, second, third] = service.heard.map(decrypt);
    expect(second).toEqual(first);
    expect(third.event).toEqual(first.event);
    expect(third.header.event_id).not.toBe(first.header.event_id);
    expect(new Set(service.heard.map(({ body }) => body)).size).toBe(3);
  });

  test('can be replayed to the byte', async () => {
    const { emulator, service } = await officeWithService();
    const { raw } = await emulator.deliverEvent('im.chat.member.bot.added_v1', { chat_id: 'oc_east' });
    expect(await emulator.sendRaw('/feishu/events', raw)).toMatchObject({ status: 200, body: '{}' });
    expect(service.heard[1]?.body).toBe(service.heard[0]?.body);
    expect(service.heard[1]?.headers['x-lark-signature']).toBe(service.heard[0]?.headers['x-lark-signature']);
  });
});

test('the menu of the bot is an event of its own', async () => {
  const { emulator, service } = await officeWithService();
  expect(await emulator.menu('ou_ann', 'my_goals')).toEqual({ status: 200 });
  expect(decrypt(only(service.heard))).toMatchObject({
    header: { event_type: 'application.bot.menu_v6' },
    event: {
      operator: { operator_name: 'Ann Lee', operator_id: { open_id: 'ou_ann' } },
      event_key: 'my_goals',
      timestamp: 1794967500,
    },
  });
});

test('a URL passes its check when it echoes the challenge, which comes without a signature', async () => {
  const { emulator, service } = await officeWithService((heard) => ({ challenge: decrypt(heard).challenge }));
  const { emulator: refused } = await officeWithService(() => ({ challenge: 'something else' }));
  expect(await emulator.verifyUrl('/feishu/events')).toBe(true);
  expect(await refused.verifyUrl('/feishu/cards')).toBe(false);
  expect(decrypt(only(service.heard))).toMatchObject({ type: 'url_verification', token: keys.verificationToken });
  expect(only(service.heard).headers).not.toHaveProperty('x-lark-signature');
});
