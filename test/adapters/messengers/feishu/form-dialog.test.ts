import { describe, expect, it, vi } from 'vitest';
import type { Form } from '../../../../src/card/form.ts';
import type { Answer, Inbound } from '../../../../src/ports/messenger.ts';
import { card, openOffice, textsOf } from './office.ts';

describe('a form', () => {
  const form: Form = {
    form: 'task',
    title: '新建任务',
    submit: '发布',
    state: { team: 'east' },
    fields: [
      { name: 'title', label: '做什么', kind: 'text', required: true },
      { name: 'slots', label: '名额', kind: 'text', required: true },
      { name: 'kind', label: '类型', kind: 'choice', required: true, options: [{ value: 'visit', label: '联合拜访' }] },
      { name: 'due', label: '截止', kind: 'date', required: false },
    ],
  };
  const answers = { title: '联合拜访', slots: '二', kind: '联合拜访', due: '2026-11-27' };

  async function withForm(submitted: (inbound: Inbound) => Answer) {
    const office = await openOffice(async (inbound) => ({
      now: inbound.kind === 'submitted' ? submitted(inbound) : { kind: 'form', form },
    }));
    const { emulator, direct } = office;
    await emulator.type('ou_chen', emulator.directChat('ou_chen'), '任务 新建');
    const seen = await vi.waitFor(() => {
      const [message] = direct('ou_chen');
      const shown = message && emulator.formOf(message, 'ou_chen');
      if (!shown) throw new Error('not yet');
      return shown;
    });
    return { ...office, seen };
  }

  it('is asked in the single chat and brings back every answer', async () => {
    const { emulator, seen, received, direct } = await withForm(() => ({ kind: 'card', card: card('已发布任务 #12') }));
    expect(seen).toMatchObject({
      fields: [
        { name: 'title', label: '做什么' },
        { name: 'slots', label: '名额' },
        { name: 'kind', label: '类型', options: ['联合拜访'] },
        { name: 'due', label: '截止' },
      ],
    });
    expect(await emulator.submit('ou_chen', seen, answers)).toMatchObject({ message: { text: '已发布任务 #12' } });
    expect(received[1]).toMatchObject({
      kind: 'submitted',
      form: 'task',
      state: { team: 'east' },
      values: { title: '联合拜访', slots: '二', kind: 'visit', due: '2026-11-27' },
    });
    expect(textsOf(direct('ou_chen'))).toEqual(['已发布任务 #12']);
  });

  it('with an error stays, with what was typed', async () => {
    const { emulator, seen, direct } = await withForm((inbound) => {
      const fields = form.fields.map((one) => (one.name === 'slots' ? { ...one, error: '“二”是几？' } : one));
      const answer: Answer = { kind: 'form-errors', form: { ...form, fields } };
      const values = inbound.kind === 'submitted' ? inbound.values : {};
      return values.slots === '2' ? { kind: 'card', card: card('已发布任务 #12') } : answer;
    });
    const refused = await emulator.submit('ou_chen', seen, answers);
    expect(refused.form?.fields.find(({ name }) => name === 'slots')).toMatchObject({ error: '“二”是几？' });
    if (!refused.form) throw new Error('the form is gone');
    expect(textsOf(direct('ou_chen'))).toEqual([expect.stringContaining('做什么 ‹联合拜访›')]);
    await emulator.submit('ou_chen', refused.form, { slots: '2', kind: '联合拜访' });
    expect(textsOf(direct('ou_chen'))).toEqual(['已发布任务 #12']);
  });
});
