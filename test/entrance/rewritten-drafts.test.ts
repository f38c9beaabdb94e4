import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { opening } from '../../src/playground/company.ts';
import type { Answer, Submitted } from '../../src/ports/messenger.ts';
import { type Company, foundCompany } from '../support/company.ts';
import { answered, type Door, inbound, openDoor, titleOf } from '../support/door.ts';

let company: Company;
let door: Door;

beforeAll(async () => {
  company = await foundCompany();
  let now = opening.toInstant();
  door = openDoor(company, {
    clock: () => {
      now = now.add({ seconds: 1 });
      return now;
    },
  });
});
afterAll(() => company.close());

/** Fills in what is open, as it stands but for these answers. */
function submits(user: string, open: Answer, values: Submitted['values']): Promise<Answer> {
  if (open.kind !== 'form') throw new Error(`there is no form: ${titleOf(open)}`);
  const { form, fields, state } = open.form;
  const filled = Object.fromEntries(fields.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])));
  return answered(door, inbound(user, { kind: 'submitted', form, state, values: { ...filled, ...values } }));
}

describe('a draft that is open twice', () => {
  it('takes what is submitted first, and of the second says that it has been rewritten', async () => {
    const drafted = await door.says('ou_wang', '变更 新建 拜访 15，协作积分 20 理由="他们成交更多"');
    expect(titleOf(drafted)).toContain('#1');
    const [one, other] = [
      await door.presses('ou_wang', drafted, 'edit-change'),
      await door.presses('ou_wang', drafted, 'edit-change'),
    ];
    expect(titleOf(await submits('ou_wang', one, { why: '第一个' }))).toContain('#1');
    expect(titleOf(await submits('ou_wang', other, { why: '第二个' }))).toBe('没有保存：你打开以后，变更 #1 又改过了');
    expect(await company.db.change.findMany({ select: { why: true } })).toEqual([{ why: '第一个' }]);
  });

  it('stays one that has not been read where it is submitted again after an answer that cannot be taken', async () => {
    const shown = await door.says('ou_wang', '变更 1');
    const one = await door.presses('ou_wang', shown, 'edit-change');
    const bad = await submits('ou_wang', one, { link: 'much' });
    if (bad.kind !== 'form-errors') throw new Error(titleOf(bad));
    await submits('ou_wang', await door.presses('ou_wang', shown, 'edit-change'), { why: '第三个' });
    const again = await submits('ou_wang', { kind: 'form', form: bad.form }, { link: '20', why: '第四个' });
    expect(titleOf(again)).toContain('又改过了');
  });
});
