import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { win } from '../../../src/announcements/win.ts';
import { toText } from '../../../src/card/text.ts';
import type { RawRecord } from '../../../src/domain/sources/reading.ts';
import { opening } from '../../../src/playground/company.ts';
import { enSlack } from '../../../src/playground/gallery/samples/team.ts';
import { applyRecords } from '../../../src/services/sources/apply.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { connectSource, dealMapping, groundFor, inForce, putIntoForce } from '../../support/source.ts';

/** New customers come from a system that has been read whole before. */
let company: Company;
let brings: (records: readonly RawRecord[], gone?: readonly string[], first?: boolean) => Promise<unknown>;

beforeAll(async () => {
  company = await foundCompany();
  for (const who of ['chen', 'li']) {
    await company.db.person.update({
      where: { orgId_id: { orgId: company.org.id, id: company.idOf(who) } },
      data: { email: `${who}@acme.example` },
    });
  }
  const source = await connectSource(company, 'salesforce');
  const draft = { ...dealMapping, indicator: 'new-customers' };
  const mapping = await inForce(company, await putIntoForce(company, source, draft));
  const ground = await groundFor(company, mapping);
  brings = (records, gone = [], first = false) => {
    const readUntil = first ? undefined : opening.toInstant();
    return company.as('wang', (work) => applyRecords(work, { ...mapping, readUntil }, ground, records, gone));
  };
});
afterAll(() => company.close());
beforeEach(async () => {
  await company.db.win.deleteMany();
  await company.db.announcement.deleteMany({ where: { kind: 'win' } });
});

const customers = (id: string, count: string, who = 'chen'): RawRecord => ({
  id,
  values: {
    ...{ Amount: count, CloseDate: '2026-11-18', 'Owner.Email': `${who}@acme.example`, 'Account.Name': 'Acme' },
    IsWon: 'true',
  },
});

/** What the chat of East One reads, and how often that has changed. */
async function told(): Promise<{ readonly text: string; readonly shown: number }> {
  const { db, org } = company;
  const row = await db.announcement.findFirst({ where: { kind: 'win', chat: { externalId: 'CEAST1' } } });
  if (!row) return { text: '', shown: 0 };
  const place = { db, orgId: org.id, reader: enSlack, now: opening.toInstant(), privacy: 'value' } as const;
  await db.announcement.updateMany({ data: { shown: 1 } });
  const card = await win.card({ ...place, chatId: row.chatId ?? '' }, row.about);
  return { text: card ? toText(card) : '', shown: row.wanted };
}

it('what a source brings is told with where it is from, but not what it had before it was connected', async () => {
  await brings([customers('old', '1')], [], true);
  expect(await told()).toEqual({ text: '', shown: 0 });
  await brings([customers('a', '2')]);
  const { text } = await told();
  expect(text).toMatch(/^2 new customers are won! Chen Chen 🎉\nNov 18 · Salesforce$/mu);
});

it('what it says otherwise later is told as it is by now', async () => {
  await brings([customers('b', '2')]);
  await brings([customers('b', '3')]);
  expect(await told()).toMatchObject({ text: expect.stringContaining('3 new customers are won! Chen Chen'), shown: 2 });
});

it('what is there no more is withdrawn', async () => {
  await brings([customers('c', '1')]);
  await told();
  await brings([], ['c']);
  expect(await told()).toMatchObject({ text: expect.stringContaining('This win has been withdrawn'), shown: 2 });
});

it('what is somebody else’s by now is told of them', async () => {
  await brings([customers('d', '1')]);
  await brings([customers('d', '1', 'li')]);
  const { text } = await told();
  expect(text).toContain('A new customer is won! Li Na');
  expect(text).not.toContain('Chen Chen');
});
