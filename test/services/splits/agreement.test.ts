import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { opening } from '../../../src/playground/company.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { type Door, inbound, openDoor, pressed, saidBy, titleOf } from '../../support/door.ts';
import { foundNeighbour, neighbour } from '../../support/neighbour.ts';
import { aims, aimsOf, type Table, tableOf } from '../../support/splits.ts';

let company: Company;
let door: Door;
let table: Table;

beforeEach(async () => {
  company = await foundCompany();
  door = openDoor(company);
  table = tableOf(company, door);
  await aims(company, { company: 2_400_000_000n, 'east-2': 700_000_000n }, { reserve: 10_000_000n });
});
afterEach(() => company.close());

describe('whoever gets a part', () => {
  it('is asked, with where it comes from and what to compare it with', async () => {
    const stored = await table.splits();
    expect(titleOf(stored)).toBe('Split stored, 3 people are asked');
    const [told] = await table.toldTo('he');
    expect(told).toMatch(
      /^Q1 sales amount target 2.3M: does it work for you\?\nWhere it comes from: East Two 7M, reserve 100K, 3 people, split equally\nTo compare: [\d.]+[MK] in Q4 so far\nZhou Min decides · locked on Jan 1\n\[Accept\] \[Propose another\]$/,
    );
    expect(await table.toldTo('zhou')).toEqual([]);
  });

  it('accepts, once, and the card says so', async () => {
    await table.splits();
    const target = await table.askedOf('he');
    expect(saidBy(await table.presses('UHE', 'accept-target', target))).toBe('Accepted: Q1 sales amount target 2.3M');
    expect(saidBy(await table.presses('UHE', 'accept-target', target))).toContain('decided before');
    expect(saidBy(await table.proposes('UHE', target, {}))).toContain('decided before');
    expect((await table.toldTo('he'))[0]).toContain('you accepted it (Nov 18)');
    const shown = await company.db.announcement.findFirstOrThrow({
      where: { kind: 'proposal', personId: company.idOf('he') },
    });
    expect(shown.wanted).toBe(2);
  });

  it('asks for another number with a reason, and hears what is wrong with an answer', async () => {
    await table.splits();
    const target = await table.askedOf('he');
    const wrong = async (values: Record<string, string>): Promise<(string | undefined)[]> => {
      const told = await table.proposes('UHE', target, values);
      return told.kind === 'form-errors' ? told.form.fields.map(({ error }) => error) : [titleOf(told)];
    };
    expect(await wrong({ amount: 'less', reason: '' })).toEqual([
      '“less” does not read as a number, nothing was recorded',
      'Still empty: fill this in',
    ]);
    expect(await wrong({ amount: '0', reason: 'x' })).toEqual([
      '“0” will not do, a target is above 0. Nothing changed',
      undefined,
    ]);
    expect(await wrong({ amount: '230万', reason: 'x' })).toEqual([
      'That is what is set already: accept it instead',
      undefined,
    ]);
    expect(await wrong({ amount: '210万', reason: 'Huaxing moved\n to Q2' })).toEqual([
      'Passed on to Zhou Min: you propose 2.1M',
    ]);
    expect((await table.toldTo('zhou'))[0]).toBe(
      [
        'He Miao proposes 2.1M instead of 2.3M',
        'Reason: “Huaxing moved to Q2”',
        'Agreeing leaves a gap of 200K',
        'Q1 sales amount target · locked on Jan 1',
        '[Agree to 2.1M] [Keep 2.3M]',
      ].join('\n'),
    );
  });

  it('is asked as the manager of a team', async () => {
    const { db, org, idOf } = company;
    await db.membership.create({
      data: {
        orgId: org.id,
        teamId: idOf('south'),
        personId: idOf('lin'),
        role: 'manager',
        from: new Date('2026-01-01'),
      },
    });
    const told = await table.answer('UWANG', 'goal split amount headcount company');
    // Nobody manages the other region.
    expect(titleOf(await table.press('UWANG', told, 'confirm-split'))).toBe('已拆解，1 人会收到目标');
    expect((await table.toldTo('lin'))[0]).toContain(
      'South Region\nWhere it comes from: Huachen Tech 24M, reserve 100K, 2 teams',
    );
  });

  it('is asked anew when it is split anew, and the first question is none any more', async () => {
    await table.splits();
    const first = await table.askedOf('he');
    await aims(company, { 'east-2': 760_000_000n }, { reserve: 10_000_000n });
    await table.splits();
    expect(await table.askedOf('he')).not.toBe(first);
    expect(saidBy(await table.presses('UHE', 'accept-target', first))).toContain('another number');
    const [before, after] = await table.toldTo('he');
    expect([before, after]).toEqual([
      'Q1 sales amount target: 2.5M by now\nSet by Zhou Min\n[My goals]',
      expect.stringContaining('Q1 sales amount target 2.5M: does it work for you?'),
    ]);
  });

  it('reads the number as it stands where the manager sets another', async () => {
    await table.splits();
    await table.answer('UZHOU', 'goal set @He Miao amount 240万 2027Q1');
    const asked = { kind: 'proposal', personId: company.idOf('he') };
    expect(await company.db.announcement.findFirstOrThrow({ where: asked })).toMatchObject({ wanted: 2 });
    expect((await table.toldTo('he'))[0]).toContain('Q1 sales amount target: 2.4M by now');
  });

  it('is nobody else', async () => {
    await table.splits();
    const target = await table.askedOf('he');
    expect(saidBy(await table.presses('UMA', 'accept-target', target))).toContain('Nothing to show');
    expect(saidBy(await table.presses('UMA', 'propose-target', target))).toContain('Nothing to show');
    await foundNeighbour(company.db);
    const { user, ...workspace } = neighbour;
    for (const action of ['accept-target', 'propose-target', 'agree-target', 'see-proposal']) {
      expect(saidBy(await table.presses(user, action, target, workspace))).toContain('Nothing to show');
    }
  });
});

