import { describe, expect, test } from 'vitest';
import { normalise } from '../../../../adapters/messengers/slack/inbound.ts';
import { readDelivery } from '../../../../adapters/messengers/slack/payloads.ts';
import { renderCard } from '../../../../adapters/messengers/slack/render.ts';
import { type Block, buttons, type Choice, line, menu } from '../../../../src/card/card.ts';
import type { Answer } from '../../../../src/ports/messenger.ts';
import { cardOf, emulated, LI, SALES } from './emulated.ts';
import { config, press } from './signed.ts';

const visits: Choice = { action: 'board', label: 'Visits <!here>', value: { indicator: 'customer visits' } };
const sales: Choice = { action: 'board', label: 'Sales', value: { indicator: 'a & b' } };
const more: readonly Choice[] = [
  { action: 'release', label: 'Release', value: { task: 12 } },
  { action: 'cancel', label: 'Cancel', value: { task: 12 } },
];
const card = (title: string, ...body: Block[]): Answer => ({ kind: 'card', card: cardOf(title, body) });
const blocksOf = (...body: Block[]) => renderCard(cardOf('Board', body), 'reply').blocks;

/** Somebody sees a board with a menu, and a row of buttons with three dots. */
async function atBoard() {
  const row = { type: 'buttons', buttons: [{ action: 'done', label: 'Done', value: {} }], more } as const;
  const world = await emulated((inbound) => ({
    now:
      inbound.kind === 'said' ? card('Board', line('1. Li Na'), menu('Another', [visits, sales]), row) : card('Chosen'),
  }));
  await world.emulator.type(LI, SALES, '/board');
  const use = (at: string, choice: string) => world.emulator.use(LI, world.last(SALES, LI), at, { choice });
  return { ...world, use };
}

describe('a menu', () => {
  test('that is chosen from comes back like a press, and the answer takes the place of the card', async () => {
    const { use, heard, seen, soon } = await atBoard();
    expect(await use('/blocks/2/elements/0', 'Sales')).toMatchObject({ status: 200 });
    expect(heard.at(-1)).toMatchObject({ kind: 'pressed', action: 'board', value: { indicator: 'a & b' }, user: LI });
    await soon(() => expect(seen(SALES, LI)).toEqual(['Chosen']));
  });

  test('behind three dots has actions of its own', async () => {
    const { use, heard } = await atBoard();
    await use('/blocks/3/elements/1', 'Release');
    expect(heard.at(-1)).toMatchObject({ kind: 'pressed', action: 'release', value: { task: 12 } });
  });

  test('says what it says and nothing comes alive in it', () => {
    const [, block] = blocksOf(menu('Another <@U1>', [visits]));
    expect(JSON.stringify(block)).toContain('"text":"Visits <\u2060!here>"');
    expect(JSON.stringify(block)).toContain('Another <\u2060@U1>');
  });

  test('with nothing to choose is not there', () => {
    expect(blocksOf(menu('Another', []), buttons())).toHaveLength(1);
  });

  test('leaves out what an option has no room for, and what is more than Slack takes', () => {
    const long: Choice = { action: 'board', label: 'Long', value: { indicator: 'x'.repeat(60) } };
    const [, block] = blocksOf(menu('Another', [long, visits]));
    expect(JSON.stringify(block)).not.toContain('Long');
    const many = Array.from({ length: 120 }, (_, nth) => ({ ...sales, label: `${nth}` }));
    const [, large] = blocksOf(menu('Another', many)) as { elements: { options: unknown[] }[] }[];
    expect(large?.elements[0]?.options).toHaveLength(100);
    const [, dots] = blocksOf({ type: 'buttons', buttons: [], more: many }) as { elements: { options: unknown[] }[] }[];
    expect(dots?.elements[0]?.options).toHaveLength(5);
  });

  test.each(['{broken', '"board"', '[1,2]', ''])('whose option carries %s is nothing to do', (value) => {
    const [button] = press.actions;
    const chosen = { ...button, type: 'static_select', action_id: 'menu#0', selected_option: { value } };
    const delivery = readDelivery({ ...press, actions: [chosen] });
    if (typeof delivery === 'string' || delivery.kind !== 'press') throw new Error('that is a press');
    expect(normalise(delivery, config)).toBeUndefined();
  });
});
