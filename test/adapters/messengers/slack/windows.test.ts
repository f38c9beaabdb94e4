import { describe, expect, test } from 'vitest';
import type { SeenForm } from '../../../../adapters/emulators/emulator.ts';
import type { SlackEmulator } from '../../../../adapters/emulators/slack/index.ts';
import { type Block, buttons, line } from '../../../../src/card/card.ts';
import type { Form } from '../../../../src/card/form.ts';
import type { Answer, Inbound, Reply } from '../../../../src/ports/messenger.ts';
import { cardOf, emulated, LI, SUN } from './emulated.ts';

const card = (title: string, ...body: Block[]): Answer => ({ kind: 'card', card: cardOf(title, body) });
const button = (action: string) => ({ action, label: action, value: {} });
const form: Form = {
  form: 'report',
  title: 'Report',
  submit: 'Record',
  state: {},
  fields: [{ name: 'visits', label: 'Visits', kind: 'text', required: true }],
};

/** Where the button with this label stands in a view, as a JSON pointer. */
function placeOf(view: object, label: string): string {
  const { blocks } = view as { blocks: { type: string; elements?: { text: { text: string } }[] }[] };
  for (const [nth, { type, elements = [] }] of blocks.entries()) {
    const at = type === 'actions' ? elements.findIndex(({ text }) => text.text === label) : -1;
    if (at >= 0) return `/blocks/${nth}/elements/${at}`;
  }
  throw new Error(`there is no button ${label}`);
}

const homeOf = (emulator: SlackEmulator, user: string) => {
  const view = emulator.homeView(user);
  if (!view) throw new Error('nothing has been published');
  return view;
};

const pressInHome = (emulator: SlackEmulator, label: string) => {
  const view = homeOf(emulator, LI);
  return emulator.useInView(LI, String(view.id), placeOf(view, label));
};

const pressInWindow = (emulator: SlackEmulator, label: string) => {
  const view = windowOf(emulator).payload as { readonly id: string };
  return emulator.useInView(LI, view.id, placeOf(view, label));
};

function windowOf(emulator: SlackEmulator): SeenForm {
  const window = emulator.form(LI);
  if (!window) throw new Error('no window is open');
  return window;
}

/** What stands in the window that is open, or why nothing does. */
const shownIn = (emulator: SlackEmulator) => JSON.stringify(windowOf(emulator).payload);

/** Li looks at a home in which there are two buttons, each of which is answered by `press`. */
async function atHome(press: (inbound: Inbound) => Reply) {
  const world = await emulated(press);
  await world.messenger.home?.(
    'T1',
    LI,
    cardOf('Your goals', [line('38 of 60'), buttons(button('goals'), button('report'))]),
  );
  return world;
}

describe('a home', () => {
  test('shows the card, for that person alone', async () => {
    const { emulator } = await atHome(() => ({ now: card('') }));
    expect(emulator.home(LI)).toBe('Your goals\n38 of 60\n[goals] [report]');
    expect(emulator.home(SUN)).toBeUndefined();
  });

  test('is put in place of what stood there', async () => {
    const { emulator, messenger } = await atHome(() => ({ now: card('') }));
    await messenger.home?.('T1', LI, cardOf('All on pace'));
    expect(emulator.home(LI)).toBe('All on pace');
  });

  test('of nobody there is, or in a workspace of somebody else, is refused for good', async () => {
    const { messenger } = await atHome(() => ({ now: card('') }));
    await expect(messenger.home?.('T1', 'UNOBODY', cardOf('x'))).rejects.toMatchObject({ failure: 'destination' });
    await expect(messenger.home?.('T9', LI, cardOf('x'))).rejects.toMatchObject({ failure: 'credentials' });
  });

  test('that is looked at is told of, and nothing is when it is the messages', async () => {
    const { emulator, opened } = await emulated(() => ({ now: card('') }));
    expect(await emulator.openHome(LI)).toMatchObject({ status: 200 });
    await emulator.deliverEvent({ type: 'app_home_opened', user: LI, channel: 'D1', tab: 'messages', event_ts: '1.2' });
    expect(opened).toEqual([{ platform: 'slack', app: 'A1', tenant: 'T1', user: LI }]);
  });
});

