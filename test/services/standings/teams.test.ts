import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quarter } from '../../../src/playground/company.ts';
import { indicatorsOn } from '../../../src/services/indicators/read.ts';
import { readOrganisation } from '../../../src/services/organisations/read.ts';
import { rebuildTeamTotals } from '../../../src/services/reports/team-totals.ts';
import { standingsOfPeople } from '../../../src/services/standings/people.ts';
import { standingsOfTeams } from '../../../src/services/standings/teams.ts';
import { fromDay } from '../../../src/store/time.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { foundNeighbour } from '../../support/neighbour.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());

const day = (text: string) => Temporal.PlainDate.from(text);

/** What whoever moves people between teams does in the same transaction. */
const countAnew = (orgId = company.org.id) => rebuildTeamTotals(company.db, orgId, quarter.from);

async function reading(today: Temporal.PlainDate) {
  const org = await readOrganisation(company.db, company.org.id);
  const indicators = indicatorsOn(org, today).filter(({ key }) => key === 'visits');
  return { work: { tx: company.db, org, today }, indicators };
}

/** Reported in the quarter until a day, that day included. */
async function visitsOfTeam(key: string, until = quarter.until): Promise<bigint> {
  const { work, indicators } = await reading(until);
  const id = company.idOf(key);
  const standings = await standingsOfTeams(work, [id], indicators);
  return standings.get(id)?.[0]?.actual ?? 0n;
}

async function visitsOf(key: string, until = quarter.until): Promise<bigint> {
  const { work, indicators } = await reading(until);
  const id = company.idOf(key);
  return (await standingsOfPeople(work, [id], indicators)).get(id)?.[0]?.actual ?? 0n;
}

describe('what a team has reached', () => {
  it('is the same, whatever is done in another organisation, even by people and teams with the same ids', async () => {
    const before = [await visitsOfTeam('south-1'), await visitsOf('chen')];
    await foundNeighbour(company.db);
    const { id: orgId } = await company.db.organisation.findFirstOrThrow({ where: { name: 'Next Door' } });
    const [personId, teamId] = [company.idOf('chen'), company.idOf('south-1')];
    const [newYear, november] = [fromDay(day('2026-01-01')), fromDay(day('2026-11-02'))];
    const chen = await company.db.person.findFirstOrThrow({ where: { id: personId } });
    await company.db.person.create({ data: { ...chen, orgId } });
    await company.db.team.create({ data: { orgId, id: teamId, name: 'Southwards' } });
    await company.db.membership.create({ data: { orgId, personId, teamId, role: 'member', from: newYear } });
    await company.db.total.create({ data: { orgId, personId, indicator: 'visits', day: november, amount: 1000n } });
    await countAnew(orgId);
    await countAnew();
    expect([await visitsOfTeam('south-1'), await visitsOf('chen')]).toEqual(before);
  });

  it('counts somebody who belongs to two of its teams once', async () => {
    const before = [await visitsOfTeam('east'), await visitsOfTeam('company')];
    await company.db.membership.create({
      data: {
        orgId: company.org.id,
        teamId: company.idOf('east-2'),
        personId: company.idOf('chen'),
        role: 'member',
        from: fromDay(day('2026-01-01')),
      },
    });
    await countAnew();
    expect([await visitsOfTeam('east'), await visitsOfTeam('company')]).toEqual(before);
  });

  it('counts each day for the team that somebody belonged to on that day', async () => {
    const moved = day('2026-11-10');
    const lastDay = moved.subtract({ days: 1 });
    const early = await visitsOf('sun', lastDay);
    const late = (await visitsOf('sun')) - early;
    const before = {
      east: await visitsOfTeam('east-1'),
      south: await visitsOfTeam('south-1'),
      all: await visitsOfTeam('company'),
    };
    const sun = { orgId: company.org.id, personId: company.idOf('sun') };
    await company.db.membership.updateMany({ where: sun, data: { until: fromDay(lastDay) } });
    await company.db.membership.create({
      data: { ...sun, teamId: company.idOf('south-1'), role: 'member', from: fromDay(moved) },
    });
    await countAnew();
    expect([early > 0n, late > 0n]).toEqual([true, true]);
    expect({
      east: await visitsOfTeam('east-1'),
      south: await visitsOfTeam('south-1'),
      all: await visitsOfTeam('company'),
    }).toEqual({
      east: before.east - late,
      south: before.south + late,
      all: before.all,
    });
  });

  it('is the rate of its own people, also of one who has left the team since', async () => {
    const { db, org, idOf } = company;
    const period = await db.period.findFirstOrThrow({ where: { orgId: org.id, kind: 'quarter' } });
    const setBy = { setById: idOf('wang'), setAt: new Date(0), from: period.from, version: 1 };
    const target = { orgId: org.id, periodId: period.id, indicator: 'renewal-rate', amount: 9_000n, ...setBy };
    await db.target.create({ data: { ...target, id: randomUUIDv7(), teamId: idOf('east-2') } });
    const rated = (who: string, top: bigint, base: bigint) => ({
      ...{ orgId: org.id, personId: idOf(who), indicator: 'renewal-rate', day: fromDay(day('2026-11-05')) },
      amount: top,
      base,
    });
    await db.total.createMany({ data: [rated('he', 9n, 10n), rated('ma', 3n, 10n), rated('lin', 0n, 100n)] });
    await db.membership.updateMany({ where: { personId: idOf('ma') }, data: { until: fromDay(day('2026-11-09')) } });
    const { work } = await reading(day('2026-11-18'));
    const indicators = indicatorsOn(work.org, work.today).filter(({ key }) => key === 'renewal-rate');
    const [standing] = (await standingsOfTeams(work, [idOf('east-2')], indicators)).get(idOf('east-2')) ?? [];
    expect(standing?.actual).toBe(6_000n);
  });
});
