import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quarter } from '../../../src/playground/company.ts';
import { sumsOfPeople, sumsOfTeams } from '../../../src/services/goals/actuals.ts';
import { readTeams, withBelow } from '../../../src/services/teams/read.ts';
import { fromDay } from '../../../src/store/time.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { foundNeighbour } from '../../support/neighbour.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());

const day = (text: string) => Temporal.PlainDate.from(text);

async function visitsOfTeam(key: string, span = quarter): Promise<bigint> {
  const { db, org, idOf } = company;
  const teams = await readTeams(db, org.id, quarter.until);
  const sums = await sumsOfTeams(db, org.id, withBelow(teams, idOf(key)), span);
  return sums.find(({ indicator }) => indicator === 'visits')?.amount ?? 0n;
}

async function visitsOf(key: string, span = quarter): Promise<bigint> {
  const sums = await sumsOfPeople(company.db, company.org.id, [company.idOf(key)], span);
  return sums.find(({ indicator }) => indicator === 'visits')?.amount ?? 0n;
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
    expect([await visitsOfTeam('east'), await visitsOfTeam('company')]).toEqual(before);
  });

  it('counts each day for the team that somebody belonged to on that day', async () => {
    const [first, second] = [
      { from: quarter.from, until: day('2026-11-09') },
      { from: day('2026-11-10'), until: quarter.until },
    ];
    const [early, late] = [await visitsOf('sun', first), await visitsOf('sun', second)];
    const before = {
      east: await visitsOfTeam('east-1'),
      south: await visitsOfTeam('south-1'),
      all: await visitsOfTeam('company'),
    };
    const sun = { orgId: company.org.id, personId: company.idOf('sun') };
    await company.db.membership.updateMany({ where: sun, data: { until: fromDay(first.until) } });
    await company.db.membership.create({
      data: { ...sun, teamId: company.idOf('south-1'), role: 'member', from: fromDay(second.from) },
    });
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
});
