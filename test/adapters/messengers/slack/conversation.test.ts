import { describe, expect, test } from 'vitest';
import { type Block, buttons, line } from '../../../../src/card/card.ts';
import type { Form } from '../../../../src/card/form.ts';
import type { Answer, Reply } from '../../../../src/ports/messenger.ts';
import { cardOf, emulated, LI, SALES, SUN } from './emulated.ts';

const card = (title: string, ...body: Block[]): Answer => ({ kind: 'card', card: cardOf(title, body) });
const now = (answer: Answer): Reply => ({ now: answer });
const claim = buttons({ action: 'claim', label: 'Claim', value: { task: 12 } });

const form: Form = {
  form: 'report',
  title: 'Report',
  submit: 'Record',
  state: { day: '2026-11-18' },
  fields: [{ name: 'visits', label: 'Visits', kind: 'text', required: true }],
};
const opened: Answer = { kind: 'form', form };

describe('a command', () => {
  test('is answered in place, and only for whoever typed it', async () => {
    const { emulator, heard, seen } = await emulated(() => now(card('Recorded: 3 visits', line('22 to go'), claim)));
    const outcome = await emulator.type(LI, SALES, '/report for @Sun Yue visits 3');
    expect(outcome).toMatchObject({
      status: 200,
      message: { onlyFor: LI, text: 'Recorded: 3 visits\n22 to go\n[Claim]' },
    });
    expect(heard).toMatchObject([
      { tenant: 'T1', user: LI, text: `report for <@${SUN}> visits 3`, chat: { id: SALES } },
    ]);
    expect(seen(SALES, SUN)).toEqual([]);
  });

  test('that takes long is answered at once, and again when it is known', async () => {
    const later = Promise.withResolvers<Answer>();
    const { emulator, seen, soon } = await emulated(() => ({ ...now(card('Not recorded yet')), later: later.promise }));
    await emulator.type(LI, SALES, '/report visits 3');
    expect(seen(SALES, LI)).toEqual(['Not recorded yet']);
    later.resolve(card('Recorded: 3 visits'));
    await soon(() => expect(seen(SALES, LI)).toEqual(['Not recorded yet', 'Recorded: 3 visits']));
    expect(seen(SALES, SUN)).toEqual([]);
  });

  test('whose late answer cannot go by its URL is answered all the same', async () => {
    const { emulator, seen, soon, logged } = await emulated(() => ({
      ...now(card('Not recorded yet')),
      later: Promise.resolve(card('Recorded: 3 visits')),
    }));
    emulator.fail('response_url', { kind: 'answer', status: 404, body: 'expired_url' });
    await emulator.type(LI, SALES, '/report visits 3');
    await soon(() => expect(seen(SALES, LI)).toEqual(['Not recorded yet', 'Recorded: 3 visits']));
    expect(JSON.stringify(logged)).toContain('http_404');
    expect(JSON.stringify(logged)).not.toContain('/commands/');
  });

  test('in a chat where the bot is not is answered late in the single chat', async () => {
    const { emulator, seen, soon } = await emulated(() => ({
      ...now(card('Not recorded yet')),
      later: Promise.resolve(card('Recorded: 3 visits')),
    }));
    emulator.setBotIn(SALES, false);
    emulator.fail('response_url', { kind: 'answer', status: 404, body: 'used_url' });
    await emulator.type(LI, SALES, '/report visits 3');
    await soon(() => expect(seen(emulator.directChat(LI), LI)).toEqual(['Recorded: 3 visits']));
  });

  test('that could not be taken ends in Slack’s own words', async () => {
    const { emulator, seen } = await emulated(() => Promise.reject(new Error('no database')));
    expect(await emulator.type(LI, SALES, '/report visits 3')).toMatchObject({ status: 503 });
    expect(seen(SALES, LI)).toEqual(['/report failed with the error "dispatch_failed"']);
  });
});

