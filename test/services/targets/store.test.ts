import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PeriodKind, periodOf } from '../../../src/domain/period.ts';
import type { NewTarget } from '../../../src/domain/targets/target.ts';
import { indicatorsOn } from '../../../src/services/indicators/read.ts';
import { targetsToSet } from '../../../src/services/targets/may-set.ts';
import { storeTargets } from '../../../src/services/targets/store.ts';
import { type Company, foundCompany } from '../../support/company.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());

/** A target for customer visits. */
function visits(kind: NewTarget['of']['kind'], key: string, amount: bigint, at: [PeriodKind, string]): NewTarget {
  const indicator = indicatorsOn(company.org, Temporal.PlainDate.from('2026-11-18')).find(
    (one) => one.key === 'visits',
  );
  if (!indicator) throw new Error('the catalogue has visits');
  const period = periodOf(at[0], Temporal.PlainDate.from(at[1]), 1);
  return { of: { kind, id: company.idOf(key) }, indicator, period, amount, reserve: 0n };
}

it('each target becomes the next version of what is there, in a period that begins to be, and is audited', async () => {
  const first = await company.as('wang', (work) =>
    storeTargets(work, [
      visits('person', 'li', 60n, ['month', '2026-12-01']),
      visits('team', 'east-1', 180n, ['month', '2026-12-01']),
      visits('person', 'li', 190n, ['quarter', '2026-10-01']),
    ]),
  );
  expect(first.map(({ version, before }) => [version, before?.amount])).toEqual([
    [1, undefined],
    [1, undefined],
    [2, 180n],
  ]);
  const [again] = await company.as('wang', (work) =>
    storeTargets(work, [visits('person', 'li', 70n, ['month', '2026-12-01'])]),
  );
  const rows = await company.db.target.findMany({
    where: { personId: company.idOf('li'), indicator: 'visits', period: { kind: 'month' } },
    orderBy: { version: 'asc' },
  });
  expect(rows.map(({ id, version, amount }) => [id, version, amount])).toEqual([
    [first[0]?.id, 1, 60n],
    [again?.id, 2, 70n],
  ]);
  const audited = await company.db.audit.findMany({ where: { action: 'target.set' }, orderBy: { id: 'asc' } });
  expect(audited).toHaveLength(4);
  expect(audited[3]).toMatchObject({
    actorId: company.idOf('wang'),
    subject: `person:${company.idOf('li')}`,
    before: { version: 1, amount: '60', reserve: '0' },
    after: { version: 2, amount: '70', reserve: '0', indicator: 'visits', period: 'month 2026-12-01' },
  });
});

describe('targets are set', () => {
  const mayBeSet = (who: string, keys: readonly string[]): Promise<boolean[]> =>
    company.as(who, async (work) => {
      const maySet = await targetsToSet(work);
      const isTeam = (key: string): boolean => company.org.rules.placements.some(({ teamId }) => teamId === key);
      return keys.map((key) => company.idOf(key)).map((id) => maySet({ kind: isTeam(id) ? 'team' : 'person', id }));
    });

  it('by a manager for the own team’s people, not for others, the team or oneself', async () => {
    expect(await mayBeSet('zhou', ['he', 'xu', 'li', 'zhou', 'east-2', 'east', 'company'])).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it('by an admin for everybody else and every team that others lead, and by a rep for nobody', async () => {
    expect(await mayBeSet('wang', ['li', 'he', 'east-2', 'company'])).toEqual([true, true, true, true]);
    expect(await mayBeSet('wang', ['east-1', 'wang'])).toEqual([false, false]);
    expect(await mayBeSet('li', ['li', 'chen', 'east-1'])).toEqual([false, false, false]);
  });

  it('by a manager for the teams below, but for one that the same person leads', async () => {
    const [east, zhou] = [company.idOf('east'), company.idOf('zhou')];
    await company.db.membership.create({
      data: { orgId: company.org.id, teamId: east, personId: zhou, role: 'manager', from: new Date('2026-01-01') },
    });
    expect(await mayBeSet('zhou', ['east-1', 'east-2', 'east', 'li', 'wang', 'south-1'])).toEqual([
      true,
      false,
      false,
      true,
      true,
      false,
    ]);
  });

  it('by oneself only as the one admin of an organisation without a manager', async () => {
    await company.db.membership.updateMany({ data: { role: 'member' } });
    expect(await mayBeSet('wang', ['wang', 'li'])).toEqual([true, true]);
    // Who leads a team alone has nobody else either.
    await company.db.membership.updateMany({ where: { personId: company.idOf('wang') }, data: { role: 'manager' } });
    expect(await mayBeSet('wang', ['wang', 'east-1', 'li'])).toEqual([true, true, true]);
    await company.db.person.update({
      where: { orgId_id: { orgId: company.org.id, id: company.idOf('li') } },
      data: { admin: true },
    });
    expect(await mayBeSet('wang', ['wang'])).toEqual([false]);
  });
});
