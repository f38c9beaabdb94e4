import { afterAll, beforeAll, expect, it } from 'vitest';
import { periodOf } from '../../../src/domain/period.ts';
import { announce } from '../../../src/outbox/announce.ts';
import { closePeriod } from '../../../src/services/reviews/close.ts';
import { settleAction } from '../../../src/services/reviews/settle.ts';
import { raiseAction, writeCause } from '../../../src/services/reviews/write.ts';
import { type Company, foundCompany } from '../../support/company.ts';

let company: Company;
const october = periodOf('month', Temporal.PlainDate.from('2026-10-01'), 1);

beforeAll(async () => {
  company = await foundCompany();
  for (const team of ['company', 'east-1']) {
    const chat = await company.db.chat.findFirstOrThrow({ where: { teamId: company.idOf(team) } });
    for (const digest of ['month', 'weekly']) {
      const key = `${digest} of ${team}`;
      const about = { digest, day: '2026-11-01', late: false };
      const fact = { key, subject: key, kind: 'digest', about, to: { chatId: chat.id } };
      await company.as('wang', (work) => announce(work, [fact]));
    }
  }
});
afterAll(() => company.close());

/** What is to be changed in place since the last look. */
async function changed(): Promise<string[]> {
  const rows = await company.db.announcement.findMany({ where: { kind: 'digest', wanted: { gt: 1 } } });
  await company.db.announcement.updateMany({ data: { wanted: 1 } });
  return rows.map(({ key }) => key).sort();
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

it('what is closed for a team is closed in the packs of those below as well', async () => {
  await company.as('wang', (work) => closePeriod(work, company.idOf('company'), october));
  expect(await changed()).toEqual(['month of company', 'month of east-1']);
});
