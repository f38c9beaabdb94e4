import { describe, expect, test } from 'vitest';
import { readDelivery, tenantOf } from '../../../../adapters/messengers/slack/payloads.ts';
import { fromShortcut, shortcuts } from '../../../../adapters/messengers/slack/shortcuts.ts';
import type { Form } from '../../../../src/card/form.ts';
import { commands } from '../../../../src/commands/index.ts';
import { parse } from '../../../../src/entrance/parse.ts';
import { cardOf, emulated, LI, SALES, SUN } from './emulated.ts';

const chosen = {
  type: 'message_action',
  callback_id: 'task',
  team: { id: 'T1', domain: 'acme' },
  user: { id: 'U1', team_id: 'T1', name: 'li' },
  trigger_id: '1.2.six',
  response_url: 'https://hooks.slack.com/app-actions/T1/1/not-a-real-one',
  channel: { id: 'C1', name: 'sales' },
  message: { type: 'message', user: 'U2', ts: '5.6', text: 'R&amp;D asks <@U3|wang>: <!here>' },
};

function read(payload: object) {
  const delivery = readDelivery({ ...payload });
  if (typeof delivery === 'string' || delivery.kind !== 'shortcut') throw new Error('no shortcut');
  return fromShortcut(delivery.body, tenantOf(delivery) ?? '', 'A1');
}

describe('a shortcut', () => {
  test('on a message says what is to be done, and about which words', () => {
    expect(read(chosen)).toEqual({
      kind: 'said',
      platform: 'slack',
      app: 'A1',
      tenant: 'T1',
      user: 'U1',
      keys: ['shortcut:1.2.six'],
      chat: { id: 'C1', direct: false },
      text: 'task new',
      quoted: 'R&D asks <@U3>: @here',
    });
  });

  test('on a message without words is about none', () => {
    expect(read({ ...chosen, message: { type: 'message', text: '' } })).not.toHaveProperty('quoted');
  });

  test('that is always there is said nowhere', () => {
    const { channel: _, message: __, response_url: ___, ...rest } = chosen;
    const always = { ...rest, type: 'shortcut', callback_id: 'report' };
    expect(read(always)).toMatchObject({ text: 'report', keys: ['shortcut:1.2.six'] });
    expect(read(always)).not.toHaveProperty('chat');
  });

  test('in an organisation-wide installation belongs to the person’s workspace', () => {
    expect(read({ ...chosen, team: null, user: { id: 'U1', team_id: 'T7' } })).toMatchObject({ tenant: 'T7' });
  });

  test('of an older version, or of the other menu, is nothing to do', () => {
    expect(read({ ...chosen, callback_id: 'praise' })).toBeUndefined();
    expect(read({ ...chosen, callback_id: 'report' })).toBeUndefined();
  });

  test('says words that are a command', () => {
    for (const { says } of shortcuts) expect(parse(says, commands)).not.toHaveProperty('unknown');
  });
});

const form: Form = {
  form: 'task-new',
  title: 'Offer a task',
  submit: 'Offer task',
  state: {},
  fields: [{ name: 'title', label: 'What is to be done', kind: 'text', required: true }],
};

describe('who chooses a shortcut', () => {
  test('sees the form at once, and is answered where the message stands', async () => {
    const { emulator, seen, last, soon } = await emulated((inbound) => ({
      now: inbound.kind === 'said' ? { kind: 'form', form } : { kind: 'card', card: cardOf('Offered: task 12') },
    }));
    await emulator.type(SUN, SALES, 'Who helps with the tender?');
    const { form: opened } = await emulator.shortcut(LI, 'task', last(SALES, LI));
    if (!opened) throw new Error('no form');
    await emulator.submit(LI, opened, { title: 'Help with the tender' });
    await soon(() => expect(seen(SALES, LI)).toContain('Offered: task 12'));
    expect(seen(SALES, SUN)).not.toContain('Offered: task 12');
  });

  test('is answered in the single chat where it was chosen nowhere', async () => {
    const { emulator, seen, soon } = await emulated(() => ({
      now: { kind: 'card', card: cardOf('Nothing to report') },
    }));
    await emulator.shortcut(LI, 'report');
    await soon(() => expect(seen(emulator.directChat(LI), LI)).toEqual(['Nothing to report']));
  });

  test('and waits for the form gets a button that opens it about the same message', async () => {
    const words = `${'<'.repeat(500)} tender`;
    const { emulator, heard, last, soon } = await emulated(() =>
      heard.length > 1
        ? { now: { kind: 'form', form } }
        : { now: { kind: 'card', card: cardOf('Not yet') }, later: Promise.resolve({ kind: 'form', form }) },
    );
    await emulator.type(SUN, SALES, words);
    await emulator.shortcut(LI, 'task', last(SALES, LI));
    await soon(() => expect(last(SALES, LI).buttons).toEqual(['Offer a task']));
    expect(await emulator.press(LI, last(SALES, LI), 'Offer a task')).toMatchObject({
      form: { title: 'Offer a task' },
    });
    expect(heard.at(-1)).toMatchObject({ text: 'task new', quoted: expect.stringMatching(/^<{199}…$/) });
  });

  test('that is gone sees nothing', async () => {
    const { emulator, heard } = await emulated(() => ({ now: { kind: 'card', card: cardOf('Heard') } }));
    expect(await emulator.shortcut(LI, 'praise')).toEqual({ status: 200 });
    expect(heard).toEqual([]);
  });
});
