import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { opening } from '../../../../src/playground/company.ts';
import { answerInquiry } from '../../../../src/services/rewards/inquiries/answer.ts';
import { askAbout } from '../../../../src/services/rewards/inquiries/ask.ts';
import { remindOfInquiries } from '../../../../src/services/rewards/inquiries/remind.ts';
import { loadRules } from '../../../../src/services/rules/load.ts';
import { type Company, foundCompany } from '../../../support/company.ts';
import { payOctober } from '../../../support/stated.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
  await payOctober(company, ['ma', 'xu']);
  await company.as('chen', (work) => askAbout(work, { line: 1, question: 'why' }));
});
afterAll(() => company.close());

/** Somebody looks at the clock, at this time in Shanghai. */
const look = (at: string) =>
  remindOfInquiries({
    ...{ db: company.db, queue: company.queue, newId: randomUUIDv7, rulesAt: loadRules },
    now: Temporal.ZonedDateTime.from(`${at}[Asia/Shanghai]`).toInstant(),
  });
async function reminded(): Promise<string[]> {
  const rows = await company.db.announcement.findMany({
    where: { kind: 'inquiry', about: { path: ['occasion'], not: 'asked' } },
    include: { person: { select: { alias: true } } },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ about, person }) => `${(about as { occasion: string }).occasion} ${person?.alias}`);
}
const owner = async (): Promise<string | null | undefined> =>
  (await company.db.rewardInquiry.findFirst({ include: { owner: true } }))?.owner.alias;

it('reminds the owner on the day a question is due, at nine by the own clock, and once however many look', async () => {
  expect(await look('2026-11-24T18:00')).toBe(0);
  expect(await look('2026-11-25T08:59')).toBe(0);
  expect((await Promise.all([look('2026-11-25T09:00'), look('2026-11-25T09:00')])).toSorted()).toEqual([0, 1]);
  expect(await look('2026-11-25T18:00')).toBe(0);
  expect(await reminded()).toEqual([`due ${await owner()}`]);
});

it('reminds everybody else who could answer it once that day is over, once, on a working day', async () => {
  expect(await look('2026-11-26T09:30')).toBe(1);
  expect(await look('2026-11-27T09:30')).toBe(0);
  const [, ...others] = await reminded();
  expect(others).toEqual([`overdue ${(await owner()) === 'Ma Xiaodong' ? 'Xu Lei' : 'Ma Xiaodong'}`]);
});

it('waits for Monday', async () => {
  const friday = opening.add({ days: 2 });
  const { number } = await company.as('li', (work) => askAbout(work, { line: 1, question: 'why' }), friday);
  await company.db.rewardInquiry.updateMany({ where: { number }, data: { dueOn: new Date('2026-11-28') } });
  expect(await look('2026-11-28T10:00')).toBe(0);
  expect(await look('2026-11-30T10:00')).toBe(1);
});

it('goes to another where its owner has left, and nobody is reminded of what is answered', async () => {
  await company.db.rewardInquiry.deleteMany();
  const { number, owner: first } = await company.as('sun', (work) => askAbout(work, { line: 1, question: 'why' }));
  await company.db.person.updateMany({ where: { id: first.id }, data: { leftOn: new Date('2026-11-20') } });
  expect(await look('2026-11-30T11:00')).toBe(1);
  const now = await company.db.rewardInquiry.findFirstOrThrow({ where: { number } });
  expect(now.ownerId).not.toBe(first.id);
  const who = company.idOf('ma') === now.ownerId ? 'ma' : 'xu';
  await company.as(who, (work) => answerInquiry(work, number, { answer: 'so' }));
  expect(await look('2026-12-02T11:00')).toBe(0);
});
