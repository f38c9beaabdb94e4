import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { opening, quarter } from '../../../src/playground/company.ts';
import { ownGoals } from '../../../src/services/goals/own.ts';
import { indicatorsOn } from '../../../src/services/indicators/read.ts';
import { standingsOfPeople } from '../../../src/services/standings/people.ts';
import { standingsOfTeams } from '../../../src/services/standings/teams.ts';
import { fromDay, fromInstant } from '../../../src/store/time.ts';
import { type Company, foundCompany } from '../../support/company.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());

const day = (text: string) => fromDay(Temporal.PlainDate.from(text));
const visitsOf = async (who: string) =>
  (await company.as(who, ownGoals)).standings.find(({ indicator }) => indicator.key === 'visits');

/** Somebody's day of an indicator that does not add up. */
const measured = (who: string, date: string, amount: bigint, base?: bigint) =>
  company.db.total.create({
    data: {
      orgId: company.org.id,
      personId: company.idOf(who),
      indicator: 'renewal-rate',
      day: day(date),
      amount,
      base: base ?? null,
    },
  });

async function target(indicator: string, amount: bigint, of: { personId: string } | { teamId: string }): Promise<void> {
  const { id: periodId } = await company.db.period.findFirstOrThrow();
  const set = { setAt: fromInstant(opening.toInstant()), setById: company.idOf('wang') };
  await company.db.target.create({
    data: {
      orgId: company.org.id,
      id: randomUUIDv7(),
      periodId,
      indicator,
      version: 1,
      amount,
      from: fromDay(quarter.from),
      ...set,
      ...of,
    },
  });
}

describe('a target of 180 visits in a quarter of 92 days', () => {
  it('is what it is for whoever is there all the time', async () => {
    expect((await visitsOf('chen'))?.target).toBe(180n);
  });

  it('is prorated for who joins within it, and nothing is expected of the days before', async () => {
    const joined = { joinedOn: day('2026-11-16') };
    await company.db.person.updateMany({ where: { id: company.idOf('he') }, data: joined });
    const he = await visitsOf('he');
    // 46 of 92 days; two of 34 working days have ended.
    expect([he?.target, he?.progress]).toEqual([90n, { worked: 2, total: 34 }]);
  });

  it('is prorated for leave, unless that was taken back', async () => {
    const leave = { orgId: company.org.id, personId: company.idOf('xu'), recordedById: company.idOf('xu') };
    const recordedAt = fromInstant(opening.toInstant());
    const days = { from: day('2026-12-01'), until: day('2026-12-23') };
    await company.db.leave.create({
      data: { ...leave, ...days, id: randomUUIDv7(), recordedAt, cancelledAt: recordedAt },
    });
    expect((await visitsOf('xu'))?.target).toBe(180n);
    await company.db.leave.create({ data: { ...leave, ...days, id: randomUUIDv7(), recordedAt } });
    expect((await visitsOf('xu'))?.target).toBe(135n);
  });

  it('is none for who is away all the time', async () => {
    const days = { from: day('2026-09-01'), until: day('2027-01-31') };
    const ma = { orgId: company.org.id, personId: company.idOf('ma'), recordedById: company.idOf('ma') };
    await company.db.leave.create({
      data: { ...ma, ...days, id: randomUUIDv7(), recordedAt: fromInstant(opening.toInstant()) },
    });
    expect(await visitsOf('ma')).toBeUndefined();
  });

  it('and no report is told apart from one of nothing', async () => {
    const personId = company.idOf('wang');
    await target('visits', 60n, { personId });
    expect(await visitsOf('wang')).toMatchObject({ actual: 0n, reported: false });
    expect(await visitsOf('chen')).toMatchObject({ reported: true });
  });
});

describe('a rate', () => {
  it('is rolled up from numerators and denominators, over days and over people', async () => {
    const [li, sun, team] = [company.idOf('li'), company.idOf('sun'), company.idOf('east-1')];
    await target('renewal-rate', 8_000n, { personId: li });
    await target('renewal-rate', 8_000n, { teamId: team });
    await measured('li', '2026-11-02', 17n, 18n);
    await measured('li', '2026-11-09', 1n, 2n);
    await measured('sun', '2026-11-03', 0n, 4n);
    await measured('wu', '2026-11-03', 0n, 40n);
    const { people, teams } = await company.as('wang', async (work) => {
      const indicators = indicatorsOn(work.org, work.today).filter(({ key }) => key === 'renewal-rate');
      return {
        people: await standingsOfPeople(work, [li, sun], indicators),
        teams: await standingsOfTeams(work, [team], indicators),
      };
    });
    expect(people.get(li)?.[0]).toMatchObject({ actual: 9_000n, target: 8_000n });
    expect(people.get(sun)).toEqual([]);
    // 18 of 24; Wu is of another team.
    expect(teams.get(team)?.[0]?.actual).toBe(7_500n);
  });
});
