import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/ports/messenger.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { openDoor, saidBy } from '../../support/door.ts';
import { aims, type Table, tableOf } from '../../support/splits.ts';

let company: Company;
let table: Table;

beforeEach(async () => {
  company = await foundCompany();
  table = tableOf(company, openDoor(company));
  await aims(company, { company: 2_400_000_000n, 'east-2': 700_000_000n }, { reserve: 10_000_000n });
});
afterEach(() => company.close());

describe('the manager sees who has answered', () => {
  it('from the card, and by a word, with what is to be decided', async () => {
    const stored = await table.splits();
    expect(saidBy(await table.press('UZHOU', stored, 'split-answers'))).toContain(
      'Nobody has answered yet\nNo answer yet: He Miao, Ma Xiaodong, Xu Lei',
    );
    await table.presses('UHE', 'accept-target', await table.askedOf('he'));
    await table.proposes('UMA', await table.askedOf('ma'), { amount: '2m', reason: 'new' });
    const told = await table.answer('UZHOU', 'goal split answers');
    expect(saidBy(told)).toBe(
      [
        '2 of 3 have answered',
        'Ma Xiaodong proposes 2M instead of 2.3M [Decide]',
        'No answer yet: Xu Lei',
        'Accepted: He Miao',
        'East Two · Q1 2027 · sales amount',
        '[Team]',
      ].join('\n'),
    );
    const counter = await table.presses('UZHOU', 'see-proposal', await table.askedOf('ma'));
    expect(saidBy(await table.press('UZHOU', counter, 'agree-target'))).toContain('is now 2M');
    expect(saidBy(await table.answer('UWANG', '目标 拆 回应 销售额 华东二队 2027Q1'))).toContain(
      '同意改的：马晓东 200万',
    );
  });

  it('whoever leads the team and carries a personal target among them', async () => {
    await aims(company, { he: 300_000_000n, zhou: 100_000_000n }, { kind: 'person' });
    const shown = await table.answer('UWANG', '目标 试算 华东二队 销售额 1400万 2027Q1');
    await table.press('UWANG', shown, 'confirm-what-if');
    const told = saidBy(await table.answer('UWANG', '目标 拆 回应 销售额 华东二队 2027Q1'));
    expect(told).toContain('还没有人回应\n还没回应：何苗、周敏');
  });

  it('and nobody else does', async () => {
    const stored = await table.splits();
    for (const user of ['UHE', 'ULIN']) {
      expect(saidBy(await table.press(user, stored, 'split-answers'))).toContain('Nothing to show');
      expect(saidBy(await table.answer(user, 'goal split answers amount East Two 2027Q1'))).toContain(
        'Nothing to show',
      );
    }
    expect(saidBy(await table.answer('ULIN', 'goal split answers'))).toContain('Nobody has been asked yet');
    expect(saidBy(await table.answer('UHE', 'goal split answers'))).toContain('A manager does this, yours is Zhou Min');
  });
});

describe('tasks that help are published from the card', () => {
  const filledIn = (form: Answer) =>
    form.kind === 'form' &&
    Object.fromEntries(form.form.fields.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])));

  it('for the team whose people got the parts, until the last working day', async () => {
    expect(filledIn(await table.press('UZHOU', await table.splits(), 'publish-tasks'))).toEqual({
      ...{ title: 'Together for the Q1 sales amount target of East Two', slots: 'East Two', due: '2027-03-31' },
      ...{ kind: 'free', partner: 'nobody', points: '10', indicator: 'teamwork' },
    });
  });

  it('for each team that got one, in the words and through the indicator of it', async () => {
    await aims(company, { company: 900n }, { key: 'coaching' });
    const stored = await table.press(
      'UWANG',
      await table.answer('UWANG', '目标 拆 辅导 平均 公司 2027Q1'),
      'confirm-split',
    );
    expect(filledIn(await table.press('UWANG', stored, 'publish-tasks'))).toMatchObject({
      ...{ slots: '华东大区、华南大区', indicator: 'coaching', due: '2027-03-31' },
    });
  });
});
