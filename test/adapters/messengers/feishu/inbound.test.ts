import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../../../adapters/messengers/feishu/envelope.ts';
import { type Arrival, read, type Surroundings } from '../../../../adapters/messengers/feishu/inbound.ts';

const learnt: string[] = [];
const around: Surroundings = {
  app: 'cli_0000000000000000',
  botId: async () => 'ou_bot',
  isDirect: async (chat) => (chat === 'oc_unknown' ? undefined : chat === 'oc_direct'),
  quoted: async (message) => (message === 'om_tender' ? '谁来帮忙看标书？' : undefined),
  learn: (chat, direct) => learnt.push(`${chat} ${direct}`),
  call: () => Promise.reject(new Error('nothing is read before somebody wants to')),
};

const heard = (type: string, event: unknown): Promise<Arrival | undefined> =>
  read({ id: 'event-1', type, tenant: 'tenant-1', event } satisfies Envelope, around);

interface Written {
  readonly type?: string;
  readonly content?: unknown;
  readonly mentions?: unknown;
  readonly chat?: 'p2p' | 'group';
  readonly sender?: unknown;
  readonly parent?: string;
  readonly at?: string;
}

const person = { sender_type: 'user', sender_id: { open_id: 'ou_li' }, tenant_key: 'tenant-1' };
const bot = { key: '@_user_1', id: { open_id: 'ou_bot' }, name: 'qibu' };
const wang = { key: '@_user_2', id: { open_id: 'ou_wang' }, name: '王强' };

const message = ({
  type = 'text',
  content = { text: '汇报 拜访 3' },
  mentions,
  chat = 'p2p',
  sender = person,
  parent,
  at,
}: Written) =>
  heard('im.message.receive_v1', {
    sender,
    message: {
      message_id: 'om_1',
      chat_id: 'oc_1',
      chat_type: chat,
      message_type: type,
      content: JSON.stringify(content),
      mentions,
      parent_id: parent,
      create_time: at,
    },
  });

const wordsOf = async (arrival: Promise<Arrival | undefined>) => {
  const inbound = (await arrival)?.inbound;
  return inbound?.kind === 'said' ? inbound.text : undefined;
};

describe('a message', () => {
  it('in the single chat is something said', async () => {
    expect(await message({})).toEqual({
      message: 'om_1',
      inbound: {
        kind: 'said',
        platform: 'feishu',
        app: 'cli_0000000000000000',
        tenant: 'tenant-1',
        user: 'ou_li',
        text: '汇报 拜访 3',
        chat: { id: 'oc_1', direct: true },
        keys: ['message:om_1', 'event:event-1'],
      },
    });
    expect(learnt).toContain('oc_1 true');
  });

  it('is as old as Feishu says, in milliseconds', async () => {
    const at = Temporal.Instant.from('2026-11-18T06:00:00Z');
    const { inbound } = (await message({ at: String(at.epochMilliseconds) })) ?? {};
    expect(inbound).toMatchObject({ at });
    expect((await message({ at: 'yesterday' }))?.inbound).not.toHaveProperty('at');
  });

  it('in a group loses the name of the bot and keeps those of people', async () => {
    const content = { text: '@_user_1 /表扬 @_user_2 帮忙签下 @_user_10 @_user_3' };
    const tenth = { key: '@_user_10', id: { open_id: 'ou_ten' } };
    const mentions = [bot, wang, tenth, { key: '@_user_3', id: {} }];
    const arrival = message({ content, mentions, chat: 'group' });
    expect(await wordsOf(arrival)).toBe('表扬 <@ou_wang> 帮忙签下 <@ou_ten> @_user_3');
    expect((await arrival)?.inbound.chat).toEqual({ id: 'oc_1', direct: false });
  });

  it('that answers another is about its words, where they can be read', async () => {
    const about = async (written: Written) => (await message({ content: { text: '任务 新建' }, ...written }))?.inbound;
    expect(await about({ parent: 'om_tender' })).toMatchObject({ text: '任务 新建', quoted: '谁来帮忙看标书？' });
    expect(await about({ parent: 'om_picture' })).not.toHaveProperty('quoted');
    expect(await about({})).not.toHaveProperty('quoted');
  });

  it('of several paragraphs gives its words', async () => {
    const content = {
      title: '',
      content: [
        [
          { tag: 'at', user_id: '@_user_1', user_name: '' },
          { tag: 'text', text: ' 汇报 ' },
          { tag: 'a', href: 'https://x', text: '拜访 3' },
        ],
        [{ tag: 'img', image_key: 'img_1' }],
        [
          { tag: 'text', text: '见了 ' },
          { tag: 'at', user_id: '@_user_2' },
        ],
      ],
    };
    expect(await wordsOf(message({ type: 'post', content, mentions: [bot, wang], chat: 'group' }))).toBe(
      '汇报 拜访 3\n见了 <@ou_wang>',
    );
  });

  it.each<[string, Written]>([
    ['of another bot', { sender: { ...person, sender_type: 'app' } }],
    ['of nobody', { sender: { sender_type: 'user', sender_id: null } }],
    ['that is a picture', { type: 'image', content: { image_key: 'img_1' } }],
    ['in a group that does not name the bot', { chat: 'group' }],
    ['in a group that names somebody else', { chat: 'group', mentions: [wang] }],
  ])('%s is nothing to do', async (_, written) => {
    expect(await message(written)).toBeUndefined();
  });

  it.each([null, {}, 'x', { sender: person }, { sender: person, message: { message_id: 'om_1' } }])(
    'without its shape is malformed: %j',
    async (event) => {
      await expect(heard('im.message.receive_v1', event)).rejects.toMatchObject({ name: 'ZodError' });
    },
  );

  it('whose content is no text is malformed', async () => {
    await expect(message({ content: 7 })).rejects.toMatchObject({ name: 'ZodError' });
  });
});

