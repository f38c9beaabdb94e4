import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { opening } from '../../../src/playground/company.ts';
import { startDueDigests } from '../../../src/services/digests/due.ts';
import { keepRules } from '../../../src/services/rules/keep.ts';
import { fromDay, fromInstant } from '../../../src/store/time.ts';
import { type Company, foundCompany } from '../../support/company.ts';

/** The company has four chats: their digests come on Mondays at nine in Shanghai, since Wednesday 18 November. */
let company: Company;
const rulesAt = keepRules();

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());
beforeEach(async () => {
  const { db } = company;
  await db.announcement.deleteMany();
  await db.occurrence.deleteMany();
  await db.chat.updateMany({ data: { zone: 'Asia/Shanghai' } });
  const since = fromInstant(opening.toInstant());
  await db.schedule.updateMany({ data: { weekday: 1, minute: 9 * 60, active: true, since } });
  await db.organisation.update({ where: { id: company.org.id }, data: { policy: {} } });
});

/** Looks at a clock that shows this. */
const tick = (at: string, zone = 'Asia/Shanghai', kinds: readonly string[] = ['weekly']): Promise<number> =>
  startDueDigests({
    rulesAt,
    kinds,
    db: company.db,
    queue: company.queue,
    newId: randomUUIDv7,
    now: Temporal.PlainDateTime.from(at).toZonedDateTime(zone).toInstant(),
  });

/** Of one of the schedules: the days, whether they were skipped, and what was announced of them. */
async function occurrences(digest = 'weekly'): Promise<string[]> {
  const { id } = await company.db.schedule.findFirstOrThrow({ where: { digest }, orderBy: { id: 'asc' } });
  const rows = await company.db.occurrence.findMany({ where: { scheduleId: id }, orderBy: { localDate: 'asc' } });
  const told = await company.db.announcement.findMany({ where: { key: { startsWith: `digest:${id}` } } });
  return rows.map(({ localDate, skipped }) => {
    const day = localDate.toISOString().slice(0, 10);
    const about = told.find(({ key }) => key.endsWith(day))?.about as { late: boolean } | undefined;
    return `${day} ${skipped ? 'skipped' : about?.late ? 'late' : about ? 'on time' : 'not announced'}`;
  });
}

describe('a weekly digest', () => {
  const table: { at: string; what: string; started: number; left: string[] }[] = [
    { at: '2026-11-18T14:00', what: 'is not sent for a Monday before there was a schedule', started: 0, left: [] },
    { at: '2026-11-23T08:59:59', what: 'is not sent before its time', started: 0, left: [] },
    { at: '2026-11-23T09:00', what: 'is sent at its time', started: 4, left: ['2026-11-23 on time'] },
    { at: '2026-11-23T09:15', what: 'is on time for a quarter of an hour', started: 4, left: ['2026-11-23 on time'] },
    { at: '2026-11-23T10:20', what: 'says that it is late', started: 4, left: ['2026-11-23 late'] },
    { at: '2026-11-24T09:00', what: 'is caught up for a day', started: 4, left: ['2026-11-23 late'] },
    {
      at: '2026-11-24T09:01',
      what: 'is skipped after that, which is written down',
      started: 0,
      left: ['2026-11-23 skipped'],
    },
    {
      at: '2026-12-14T09:05',
      what: 'that was missed for three weeks is sent once',
      started: 4,
      left: ['2026-12-14 on time'],
    },
  ];

  it.each(table)('$what ($at)', async ({ at, started, left }) => {
    expect([await tick(at), await occurrences()]).toEqual([started, left]);
    expect([await tick(at), await occurrences()]).toEqual([0, left]);
  });

  it('is sent once by five replicas whose clocks differ by ten minutes', async () => {
    const clocks = ['2026-11-23T09:00', '2026-11-23T08:50', '2026-11-23T09:10', '2026-11-23T09:00', '2026-11-23T09:05'];
    const started = await Promise.all(clocks.map((at) => tick(at)));
    expect(started.reduce((sum, count) => sum + count, 0)).toBe(4);
    expect(await company.db.announcement.count()).toBe(4);
  });

  it('is not sent again when the clock is set back, and is sent again a week later', async () => {
    await tick('2026-11-30T09:00');
    expect(await tick('2026-11-30T08:00')).toBe(0);
    expect(await tick('2026-11-30T09:30')).toBe(0);
    expect(await tick('2026-12-07T09:00')).toBe(4);
  });

  it('is sent once a week, also when the day is moved in between', async () => {
    await tick('2026-11-23T09:00');
    await company.db.schedule.updateMany({ data: { weekday: 3 } });
    expect(await tick('2026-11-25T09:00')).toBe(0);
    expect(await tick('2026-12-02T09:00')).toBe(4);
    await company.db.schedule.updateMany({ data: { weekday: 1 } });
    expect(await tick('2026-12-07T09:00')).toBe(4);
  });

  it('is sent after one that was skipped in the same week, when the day was moved', async () => {
    await tick('2026-11-24T12:00');
    await company.db.schedule.updateMany({ data: { weekday: 4 } });
    expect(await tick('2026-11-26T09:00')).toBe(4);
    expect(await occurrences()).toEqual(['2026-11-23 skipped', '2026-11-26 on time']);
  });

  it('is not sent where it has been switched off', async () => {
    await company.db.schedule.updateMany({ data: { active: false } });
    expect(await tick('2026-11-23T09:00')).toBe(0);
  });

  it('follows the clock of its chat when that changes to winter time', async () => {
    const chat = await company.db.chat.findFirstOrThrow();
    const schedule = { chatId: chat.id };
    await company.db.schedule.updateMany({ where: { NOT: schedule }, data: { active: false } });
    const since = Temporal.Instant.from('2026-10-20T00:00Z');
    await company.db.schedule.updateMany({ where: schedule, data: { since: fromInstant(since) } });
    await company.db.chat.updateMany({ where: { id: chat.id }, data: { zone: 'America/New_York' } });
    const started: [string, number][] = [];
    for (const at of [
      '2026-10-26T12:59',
      '2026-10-26T13:00',
      '2026-11-02T13:00',
      '2026-11-02T13:59',
      '2026-11-02T14:00',
    ]) {
      started.push([at, await tick(at, 'UTC')]);
    }
    expect(started).toEqual([
      ['2026-10-26T12:59', 0],
      ['2026-10-26T13:00', 1],
      ['2026-11-02T13:00', 0],
      ['2026-11-02T13:59', 0],
      ['2026-11-02T14:00', 1],
    ]);
  });
});

