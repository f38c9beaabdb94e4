import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { periodOf } from '../../../src/domain/period.ts';
import { readReport } from '../../../src/domain/report-line.ts';
import { opening } from '../../../src/playground/company.ts';
import { indicatorsOn } from '../../../src/services/indicators/read.ts';
import { report } from '../../../src/services/reports/report.ts';
import { scoresOf } from '../../../src/services/scores/read.ts';
import { standingsOfPeople } from '../../../src/services/standings/people.ts';
import { standingsOfTeams } from '../../../src/services/standings/teams.ts';
import type { Reading, Supposed, Work } from '../../../src/services/work.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { aims } from '../../support/splits.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
  const period = periodOf('quarter', opening.toPlainDate(), 1);
  for (const [key, amount] of [
    ['satisfaction', 9_000n],
    ['renewal-rate', 8_000n],
  ] as const) {
    for (const kind of ['person', 'team'] as const) {
      const who = kind === 'person' ? { sun: amount, he: amount } : { 'east-1': amount, 'east-2': amount };
      await aims(company, who, { key, kind, period });
    }
  }
});
afterAll(() => company.close());

/** All that stands anywhere in the company, and every score. */
async function everything(work: Reading) {
  const indicators = indicatorsOn(work.org, work.today);
  const { memberships, placements } = work.org.rules;
  const people = [...new Set(memberships.map(({ personId }) => personId))].sort();
  const teams = [...new Set(placements.map(({ teamId }) => teamId))].sort();
  return {
    people: await standingsOfPeople(work, people, indicators),
    teams: await standingsOfTeams(work, teams, indicators),
    scores: await scoresOf(work, people),
  };
}

function supposedBy({ org, today, actor }: Work, line: string): Supposed {
  const around = { indicators: indicatorsOn(org, today), today, currency: org.currency };
  const reading = readReport(line, around);
  if (reading.kind !== 'report') throw new Error(`${line} is no report`);
  const items = reading.report.items.map(({ indicator, amount, base }) => ({ indicator: indicator.key, amount, base }));
  return { personId: actor.personId, items };
}

describe('what is supposed to have been reported', () => {
  it.each([
    ['a sum, and another', 'chen', 'amount 200000, visits 3'],
    ['the same twice', 'li', 'visits 3, visits 4'],
    ['a value that takes the place of the one before', 'sun', 'csat 92'],
    ['a rate', 'he', 'renewal rate 8/10'],
    ['by somebody who leads', 'wang', 'coaching 2, amount 50000'],
  ])('comes to what it would come to if it were: %s', async (_, who, line) => {
    const foreseen = await company.as(who, (work) => everything({ ...work, supposed: supposedBy(work, line) }));
    const before = await company.as(who, everything);
    expect(foreseen).not.toEqual(before);
    await company.as(who, (work) => report(work, line));
    expect(await company.as(who, everything)).toEqual(foreseen);
  });

  it('moves nothing of anybody else’s, and no team that is elsewhere', async () => {
    const before = await company.as('huang', everything);
    const { people, teams } = await company.as('huang', (work) =>
      everything({ ...work, supposed: supposedBy(work, 'visits 5') }),
    );
    const moved = (all: ReadonlyMap<string, unknown>, then: ReadonlyMap<string, unknown>) =>
      [...all.keys()].filter((id) => JSON.stringify(text(all.get(id))) !== JSON.stringify(text(then.get(id))));
    expect(moved(before.people, people)).toEqual([company.idOf('huang')]);
    expect(moved(before.teams, teams)).toEqual(['south-1', 'south', 'company'].map(company.idOf).sort());
  });
});

/** Amounts have no place in JSON but as text. */
const text = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? `${one}` : one)));
