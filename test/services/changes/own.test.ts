import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acknowledgeChange } from '../../../src/services/changes/acknowledge.ts';
import { comingFor } from '../../../src/services/digests/coming.ts';
import { readHome } from '../../../src/services/homes/read.ts';
import { teamsOn } from '../../../src/services/teams/read.ts';
import { plantChange } from '../../support/changes.ts';
import { type Company, foundCompany } from '../../support/company.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
  await plantChange(company, { number: 1, from: '2026-12-20', concerns: ['li'] });
  await plantChange(company, { number: 2, from: '2026-12-01', concerns: ['li', 'sun'] });
  await plantChange(company, { number: 3, from: '2026-11-10', concerns: ['li', 'sun'] });
  await plantChange(company, { number: 4, from: '2026-10-01', concerns: ['li'] });
  await plantChange(company, { number: 5, from: '2026-12-01', concerns: ['li'], state: 'submitted' });
});
afterAll(() => company.close());

const inHome = (who: string) =>
  company.as(who, async (work) =>
    (await readHome(work, company.idOf(who)))?.changes.map(({ change, seenAt }) => [change.number, seenAt !== null]),
  );

describe('the home of somebody', () => {
  it('has the changes that are to come for them, and those in force that they have not seen', async () => {
    expect([await inHome('li'), await inHome('sun'), await inHome('wang')]).toEqual([
      [
        [3, false],
        [2, false],
        [1, false],
      ],
      [
        [3, false],
        [2, false],
      ],
      [],
    ]);
    await company.as('sun', (work) => acknowledgeChange(work, 3));
    await company.as('sun', (work) => acknowledgeChange(work, 2));
    expect(await inHome('sun')).toEqual([[2, true]]);
  });
});

describe('what a digest says is coming', () => {
  const coming = (team: string) =>
    company.as('wang', (work) => comingFor(work, teamsOn(work.org, work.today), company.idOf(team)));

  it('counts whose targets change, where that says nothing of anybody', async () => {
    await plantChange(company, { number: 6, kind: 'target', from: '2026-12-10', concerns: ['li', 'sun', 'chen'] });
    await plantChange(company, {
      ...{ number: 7, kind: 'target', from: '2026-12-11', concerns: ['li', 'sun', 'chen', 'wang', 'he', 'xu'] },
    });
    const of = async (team: string) => (await coming(team)).filter(({ kind }) => kind === 'targets');
    const on = Temporal.PlainDate.from('2026-12-11');
    expect(await of('east-1')).toEqual([{ kind: 'targets', number: 7, people: 4, on }]);
    expect(await of('east')).toEqual([{ kind: 'targets', number: 7, people: 6, on }]);
    expect(await of('east-2')).toEqual([]);
  });
});
