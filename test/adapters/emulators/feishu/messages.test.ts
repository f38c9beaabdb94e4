import { describe, expect, test } from 'vitest';
import { card, line, markdown, message, openOffice, posted, toGroup, toPerson } from './office.ts';

describe('sending', () => {
  test('to a chat shows the message there', async () => {
    const { api, emulator } = await openOffice();
    const { json } = await api(toGroup, line('已私信回复'));
    expect(json).toMatchObject({
      code: 0,
      msg: 'success',
      data: {
        message_id: expect.stringMatching(/^om_[\da-f]{32}$/),
        msg_type: 'text',
        create_time: '1794967500000',
        chat_id: 'oc_east',
        sender: { id: 'cli_0000000000000000', id_type: 'app_id', sender_type: 'app' },
        body: { content: '{"text":"已私信回复"}' },
      },
    });
    expect(emulator.messages('oc_east', 'ou_li')).toMatchObject([
      { author: 'bot', text: '已私信回复', edits: 0, at: '2026-11-18T02:05:00Z' },
    ]);
  });

  test('to a person lands in the single chat that only this person sees', async () => {
    const { api, emulator } = await openOffice();
    await api(toPerson, line('你好', { receive_id: 'ou_chen' }));
    const chat = emulator.directChat('ou_chen');
    expect(emulator.messages(chat, 'ou_chen').map((one) => one.text)).toEqual(['你好']);
    expect(emulator.messages(chat, 'ou_li')).toEqual([]);
    expect(emulator.chats.find(({ id }) => id === chat)).toMatchObject({ direct: true, members: ['ou_chen'] });
  });

  test('with the same uuid within an hour gives the first message and sends no second', async () => {
    const { api, emulator, time } = await openOffice();
    const { json: first } = await api(toGroup, line('一', { uuid: 'digest-46' }));
    time.now = time.now.add({ minutes: 59 });
    const { json: second } = await api(toGroup, line('二', { uuid: 'digest-46' }));
    expect(second.data?.message_id).toBe(first.data?.message_id);
    time.now = time.now.add({ minutes: 1 });
    await api(toGroup, line('三', { uuid: 'digest-46' }));
    expect(emulator.messages('oc_east', 'ou_li').map((one) => one.text)).toEqual(['一', '三']);
  });

  test('as a reply names what it answers', async () => {
    const { api } = await openOffice();
    const parent = await posted(api, card(markdown('一')));
    const { json } = await api(`POST im/v1/messages/${parent}/reply`, line('二', { uuid: 'r' }));
    expect(json.data).toMatchObject({ parent_id: parent, root_id: parent, chat_id: 'oc_east' });
  });

  test.each([
    ['no receiver', line('一', { receive_id: '' }), 230001, 'invalid receive_id'],
    ['an unknown chat', line('一', { receive_id: 'oc_nowhere' }), 230034, ''],
    ['an unknown type', line('一', { msg_type: 'poem' }), 230001, 'invalid msg_type'],
    ['an empty text', line(''), 230001, 'invalid message content'],
    ['content that is an object', line('一', { content: { text: '一' } }), 230001, 'content cannot be empty'],
    ['a uuid of 51 characters', line('一', { uuid: 'x'.repeat(51) }), 230001, 'invalid uuid'],
    ['a card over 30 KB', message(card(markdown('目'.repeat(10_240)))), 230025, ''],
    ['a text over 150 KB', line('目'.repeat(51_200)), 230025, ''],
    ['an image nobody uploaded', message({ image_key: 'img_x' }, { msg_type: 'image' }), 230001, 'invalid image_key'],
    ['a post without lines', message({ zh_cn: { content: ['一'] } }, { msg_type: 'post' }), 230001, 'invalid message'],
  ])('refuses %s', async (_, body, code, words) => {
    const { api, emulator } = await openOffice();
    const { status, json } = await api(toGroup, body);
    expect({ status, code: json.code }).toEqual({ status: 400, code });
    expect(json.msg).toContain(words);
    expect(emulator.messages('oc_east', 'ou_li')).toEqual([]);
  });

  test.each([
    ['of a guest', toPerson, 'ou_zhou', 230038],
    ['of nobody', toPerson, 'ou_nobody', 230034],
    ['of a kind it does not have', 'POST im/v1/messages?receive_id_type=email', 'a@example.com', 230001],
  ])('refuses the id %s', async (_, method, receive_id, code) => {
    const { api } = await openOffice();
    expect((await api(method, line('一', { receive_id }))).json.code).toBe(code);
  });

  test.each([
    ['the bot was thrown out', 'notInGroup', 230002],
    ['the chat was dissolved', 'dissolved', 232009],
    ['the person stopped the bot', 'stoppedByUser', 230053],
  ] as const)('is refused after %s', async (_, why, code) => {
    const { api, emulator } = await openOffice();
    emulator.bar('oc_east', why);
    expect((await api(toGroup, line('一'))).json.code).toBe(code);
    emulator.unbar('oc_east');
    expect((await api(toGroup, line('一'))).json.code).toBe(0);
  });
});

