import { describe, expect, it, vi } from 'vitest';
import { buttons, picture } from '../../../../src/card/card.ts';
import type { Form } from '../../../../src/card/form.ts';
import type { Inbound, Reply } from '../../../../src/ports/messenger.ts';
import { card, inTime, notice, openOffice, says, tenant, textsOf, undo, undrawn, withUndo } from './office.ts';

/** Somebody who said something and looks at the answer, whose buttons are answered by `press`. */
async function withCard(press: (inbound: Inbound) => Promise<Reply>, options: Parameters<typeof openOffice>[1] = {}) {
  const office = await openOffice(async (inbound) => (inbound.kind === 'said' ? withUndo : press(inbound)), options);
  const { emulator, direct } = office;
  await emulator.type('ou_chen', emulator.directChat('ou_chen'), '汇报 拜访 3');
  const shown = await vi.waitFor(() => {
    const [message] = direct('ou_chen');
    if (!message) throw new Error('not yet');
    return message;
  });
  return { ...office, shown };
}

async function withGroupCard(press: (inbound: Inbound) => Promise<Reply>) {
  const office = await openOffice(press);
  const claim = buttons({ action: 'claim', label: '认领', value: { task: 12 } });
  await office.messenger.post({ tenant, to: { chat: 'oc_east' } }, card('任务 #12', { body: [claim] }), {
    key: 'a',
    ...undrawn,
  });
  const [shown] = office.group('ou_chen');
  if (!shown) throw new Error('no card');
  return { ...office, shown };
}

describe('a press in the single chat', () => {
  it('brings what the button carries, and the answer takes the place of the card', async () => {
    const { emulator, received, direct, shown } = await withCard(async () => says('已撤销：拜访 3 次'));
    const outcome = await emulator.press('ou_chen', shown, '撤销');
    expect(outcome).toMatchObject({ status: 200, message: { id: shown.id, text: '已撤销：拜访 3 次' } });
    expect(received[1]).toMatchObject({
      kind: 'pressed',
      action: 'undo',
      value: { entry: 7 },
      chat: { direct: true },
      user: 'ou_chen',
    });
    expect(direct('ou_chen')).toHaveLength(1);
  });

  it.each<['info' | 'done' | 'refused', string]>([
    ['info', 'info'],
    ['done', 'success'],
    ['refused', 'warning'],
  ])('answered with one sentence (%s) shows a toast and leaves the card', async (tone, type) => {
    const { emulator, shown, direct } = await withCard(async () => ({ now: notice('任务 #12 已在 11-20 完成', tone) }));
    expect(await emulator.press('ou_chen', shown, '撤销')).toMatchObject({ toast: '任务 #12 已在 11-20 完成' });
    expect(JSON.parse(emulator.deliveries.at(-1)?.answer.body ?? '')).toHaveProperty('toast.type', type);
    expect(direct('ou_chen')[0]?.text).toBe(shown.text);
  });

  it('that only looks at something else takes the place of an answer', async () => {
    const goals = { now: { kind: 'card', card: card('11 月目标'), looks: true } } as const;
    const { emulator, direct, shown } = await withCard(async () => goals);
    await emulator.press('ou_chen', shown, '撤销');
    await vi.waitFor(() => expect(textsOf(direct('ou_chen'))).toEqual(['11 月目标']));
  });

  it('that only looks at something else leaves a message that is kept true, and stands beside it', async () => {
    const goals = { now: { kind: 'card', card: card('11 月目标'), looks: true } } as const;
    const { emulator, messenger, direct } = await openOffice(async () => goals);
    const list = card('设置 1/6', { body: [undo] });
    await messenger.post({ tenant, to: { user: 'ou_chen' } }, list, { key: 'a', ...undrawn });
    const [shown] = direct('ou_chen');
    if (!shown) throw new Error('no list');
    await emulator.press('ou_chen', shown, '撤销');
    await vi.waitFor(() => expect(textsOf(direct('ou_chen'))).toEqual([shown.text, '11 月目标']));
  });

  it('whose result takes long is told by toast, and then takes the place of the card', async () => {
    const later = inTime();
    const { emulator, shown, direct } = await withCard(async () => ({ now: notice('还没记上'), later: later.promise }));
    expect(await emulator.press('ou_chen', shown, '撤销')).toMatchObject({ toast: '还没记上' });
    later.resolve({ kind: 'card', card: card('已撤销') });
    await vi.waitFor(() => expect(textsOf(direct('ou_chen'))).toEqual(['已撤销']));
  });

  it('whose late result is one sentence is told beside the card', async () => {
    const { emulator, shown, direct } = await withCard(async () => ({
      now: notice('还没记上'),
      later: Promise.resolve(notice('没有改动')),
    }));
    await emulator.press('ou_chen', shown, '撤销');
    await vi.waitFor(() => expect(textsOf(direct('ou_chen'))).toEqual([shown.text, '没有改动']));
  });

  it('is answered at once, and the picture of the answer follows', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const answer = says('得分 78', { body: [picture({ mark: 'bar' }, '5 项的得分')] });
    const { emulator, shown, direct } = await withCard(async () => answer, { draw: async () => png });
    expect(await emulator.press('ou_chen', shown, '撤销')).toMatchObject({ message: { text: '得分 78\n5 项的得分' } });
    await vi.waitFor(() => expect(direct('ou_chen')[0]?.images).toHaveLength(1));
  });

  it('that could not be recorded shows the error of the client, and changes nothing', async () => {
    const { emulator, shown, direct } = await withCard(async () => {
      throw new Error('store down');
    });
    expect((await emulator.press('ou_chen', shown, '撤销')).status).toBe(503);
    expect(textsOf(direct('ou_chen'))).toEqual([shown.text]);
  });

  it('of a card from before a restart is known to be private', async () => {
    const office = await openOffice(async () => says('已撤销'));
    const { emulator, direct, requests } = office;
    await office
      .another()
      .post({ tenant, to: { user: 'ou_chen' } }, card('已记', { body: [undo] }), { key: 'a', ...undrawn });
    const [shown] = direct('ou_chen');
    if (!shown) throw new Error('no card');
    expect(await emulator.press('ou_chen', shown, '撤销')).toMatchObject({ message: { id: shown.id, text: '已撤销' } });
    expect(requests('GET', 'im/v1/chats')).toHaveLength(1);
  });

  it('is not taken for private where Feishu does not say so in time', async () => {
    const { emulator, direct, another } = await openOffice(async () => says('已撤销'));
    await another().post({ tenant, to: { user: 'ou_chen' } }, card('已记', { body: [undo] }), { key: 'a', ...undrawn });
    const [shown] = direct('ou_chen');
    if (!shown) throw new Error('no card');
    emulator.fail('GET im/v1/chats/:id', { kind: 'slow', ms: 2_000 });
    expect(await emulator.press('ou_chen', shown, '撤销')).toMatchObject({ toast: '已私信回复' });
    await vi.waitFor(() => expect(textsOf(direct('ou_chen'))).toEqual([shown.text, '已撤销']));
  });
});