describe('a line to the bot', () => {
  test('in a thread is answered there, and only for whoever wrote it', async () => {
    const { emulator, seen, last, soon } = await emulated(() => now(card('Q4 goals')));
    await emulator.type(SUN, SALES, 'How do we stand?');
    const { id: thread_ts } = last(SALES, LI);
    await emulator.reply(LI, last(SALES, LI), '@qibu goal');
    await soon(() => expect(seen(SALES, LI)).toContain('Q4 goals'));
    expect(seen(SALES, SUN)).not.toContain('Q4 goals');
    const [told] = emulator.requests.filter(({ path }) => path.endsWith('chat.postEphemeral'));
    expect(told?.body).toMatchObject({ user: LI, thread_ts });
  });

  test('in a thread of the single chat is answered there', async () => {
    const { emulator, last, soon } = await emulated(() => now(card('Q4 goals')));
    const chat = emulator.directChat(LI);
    await emulator.type(LI, chat, 'hello');
    await soon(() => expect(emulator.messages(chat, LI)).toHaveLength(2));
    const { id: thread_ts } = last(chat, LI);
    await emulator.reply(LI, last(chat, LI), 'goal');
    await soon(() => expect(emulator.messages(chat, LI)).toHaveLength(4));
    const told = emulator.requests.filter(({ path }) => path.endsWith('chat.postMessage')).at(-1);
    expect(told?.body).toMatchObject({ channel: chat, thread_ts });
  });

  test('is answered a little later where the answer came too soon, also twice, as where another replica speaks there', async () => {
    const { emulator, seen, soon } = await emulated(() => now(card('Q4 goals')));
    const tooSoon = { status: 429, headers: { 'retry-after': '1' }, body: '{"ok":false,"error":"ratelimited"}' };
    emulator.fail('chat.postMessage', { kind: 'answer', ...tooSoon }, 2);
    const chat = emulator.directChat(LI);
    await emulator.type(LI, chat, 'goal');
    await soon(() => expect(seen(chat, LI).filter((text) => text === 'Q4 goals')).toHaveLength(1));
  });

  test('that needs a form is answered with a button that opens it', async () => {
    const { emulator, heard, last, soon } = await emulated(() => now(opened));
    await emulator.type(LI, SALES, '@qibu report');
    await soon(() => expect(last(SALES, LI).buttons).toEqual(['Report']));
    const outcome = await emulator.press(LI, last(SALES, LI), 'Report');
    expect(outcome.form).toMatchObject({ title: 'Report' });
    expect(heard).toMatchObject([{ text: 'report' }, { kind: 'said', text: 'report', user: LI }]);
  });
});

describe('a press', () => {
  const service = (pressed: Reply) => (inbound: { readonly kind: string }) =>
    inbound.kind === 'pressed' ? pressed : now(card('Task 12 is open', claim));

  test('on a private card puts the answer in its place', async () => {
    const { emulator, heard, last, seen, soon } = await emulated(service(now(card('Yours: task 12'))));
    await emulator.type(LI, SALES, '/task 12');
    await emulator.press(LI, last(SALES, LI), 'Claim');
    await soon(() => expect(seen(SALES, LI)).toEqual(['Yours: task 12']));
    expect(heard.at(-1)).toMatchObject({ kind: 'pressed', action: 'claim', value: { task: 12 }, chat: { id: SALES } });
  });

  test('that takes long replaces the card twice', async () => {
    const later = Promise.withResolvers<Answer>();
    const { emulator, last, seen, soon } = await emulated(service({ ...now(card('Not yet')), later: later.promise }));
    await emulator.type(LI, SALES, '/task 12');
    await emulator.press(LI, last(SALES, LI), 'Claim');
    await soon(() => expect(seen(SALES, LI)).toEqual(['Not yet']));
    later.resolve(card('Yours: task 12'));
    await soon(() => expect(seen(SALES, LI)).toEqual(['Yours: task 12']));
  });

  test('that only looks at something else leaves a card in the single chat, and stands beside it', async () => {
    const goals = { ...card('November goals'), looks: true } as const;
    const { emulator, messenger, last, seen, soon } = await emulated(service(now(goals)));
    await messenger.post({ tenant: 'T1', to: { user: LI } }, cardOf('Setup 1 of 6', [claim]), { key: 'k', draw });
    const chat = emulator.directChat(LI);
    await emulator.press(LI, last(chat, LI), 'Claim');
    await soon(() => expect(seen(chat, LI)).toEqual(['Setup 1 of 6\n[Claim]', 'November goals']));
  });

  test('that could not be taken is no silent success', async () => {
    const { emulator, last } = await emulated((inbound) => {
      if (inbound.kind === 'pressed') throw new Error('no database');
      return now(card('Task 12 is open', claim));
    });
    await emulator.type(LI, SALES, '/task 12');
    expect(await emulator.press(LI, last(SALES, LI), 'Claim')).toMatchObject({ status: 503 });
  });
});