describe('updating a card', () => {
  const update = (id: string) => `PATCH im/v1/messages/${id}`;

  test('replaces it in place', async () => {
    const { api, emulator } = await openOffice();
    const id = await posted(api, card(markdown('一')));
    expect((await api(update(id), message(card(markdown('二'))))).json).toMatchObject({ code: 0, data: {} });
    expect(emulator.messages('oc_east', 'ou_li')).toMatchObject([{ id, text: '认领任务\n二', edits: 1 }]);
  });

  test('works for 14 days', async () => {
    const { api, time } = await openOffice();
    const id = await posted(api, card(markdown('一')));
    const later = async (hours: number) => {
      time.now = time.now.add({ hours });
      const credentials = { app_id: 'cli_0000000000000000', app_secret: 'not-a-real-app-secret' };
      const { json } = await api('POST auth/v3/tenant_access_token/internal', credentials);
      return (await api(update(id), message(card(markdown('二'))), String(json.tenant_access_token))).json.code;
    };
    expect(await later(14 * 24)).toBe(0);
    expect(await later(1)).toBe(230031);
  });

  test.each([
    ['before', { ...card(), config: {} }, card()],
    ['after', card(), { ...card(), config: { enable_forward: false } }],
  ])('needs update_multi in words, also %s', async (_, before, after) => {
    const { api } = await openOffice();
    const id = await posted(api, before);
    const { json } = await api(update(id), message(after));
    expect(json).toMatchObject({ code: 230099, msg: expect.stringContaining('ErrCode: 300302') });
  });

  test('is refused for what is no card, not there, or deleted', async () => {
    const { api, emulator } = await openOffice();
    const { json: said } = await api(toGroup, line('一'));
    const gone = await posted(api, card());
    emulator.deleteMessage(gone);
    const answers = await Promise.all(
      [String(said.data?.message_id), 'om_nothing', gone].map((id) => api(update(id), message(card()))),
    );
    expect(answers.map(({ json }) => json.code)).toEqual([230001, 230001, 230110]);
    expect(emulator.messages('oc_east', 'ou_li').map((one) => one.text)).toEqual(['一']);
  });
});

describe('reading', () => {
  test('gives a text back, but never a card', async () => {
    const { api } = await openOffice();
    const { json: said } = await api(toGroup, line('一'));
    const id = await posted(api, card(markdown('二')));
    const read = async (which: unknown) => (await api(`GET im/v1/messages/${which}`)).json.data?.items;
    expect(await read(said.data?.message_id)).toMatchObject([{ body: { content: '{"text":"一"}' } }]);
    expect(JSON.stringify(await read(id))).not.toContain('二');
  });

  test('a chat comes in pages, in either order', async () => {
    const { api, emulator } = await openOffice();
    for (const words of ['一', '二', '三']) await api(toGroup, line(words));
    const page = (more: string) =>
      api(`GET im/v1/messages?container_id_type=chat&container_id=oc_east&page_size=2${more}`);
    const first = (await page('')).json.data;
    const second = (await page(`&page_token=${first?.page_token}`)).json.data;
    const [newest] = emulator.messages('oc_east', 'ou_li').slice(-1);
    expect(first).toMatchObject({ has_more: true, items: [{}, {}] });
    expect(second).toMatchObject({ has_more: false, items: [{ message_id: newest?.id }] });
    expect((await page('&sort_type=ByCreateTimeDesc')).json.data?.items).toMatchObject([
      { message_id: newest?.id },
      {},
    ]);
  });

  test('tells the bot, people and chats, and of nobody a language or a zone', async () => {
    const { api } = await openOffice();
    const { json: bot } = await api('GET bot/v3/info');
    const { json: person } = await api('GET contact/v3/users/ou_ann?user_id_type=open_id');
    const { json: chat } = await api('GET im/v1/chats/oc_east');
    expect(bot).toMatchObject({ code: 0, bot: { app_name: '齐步', open_id: 'ou_bot' } });
    expect(person.data?.user).toMatchObject({ open_id: 'ou_ann', name: 'Ann Lee' });
    expect(person.data?.user).not.toHaveProperty('locale');
    expect(person.data?.user).not.toHaveProperty('time_zone');
    expect(chat.data).toMatchObject({ name: '华东', chat_mode: 'group', external: true, user_count: '4' });
  });

  test('knows nothing of people of other companies', async () => {
    const { api } = await openOffice();
    expect((await api('GET contact/v3/users/ou_zhou')).json.code).toBe(41050);
    expect((await api('GET contact/v3/users/ou_nobody')).json.code).toBe(41012);
  });

  test('what is not emulated is not there, in plain text', async () => {
    const { emulator } = await openOffice();
    const answer = await fetch(`${emulator.url}/open-apis/calendar/v4/calendars`);
    expect([answer.status, await answer.text()]).toEqual([404, '404 page not found']);
    expect(emulator.requests.at(-1)).toMatchObject({ status: 404, response: '404 page not found' });
  });
});

test('a listener hears every change, until it leaves', async () => {
  const { api, emulator } = await openOffice();
  let changes = 0;
  const leave = emulator.onChange(() => {
    changes += 1;
  });
  const id = await posted(api, card());
  await api(`PATCH im/v1/messages/${id}`, message(card()));
  leave();
  emulator.deleteMessage(id);
  expect(changes).toBe(2);
});