describe('a press in a group', () => {
  it('answered with a card leaves the shared card alone and answers in the single chat', async () => {
    const { emulator, received, shown, direct, group } = await withGroupCard(async () => says('任务 #12，客户华星'));
    expect(await emulator.press('ou_chen', shown, '认领')).toMatchObject({ toast: '已私信回复' });
    await vi.waitFor(() => expect(textsOf(direct('ou_chen'))).toEqual(['任务 #12，客户华星']));
    expect(textsOf(group('ou_ann'))).toEqual([shown.text]);
    expect(received).toMatchObject([{ chat: { id: 'oc_east', direct: false } }]);
  });

  it('speaks the language of whoever pressed', async () => {
    const { emulator, shown } = await withGroupCard(async () => says('Task #12'));
    expect(await emulator.press('ou_ann', shown, '认领')).toMatchObject({ toast: 'Replied privately' });
  });

  it('of many at the same moment makes us ask once what kind of chat that is', async () => {
    const { emulator, another, group, requests } = await openOffice(async () => says('已认领'));
    const claim = buttons({ action: 'claim', label: '认领', value: {} });
    await another().post({ tenant, to: { chat: 'oc_east' } }, card('任务', { body: [claim] }), {
      key: 'a',
      ...undrawn,
    });
    const [shown] = group('ou_chen');
    if (!shown) throw new Error('no card');
    const presses = await Promise.all(Array.from({ length: 20 }, () => emulator.press('ou_chen', shown, '认领')));
    expect(presses.map(({ toast }) => toast)).toEqual(Array(20).fill('已私信回复'));
    expect(requests('GET', 'im/v1/chats')).toHaveLength(1);
  });

  it('answered with a form asks in the single chat', async () => {
    const form: Form = { form: 'done', title: '完成任务', submit: '完成', fields: [], state: {} };
    const { emulator, shown, direct } = await withGroupCard(async () => ({ now: { kind: 'form', form } }));
    await emulator.press('ou_chen', shown, '认领');
    await vi.waitFor(() => expect(textsOf(direct('ou_chen'))).toEqual([expect.stringContaining('完成任务')]));
  });
});