describe('a press in a home', () => {
  test('is answered in a window over it', async () => {
    const { emulator, heard, seen } = await atHome(() => ({ now: card('Q4 goals', line('all on pace')) }));
    await pressInHome(emulator, 'goals');
    expect(heard).toMatchObject([{ kind: 'pressed', action: 'goals', user: LI, tenant: 'T1' }]);
    expect(heard[0]).not.toHaveProperty('chat');
    expect(shownIn(emulator)).toContain('all on pace');
    expect(seen(emulator.directChat(LI), LI)).toEqual([]);
  });

  test('that takes long is answered in the same window when it is known', async () => {
    const later = Promise.withResolvers<Answer>();
    const { emulator, soon } = await atHome(() => ({ now: card('Not recorded yet'), later: later.promise }));
    await pressInHome(emulator, 'goals');
    expect(shownIn(emulator)).toContain('Not recorded yet');
    later.resolve({ kind: 'notice', tone: 'done', text: 'Task #12 is done' });
    await soon(() => expect(shownIn(emulator)).toContain('Task #12 is done'));
  });

  test('whose window has gone is answered late in the single chat', async () => {
    const later = Promise.withResolvers<Answer>();
    const { emulator, seen, soon } = await atHome(() => ({ now: card('Not recorded yet'), later: later.promise }));
    await pressInHome(emulator, 'goals');
    await emulator.dismiss(LI);
    later.resolve(card('Q4 goals'));
    await soon(() => expect(seen(emulator.directChat(LI), LI)).toEqual(['Q4 goals']));
  });

  test('whose window has changed meanwhile changes nothing in it', async () => {
    const later = Promise.withResolvers<Answer>();
    const { emulator, seen, soon } = await atHome(({ kind, ...inbound }) =>
      kind === 'pressed' && 'action' in inbound && inbound.action === 'goals'
        ? { now: card('Not yet', buttons(button('team'))), later: later.promise }
        : { now: card('East One') },
    );
    await pressInHome(emulator, 'goals');
    await pressInWindow(emulator, 'team');
    later.resolve(card('Q4 goals'));
    await soon(() => expect(seen(emulator.directChat(LI), LI)).toEqual(['Q4 goals']));
    expect(shownIn(emulator)).toContain('East One');
  });

  test('that cannot be answered in a window is answered in the single chat', async () => {
    const { emulator, seen, soon } = await atHome(() => ({ now: card('Q4 goals') }));
    emulator.fail('views.open', { kind: 'answer', status: 200, body: '{"ok":false,"error":"expired_trigger_id"}' });
    expect(await pressInHome(emulator, 'goals')).toMatchObject({ status: 200 });
    await soon(() => expect(seen(emulator.directChat(LI), LI)).toEqual(['Q4 goals']));
  });

  test('opens a form, and what comes of it stands in the form’s window', async () => {
    const { emulator, seen } = await atHome(({ kind }) =>
      kind === 'pressed'
        ? { now: { kind: 'form', form } }
        : { now: card('Recorded: 3 visits', buttons(button('undo'))) },
    );
    await pressInHome(emulator, 'report');
    await emulator.submit(LI, windowOf(emulator), { visits: '3' });
    expect(shownIn(emulator)).toContain('Recorded: 3 visits');
    expect(seen(emulator.directChat(LI), LI)).toEqual([]);
  });
});

describe('a press in a window', () => {
  test('puts the answer in its place, and a form on top of it', async () => {
    const { emulator, heard } = await atHome((inbound) => {
      const action = inbound.kind === 'pressed' ? inbound.action : '';
      if (action === 'report') return { now: { kind: 'form', form } };
      return { now: card(action === 'team' ? 'East One' : 'Q4 goals', buttons(button('team'), button('report'))) };
    });
    await pressInHome(emulator, 'goals');
    const { id } = windowOf(emulator);
    await pressInWindow(emulator, 'team');
    expect(windowOf(emulator).id).toBe(id);
    expect(shownIn(emulator)).toContain('East One');
    await pressInWindow(emulator, 'report');
    expect(windowOf(emulator).title).toBe('Report');
    await emulator.dismiss(LI);
    expect(windowOf(emulator).id).toBe(id);
    expect(heard.map((one) => (one.kind === 'pressed' ? one.action : one.kind))).toEqual(['goals', 'team', 'report']);
  });
});