describe('how long a missed one is caught up', () => {
  it('is the policy of the organisation', async () => {
    const policy = (weekly: number) =>
      company.db.organisation.update({
        where: { id: company.org.id },
        data: { policy: { catchUpHours: { weekly, review: 0 } } },
      });
    await policy(0);
    expect([await tick('2026-11-23T09:16'), await occurrences()]).toEqual([0, ['2026-11-23 skipped']]);
    await policy(48);
    expect([await tick('2026-12-02T08:59'), (await occurrences()).at(-1)]).toEqual([4, '2026-11-30 late']);
  });
});

describe('the digest of a month or quarter', () => {
  const kinds = ['weekly', 'month', 'quarter'];
  const reviews = async (at: string) => [await tick(at, 'Asia/Shanghai', kinds), await occurrences('month')];

  it('is not sent for what ended before there was a schedule, and no month does for a quarter', async () => {
    expect(await reviews('2026-11-18T14:00')).toEqual([0, []]);
    expect(await tick('2027-01-04T08:59', 'Asia/Shanghai', ['month', 'quarter'])).toBe(4);
    expect([await occurrences('month'), await occurrences('quarter')]).toEqual([
      ['2026-12-01 skipped'],
      ['2027-01-01 late'],
    ]);
  });

  it('comes on the first working day, beside that of the week', async () => {
    await company.db.schedule.updateMany({ data: { weekday: 2 } });
    expect(await reviews('2026-12-01T08:59')).toEqual([0, []]);
    expect(await reviews('2026-12-01T09:00')).toEqual([8, ['2026-12-01 on time']]);
    expect(await reviews('2026-12-01T09:00')).toEqual([0, ['2026-12-01 on time']]);
  });

  it('is caught up for five days, and skipped after that', async () => {
    await company.db.schedule.updateMany({ where: { digest: 'weekly' }, data: { active: false } });
    expect(await reviews('2026-12-06T09:00')).toEqual([4, ['2026-12-01 late']]);
    await company.db.occurrence.deleteMany();
    await company.db.announcement.deleteMany();
    expect(await reviews('2026-12-06T09:01')).toEqual([0, ['2026-12-01 skipped']]);
  });

  it('comes once, though the calendar is corrected in between', async () => {
    await tick('2026-12-01T09:00', 'Asia/Shanghai', ['month']);
    const closed = { orgId: company.org.id, day: fromDay(Temporal.PlainDate.from('2026-12-01')) };
    await company.db.calendarDay.create({ data: { ...closed, working: false, name: 'Founding day' } });
    expect(await tick('2026-12-02T09:00', 'Asia/Shanghai', ['month'])).toBe(0);
    await company.db.calendarDay.deleteMany({ where: closed });
  });

  it('is not started while there is none of that kind', async () => {
    await tick('2026-12-01T09:00');
    expect(await occurrences('month')).toEqual([]);
  });
});

describe('in a workspace that the bot is not in', () => {
  const leaves = (disconnectedAt: Date | null) =>
    company.db.workspace.updateMany({ where: { platform: 'slack' }, data: { disconnectedAt } });

  it('no digest is started, and one that falls due then is caught up for a day', async () => {
    await leaves(new Date(0));
    const elsewhere = await tick('2026-11-23T09:00');
    await leaves(null);
    const caughtUp = await tick('2026-11-24T08:00');
    expect([elsewhere > 0, caughtUp > 0, elsewhere + caughtUp]).toEqual([true, true, 4]);
  });
});
