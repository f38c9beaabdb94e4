import { describe, expect, it, vi } from 'vitest';
import { chosenIn } from '../../../../adapters/messengers/feishu/menus.ts';
import { renderCard } from '../../../../adapters/messengers/feishu/render.ts';
import { type Block, type Choice, line, menu } from '../../../../src/card/card.ts';
import { card, openOffice, says } from './office.ts';

const visits: Choice = { action: 'board', label: '拜访<at id=all></at>', value: { indicator: 'customer visits' } };
const sales: Choice = { action: 'board', label: '销售额', value: { indicator: 'sales amount' } };
const more: readonly Choice[] = [
  { action: 'release', label: '释放', value: { task: 12 } },
  { action: 'cancel', label: '取消', value: { task: 12 } },
];

/** Chen sees a board with a menu, and a row of buttons with three dots. */
async function atBoard() {
  const row = { type: 'buttons', buttons: [{ action: 'done', label: '完成', value: {} }], more } as const;
  const body = [line('1. 李娜'), menu('换一个指标', [visits, sales]), row];
  const office = await openOffice(async ({ kind }) => (kind === 'said' ? says('排行', { body }) : says('选好了')));
  await office.emulator.type('ou_chen', office.emulator.directChat('ou_chen'), '排行');
  const shown = await vi.waitFor(() => {
    const [message] = office.direct('ou_chen');
    if (!message) throw new Error('not yet');
    return message;
  });
  return { ...office, shown };
}

describe('a menu', () => {
  it('that is chosen from comes back like a press, and the answer takes the place of the card', async () => {
    const { emulator, received, shown } = await atBoard();
    const outcome = await emulator.use('ou_chen', shown, '/body/elements/1', { choice: '销售额' });
    expect(outcome).toMatchObject({ status: 200, message: { id: shown.id, text: '选好了' } });
    expect(received.at(-1)).toMatchObject({
      kind: 'pressed',
      action: 'board',
      value: { indicator: 'sales amount' },
      user: 'ou_chen',
    });
  });

  it('behind three dots has actions of its own', async () => {
    const { emulator, received, shown } = await atBoard();
    await emulator.press('ou_chen', shown, '释放');
    expect(received.at(-1)).toMatchObject({ kind: 'pressed', action: 'release', value: { task: 12 } });
  });

  it('calls nobody', async () => {
    const { emulator } = await atBoard();
    expect(emulator.pings).toEqual([]);
  });

  it('with nothing to choose is not there', () => {
    const body: Block[] = [menu('换一个指标', []), { type: 'buttons', buttons: [], more: [] }];
    const drawn = renderCard(card('排行', { body }), { private: true, imageKey: () => undefined });
    expect(drawn).toMatchObject({ body: { elements: [] } });
  });

  it.each([
    [{ menu: true }, '{broken'],
    [{ menu: true }, '"board"'],
    [{ menu: true }, undefined],
    [{}, '["board",{}]'],
    [undefined, '["board",{}]'],
  ])('of %j whose option carries %s does nothing', (value, option) => {
    expect(chosenIn(value, option)).toBeUndefined();
  });
});