describe('an entry of the menu', () => {
  it('is the command of its name, in no chat', async () => {
    const event = { operator: { operator_id: { open_id: 'ou_li' } }, event_key: '/goal', timestamp: 1669364458 };
    expect((await heard('application.bot.menu_v6', event))?.inbound).toMatchObject({
      kind: 'said',
      text: 'goal',
      user: 'ou_li',
      keys: ['event:event-1', 'menu:ou_li:/goal:1669364458'],
    });
    expect((await heard('application.bot.menu_v6', event))?.inbound).not.toHaveProperty('chat');
  });
});

const press = (action: unknown, chat = 'oc_direct') =>
  heard('card.action.trigger', {
    operator: { open_id: 'ou_li', tenant_key: 'tenant-1' },
    token: 'c-fake',
    action,
    context: { open_message_id: 'om_card', open_chat_id: chat },
  });

describe('a press', () => {
  const value = { v: 1, action: 'claim', value: { task: 12 } };

  it('brings the action and its value, and where the card hangs', async () => {
    expect(await press({ tag: 'button', value })).toEqual({
      message: 'om_card',
      inbound: {
        kind: 'pressed',
        platform: 'feishu',
        app: 'cli_0000000000000000',
        tenant: 'tenant-1',
        user: 'ou_li',
        action: 'claim',
        value: { task: 12 },
        chat: { id: 'oc_direct', direct: true },
        keys: ['event:event-1', 'press:om_card:ou_li:c-fake'],
      },
    });
  });

  it.each(['oc_group', 'oc_unknown'])('in %s is not taken for private', async (chat) => {
    expect((await press({ tag: 'button', value }, chat))?.inbound.chat).toEqual({ id: chat, direct: false });
  });

  it.each([undefined, null, 'claim', {}, { v: 2, action: 'claim' }, { v: 1, action: 7 }])(
    'of a button that we did not draw is nothing to do: %j',
    async (odd) => {
      expect(await press({ tag: 'button', value: odd })).toBeUndefined();
    },
  );
});

describe('a form sent', () => {
  const value = { v: 1, form: 'task', state: { team: 'east' }, dates: ['due'] };

  it('brings the form, its state and every answer as text', async () => {
    const form_value = {
      due: '2026-11-27 +0800',
      note: '见 2026-11-27 +0800',
      kinds: ['a', 'b'],
      slots: 2,
      none: null,
      __proto__x: 'y',
    };
    expect((await press({ tag: 'button', value, form_value }))?.inbound).toMatchObject({
      kind: 'submitted',
      form: 'task',
      state: { team: 'east' },
      values: {
        due: '2026-11-27',
        note: '见 2026-11-27 +0800',
        kinds: 'a,b',
        slots: '2',
        none: '',
        __proto__x: 'y',
      },
    });
  });

  it('from a container that we did not draw is nothing to do', async () => {
    expect(await press({ tag: 'button', value: { key: 'value' }, form_value: {} })).toBeUndefined();
  });
});

describe('any other event', () => {
  it.each(['im.message.message_read_v1', 'constructor', '__proto__', ''])('is nothing to do: %j', async (type) => {
    expect(await heard(type, { anything: true })).toBeUndefined();
  });
});