describe('the manager decides', () => {
  const proposal = async (): Promise<string> => {
    await table.splits();
    const target = await table.askedOf('he');
    await table.proposes('UHE', target, { amount: '210万', reason: 'Huaxing moved to Q2' });
    return target;
  };

  it('and the target becomes what was proposed, once', async () => {
    const target = await proposal();
    expect(saidBy(await table.presses('UZHOU', 'agree-target', target))).toBe(
      'Q1 sales amount target of He Miao is now 2.1M: Zhou Min agreed (Nov 18)',
    );
    expect(saidBy(await table.presses('UZHOU', 'keep-target', target))).toContain('decided before');
    expect(await aimsOf(company, ['he', 'ma'])).toEqual({ he: 210_000_000n, ma: 230_000_000n });
    expect(await table.toldTo('he')).toEqual([
      'Q1 sales amount target is now 2.1M: Zhou Min agreed (Nov 18)\nSet by Zhou Min\n[My goals]',
      'Q1 sales amount target is now 2.1M: Zhou Min agreed (Nov 18)\n[My goals]',
    ]);
    expect((await table.toldTo('zhou'))[0]).toContain('is now 2.1M');
  });

  it('or it stays', async () => {
    const target = await proposal();
    await table.presses('UZHOU', 'keep-target', target);
    expect(await aimsOf(company, ['he'])).toEqual({ he: 230_000_000n });
    expect((await table.toldTo('he'))[1]).toBe(
      'Q1 sales amount target stays 2.3M: Zhou Min decided (Nov 18)\n[My goals]',
    );
  });

  it('and nobody who may not, nor the one who proposed', async () => {
    const target = await proposal();
    expect(saidBy(await table.presses('UHE', 'agree-target', target))).toContain('A manager does this');
    expect(saidBy(await table.presses('UMA', 'agree-target', target))).toContain('Nothing to show');
    expect(saidBy(await table.presses('ULIN', 'see-proposal', target))).toContain('Nothing to show');
    expect(await aimsOf(company, ['he'])).toEqual({ he: 230_000_000n });
    // An admin may.
    expect(saidBy(await table.presses('UWANG', 'agree-target', target))).toContain('王强同意了');
  });

  it('of two at the same moment one', async () => {
    const target = await proposal();
    const told = await Promise.all(
      ['agree-target', 'keep-target'].map((action) => table.presses('UZHOU', action, target)),
    );
    expect(told.filter((one) => saidBy(one).includes('decided before'))).toHaveLength(1);
  });

  it('until the period begins: then it is locked', async () => {
    const target = await proposal();
    const january = opening.with({ year: 2027, month: 1, day: 1 });
    const late = openDoor(company, { clock: () => january.toInstant() });
    const presses_ = async (user: string, action: string, id: string) =>
      saidBy((await late.receive(inbound(user, pressed(action, { target: id })))).now);
    expect(await presses_('UZHOU', 'agree-target', target)).toBe('Nothing changed: the Q1 target of He Miao is locked');
    const own = 'Nothing changed: the Q1 target is locked';
    expect(await presses_('UMA', 'accept-target', await table.askedOf('ma'))).toContain(own);
    expect(await presses_('UMA', 'propose-target', await table.askedOf('ma'))).toContain(own);
    expect((await table.toldTo('ma', january))[0]).toBe(
      'Q1 sales amount target 2.3M, locked\nSet by Zhou Min\n[My goals]',
    );
  });
});
