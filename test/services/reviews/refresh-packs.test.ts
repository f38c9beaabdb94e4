import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { periodOf } from '../../../src/domain/period.ts';
import { opening } from '../../../src/playground/company.ts';
import { startDueDigests } from '../../../src/services/digests/due.ts';
import { report } from '../../../src/services/reports/report.ts';
import { undo } from '../../../src/services/reports/undo.ts';
import { closePeriod } from '../../../src/services/reviews/close.ts';
import { settleAction } from '../../../src/services/reviews/settle.ts';
import { raiseAction, writeCause } from '../../../src/services/reviews/write.ts';
import { keepRules } from '../../../src/services/rules/keep.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { openDoor } from '../../support/door.ts';

let company: Company;
const october = periodOf('month', Temporal.PlainDate.from('2026-10-01'), 1);

/** The chats have had the pack of October on 2 November, and the digest of its last week. */
beforeAll(async () => {
  company = await foundCompany();
  const { db, queue } = company;
  await db.schedule.updateMany({ data: { since: new Date('2026-10-20') } });
  const now = Temporal.Instant.from('2026-11-02T01:00:00Z');
  await startDueDigests({ db, queue, newId: randomUUIDv7, now, rulesAt: keepRules(), kinds: ['weekly', 'month'] });
});
afterAll(() => company.close());

const teams = ['company', 'east-1'];
/** What is to be changed in place since the last look. */
async function changed(): Promise<string[]> {
  const rows = await company.db.announcement.findMany({
    where: { kind: 'digest', wanted: { gt: 1 } },
    select: { about: true, chat: { select: { teamId: true } } },
  });
  await company.db.announcement.updateMany({ data: { wanted: 1 } });
  const said = rows.map(({ about, chat }) => {
    const team = teams.find((key) => company.idOf(key) === chat?.teamId);
    return `${(about as { digest: string }).digest} of ${team}`;
  });
  return [...new Set(said)].sort();
}

it('what is written in a review changes the pack that stands in the chat of the team, and nothing else there', async () => {
  const east1 = company.idOf('east-1');
  await company.as('wang', (work) => writeCause(work, east1, october, 'two renewals moved'));
  expect(await changed()).toEqual(['month of east-1']);
  const raised = { text: 'joint visits', ownerId: company.idOf('chen'), dueOn: Temporal.PlainDate.from('2026-11-30') };
  const id = await company.as('wang', (work) => raiseAction(work, east1, october, raised));
  expect(await changed()).toEqual(['month of east-1']);
  await company.as('chen', (work) => settleAction(work, id, 'done'));
  expect(await changed()).toEqual(['month of east-1']);
});

describe('a correction of a month that is over', () => {
  const both = ['month of company', 'month of east-1'];

  it('changes the packs that tell of that day, of the own team and of those above it', async () => {
    await company.as('chen', (work) => report(work, 'visits 1 10-31'));
    expect(await changed()).toEqual(both);
    await company.as('chen', (work) => undo(work));
    expect(await changed()).toEqual(both);
    await company.as('xu', (work) => report(work, 'visits 1 10-31'));
    expect(await changed()).toEqual(['month of company']);
  });

  it('changes none that tells of other days, or that is older than a month', async () => {
    for (const line of ['visits 1', 'visits 1 11-01', 'visits 2 09-30']) {
      await company.as('chen', (work) => report(work, line));
    }
    expect(await changed()).toEqual([]);
    await company.as('chen', (work) => report(work, 'visits 3 10-01'), opening.with({ month: 12, day: 4 }));
    expect(await changed()).toEqual([]);
  });
});

it('what is closed for a team is closed in the packs of those below as well', async () => {
  await company.as('wang', (work) => closePeriod(work, company.idOf('company'), october));
  expect(await changed()).toEqual(['month of company', 'month of east-1']);
});

it('what is put right in a month that is closed is so in the packs that tell of it', async () => {
  const admins = ['lin', 'zhou'];
  await company.db.person.updateMany({ where: { id: { in: admins.map(company.idOf) } }, data: { admin: true } });
  const door = openDoor(company);
  await door.says('UWANG', 'change correct @Li Na visits 50 2026-10 why="It was typed wrong"');
  for (const step of ['simulate', 'publish']) await door.says('UWANG', `change ${step} 1`);
  await door.says('ULIN', 'change approve 1');
  expect(await changed()).toEqual([]);
  await door.says('UZHOU', 'change approve 1');
  expect(await changed()).toEqual(['month of company', 'month of east-1']);
});
