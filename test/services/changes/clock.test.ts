import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acknowledgeChange } from '../../../src/services/changes/acknowledge.ts';
import { announceChange } from '../../../src/services/changes/announce.ts';
import { keepChangesTold } from '../../../src/services/changes/keep-told.ts';
import { remindOfChanges } from '../../../src/services/changes/remind.ts';
import { keepRules } from '../../../src/services/rules/keep.ts';
import { fromDay } from '../../../src/store/time.ts';
import { plantChange } from '../../support/changes.ts';
import { type Company, foundCompany } from '../../support/company.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());

const at = (text: string) => Temporal.PlainDateTime.from(`2026-${text}`).toZonedDateTime('Asia/Shanghai').toInstant();
/** A process that has just been started looks at the clock. */
const wheels = (text: string) => ({
  ...{ db: company.db, queue: company.queue, newId: randomUUIDv7, rulesAt: keepRules(), now: at(text) },
});
const reminds = (text: string) => remindOfChanges(wheels(text));
const keeps = (text: string) => keepChangesTold(wheels(text));
const day = (text: string) => fromDay(Temporal.PlainDate.from(text));
/** Who was told again, on which days. */
const again = async (id: string) => {
  const rows = await company.db.announcement.findMany({
    where: {
      subject: { startsWith: `change:${id}:` },
      kind: 'change-for-me',
      about: { path: ['again'], equals: true },
    },
    orderBy: { key: 'asc' },
  });
  const keys = ['li', 'sun', 'lin', 'chen', 'he'];
  const nameOf = (personId: string | null) => keys.find((key) => company.idOf(key) === personId);
  return rows.map(({ personId, key }) => `${nameOf(personId)} ${key.slice(-5)}`).toSorted();
};
const wanted = async (id: string) =>
  (
    await company.db.announcement.findMany({
      where: { subject: { startsWith: `change:${id}` } },
      orderBy: { key: 'asc' },
    })
  )
    .map(({ kind, wanted: times }) => `${kind} ${times}`)
    .toSorted();

describe('whoever has not seen a change is told of it again', () => {
  it('once, while they are there and it is still to come', async () => {
    const change = await plantChange(company, { number: 1, concerns: ['li', 'sun', 'lin', 'chen', 'he'] });
    await company.as('wang', (work) => announceChange(work, change));
    await company.as('li', (work) => acknowledgeChange(work, 1));
    const sun = company.idOf('sun');
    const away = {
      orgId: company.org.id,
      id: randomUUIDv7(),
      personId: sun,
      recordedById: sun,
      recordedAt: new Date(),
    };
    await company.db.leave.create({ data: { ...away, from: day('2026-11-23'), until: day('2026-11-24') } });
    const chen = { orgId: company.org.id, id: company.idOf('chen') };
    await company.db.person.update({ where: { orgId_id: chen }, data: { leftOn: day('2026-11-20') } });
    const looks = [await reminds('11-19T10:00'), await reminds('11-23T08:59'), await reminds('11-23T09:00')];
    expect([...looks, await reminds('11-23T09:01'), await reminds('11-24T09:00')]).toEqual([0, 0, 1, 0, 0]);
    expect(await again(change.id)).toEqual(['he 11-23', 'lin 11-23']);
    await company.as('he', (work) => acknowledgeChange(work, 1));
    const later = ['11-25T09:00', '11-26T09:00', '11-28T09:00', '11-30T09:00', '12-01T09:00'];
    for (const look of later) await reminds(look);
    expect(await again(change.id)).toEqual([
      ...['he 11-23', 'lin 11-23', 'lin 11-26', 'lin 11-30', 'sun 11-25', 'sun 11-30'],
    ]);
    await company.db.person.update({ where: { orgId_id: chen }, data: { leftOn: null } });
  });

  it('by one of several who look at once, on their own clock, and not of what is only drafted', async () => {
    const change = await plantChange(company, { number: 2, concerns: ['li', 'lin'] });
    const submitted = await plantChange(company, { number: 3, concerns: ['li'], state: 'submitted' });
    const lin = { orgId: company.org.id, id: company.idOf('lin') };
    await company.db.person.update({ where: { orgId_id: lin }, data: { zone: 'Europe/London' } });
    await Promise.all(['11-23T09:00', '11-23T09:00', '11-23T09:01'].map(reminds));
    expect(await again(change.id)).toEqual(['li 11-23']);
    await reminds('11-23T17:00');
    expect(await again(change.id)).toEqual(['li 11-23', 'lin 11-23']);
    expect(await again(submitted.id)).toEqual([]);
    await company.db.person.update({ where: { orgId_id: lin }, data: { zone: 'Asia/Shanghai' } });
  });
});

describe('what was told of a change', () => {
  it('is kept true once a day, for those who have not seen it, and says that it is in force on the day', async () => {
    await company.db.change.updateMany({ data: { state: 'withdrawn' } });
    const change = await plantChange(company, { number: 4, from: '2026-11-21', concerns: ['li', 'sun'] });
    await company.as('wang', (work) => announceChange(work, change));
    await company.as('li', (work) => acknowledgeChange(work, 4));
    const first = ['change 2', 'change 2', 'change-for-me 1', 'change-for-me 2'];
    expect([await keeps('11-18T23:59'), await wanted(change.id)]).toEqual([0, first]);
    const looks = await Promise.all(['11-19T00:00', '11-19T00:00', '11-19T00:01'].map(keeps));
    expect(looks.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await wanted(change.id)).toEqual(['change 3', 'change 3', 'change-for-me 2', 'change-for-me 2']);
    // The service was down on the 20th.
    expect([await keeps('11-21T00:00'), await keeps('11-21T00:05'), await keeps('11-22T00:00')]).toEqual([1, 0, 0]);
    expect(await wanted(change.id)).toEqual(['change 4', 'change 4', 'change-for-me 3', 'change-for-me 3']);
  });
});