describe('a form', () => {
  const service = (submitted: Reply) => (inbound: { readonly kind: string }) =>
    inbound.kind === 'submitted' ? submitted : now(opened);

  async function filled(submitted: Reply, chat = SALES) {
    const parts = await emulated(service(submitted));
    const { form: window } = await parts.emulator.type(LI, chat, '/report');
    if (!window) throw new Error('no window was opened');
    return { ...parts, outcome: await parts.emulator.submit(LI, window, { visits: '3' }) };
  }

  test('opens at a command, and its answers arrive with its state', async () => {
    const { heard } = await filled(now(card('Recorded: 3 visits')));
    expect(heard.at(-1)).toMatchObject({
      kind: 'submitted',
      form: 'report',
      state: { day: '2026-11-18' },
      values: { visits: '3' },
    });
    expect(heard.at(-1)).not.toHaveProperty('chat');
  });

  test('closes, and the answer comes privately to where it was asked for', async () => {
    const { emulator, outcome, seen, soon } = await filled(now(card('Recorded: 3 visits')));
    expect(outcome.status).toBe(200);
    expect(emulator.form(LI)).toBeUndefined();
    await soon(() => expect(seen(SALES, LI)).toEqual(['Recorded: 3 visits']));
    expect(seen(SALES, SUN)).toEqual([]);
  });

  test('may be followed by another', async () => {
    const { emulator } = await filled(now({ kind: 'form', form: { ...form, title: 'Which day?' } }));
    expect(emulator.form(LI)).toMatchObject({ title: 'Which day?' });
  });

  test('that takes long is answered in its place in the end', async () => {
    const later = Promise.resolve(card('Recorded: 3 visits'));
    const { seen, soon } = await filled({ now: { kind: 'notice', tone: 'info', text: 'Not recorded yet' }, later });
    await soon(() => expect(seen(SALES, LI)).toEqual(['Not recorded yet', 'Recorded: 3 visits']));
  });

  test('for which the moment has passed is offered by a button, which opens it', async () => {
    const { emulator } = await emulated(() => now(opened));
    emulator.fail('views.open', { kind: 'answer', status: 200, body: '{"ok":false,"error":"expired_trigger_id"}' });
    const { message } = await emulator.type(LI, SALES, '/report');
    const [label = ''] = message?.buttons ?? [];
    if (!message) throw new Error('nothing was said');
    expect(await emulator.press(LI, message, label)).toMatchObject({ form: { title: label } });
  });

  test('that Slack will not open is no silent success', async () => {
    const { emulator } = await emulated(() => now(opened));
    emulator.fail('views.open', { kind: 'answer', status: 200, body: '{"ok":false,"error":"internal_error"}' });
    expect(await emulator.type(LI, SALES, '/report')).toMatchObject({ status: 503 });
  });
});

const draw = async () => undefined;
