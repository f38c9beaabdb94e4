import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { announcements } from '../../../src/announcements/index.ts';
import { toText } from '../../../src/card/text.ts';
import { openTypeface } from '../../../src/charts/text/typeface.ts';
import { enSlack, zhFeishu } from '../../../src/playground/gallery/samples/team.ts';
import { startDueReminders } from '../../../src/services/reminders/due.ts';
import { report } from '../../../src/services/reports/report.ts';
import { undo } from '../../../src/services/reports/undo.ts';
import { keepRules } from '../../../src/services/rules/keep.ts';
import type { Database } from '../../../src/store/store.ts';
import { fromDay, fromInstant } from '../../../src/store/time.ts';
import { type Company, foundCompany } from '../../support/company.ts';

/** Nine people with targets in Shanghai, and three managers without; everybody has reported every working day so far. */
let company: Company;
const [shanghai, newYork] = ['Asia/Shanghai', 'America/New_York'];

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());
beforeEach(async () => {
  const { db } = company;
  await db.announcement.deleteMany();
  await db.reminder.deleteMany();
  await db.leave.deleteMany();
  await db.person.updateMany({
    data: { zone: shanghai, remindAt: 18 * 60, remindOff: false, snoozedUntil: null, leftOn: null },
  });
});

const clock = (at: string, zone = shanghai): Temporal.ZonedDateTime =>
  Temporal.PlainDateTime.from(at).toZonedDateTime(zone);

/** Looks at a clock that shows this; each look is one of a service that has just started. */
const tick = (at: string, zone = shanghai, db: Database = company.db): Promise<number> =>
  startDueReminders({
    db,
    queue: company.queue,
    newId: randomUUIDv7,
    rulesAt: keepRules(),
    now: clock(at, zone).toInstant(),
  });

const sets = (who: string, data: Parameters<Database['person']['updateMany']>[0]['data']) =>
  company.db.person.updateMany({ where: { id: company.idOf(who) }, data });

/** Only this person is reminded at all. */
const only = async (who: string): Promise<void> => {
  await company.db.person.updateMany({ data: { remindOff: true } });
  await sets(who, { remindOff: false });
};

async function reminded(): Promise<string[]> {
  const rows = await company.db.announcement.findMany({ where: { kind: 'reminder' }, include: { person: true } });
  return rows.map(({ person, about }) => `${person?.name} ${(about as { day: string }).day}`).sort();
}

describe('a reminder', () => {
  it('comes on a working day from its time on, once, to whoever has a target and has not reported', async () => {
    expect(await tick('2026-11-19T17:59:59')).toBe(0);
    expect(await tick('2026-11-19T18:00')).toBe(9);
    expect(await tick('2026-11-19T18:00:05')).toBe(0);
    expect(await tick('2026-11-19T23:59')).toBe(0);
    expect(await reminded()).toHaveLength(9);
    expect((await reminded()).filter((one) => /王强|周敏|林岚/.test(one))).toEqual([]);
    expect(await tick('2026-11-20T18:00')).toBe(9);
  });

  it('comes late after a stop of the service, and not any more on the next day', async () => {
    expect(await tick('2026-11-19T23:30')).toBe(9);
    expect(await tick('2026-11-20T08:00')).toBe(0);
  });

  it('does not come at a weekend, nor on a public holiday', async () => {
    expect(await tick('2026-11-21T18:00')).toBe(0);
    expect(await tick('2026-10-01T18:00')).toBe(0);
  });

  it('comes once from five replicas at the same moment, whose clocks differ by seconds', async () => {
    const started = await Promise.all([0, 1, 2, 3, 4].map((seconds) => tick(`2026-11-19T18:00:0${seconds}`)));
    expect(started.reduce((sum, count) => sum + count, 0)).toBe(9);
    expect(await reminded()).toHaveLength(9);
  });

  it('comes at the own time on the own clock', async () => {
    await only('chen');
    await sets('chen', { zone: newYork, remindAt: 9 * 60 + 30 });
    expect(await tick('2026-11-19T18:00')).toBe(0);
    expect(await tick('2026-11-19T09:29', newYork)).toBe(0);
    expect(await tick('2026-11-19T09:30', newYork)).toBe(1);
    expect(await reminded()).toEqual(['陈晨 2026-11-19']);
  });

  it('keeps to that clock when it changes to winter time, and comes once where an hour comes twice', async () => {
    await only('chen');
    await company.db.entry.deleteMany({ where: { personId: company.idOf('chen') } });
    await sets('chen', { zone: newYork, remindAt: 9 * 60 });
    expect(await tick('2026-10-30T12:59', 'UTC')).toBe(0);
    expect(await tick('2026-10-30T13:00', 'UTC')).toBe(1);
    expect(await tick('2026-11-02T13:00', 'UTC')).toBe(0);
    expect(await tick('2026-11-02T14:00', 'UTC')).toBe(1);
    // Clocks go back at 02:00 on a Sunday, which this company works.
    const sunday = { orgId: company.org.id, day: fromDay(Temporal.PlainDate.from('2026-11-01')) };
    await company.db.calendarDay.deleteMany({ where: sunday });
    await company.db.calendarDay.create({ data: { ...sunday, working: true, name: 'inventory' } });
    await company.db.reminder.deleteMany();
    await sets('chen', { remindAt: 90 });
    const looks = ['05:29', '05:30', '06:00', '06:30'];
    const started: number[] = [];
    for (const at of looks) started.push(await tick(`2026-11-01T${at}`, 'UTC'));
    expect(started).toEqual([0, 1, 0, 0]);
  });

  it('stops after a report, and comes when that was taken back', async () => {
    await only('sun');
    await company.as('sun', (work) => report(work, '拜访 3'), clock('2026-11-19T15:00'));
    expect(await tick('2026-11-19T18:00')).toBe(0);
    await company.as('sun', (work) => undo(work), clock('2026-11-19T18:01'));
    expect(await tick('2026-11-19T18:02')).toBe(1);
    await company.as('sun', (work) => report(work, '拜访 3 昨天'), clock('2026-11-20T15:00'));
    expect(await tick('2026-11-20T18:00')).toBe(0);
  });

  it('stops after a “nothing today”, on that day', async () => {
    await only('wu');
    await company.as('wu', (work) => report(work, '无'), clock('2026-11-19T09:00'));
    expect(await tick('2026-11-19T18:00')).toBe(0);
    expect(await tick('2026-11-20T18:00')).toBe(1);
  });

  it('waits for the end of a snooze, of leave, and stays away from who turned it off or has left', async () => {
    await only('wu');
    await sets('wu', { snoozedUntil: fromInstant(clock('2026-11-19T20:00').toInstant()) });
    expect([await tick('2026-11-19T19:59'), await tick('2026-11-19T20:00')]).toEqual([0, 1]);
    const personId = company.idOf('wu');
    const [from, until] = ['2026-11-20', '2026-11-23'].map((day) => fromDay(Temporal.PlainDate.from(day)));
    const recordedAt = fromInstant(clock('2026-11-19T20:00').toInstant());
    await company.db.leave.create({
      data: {
        orgId: company.org.id,
        id: randomUUIDv7(),
        personId,
        from: from ?? recordedAt,
        until: until ?? recordedAt,
        recordedAt,
        recordedById: personId,
      },
    });
    expect([await tick('2026-11-20T18:00'), await tick('2026-11-23T18:00')]).toEqual([0, 0]);
    expect(await tick('2026-11-24T18:00')).toBe(1);
    await sets('wu', { remindOff: true });
    expect(await tick('2026-11-25T18:00')).toBe(0);
    await sets('wu', { remindOff: false, leftOn: fromDay(Temporal.PlainDate.from('2026-11-25')) });
    expect([await tick('2026-11-26T18:00'), await tick('2026-11-25T18:00')]).toEqual([0, 1]);
  });

  it('follows the organisation where nobody has set a time, and the person before the organisation', async () => {
    await only('wu');
    await sets('wu', { remindAt: null });
    const organisation = { where: { id: company.org.id } };
    await company.db.organisation.update({ ...organisation, data: { policy: { remindAt: 17 * 60 } } });
    expect([await tick('2026-11-19T16:59'), await tick('2026-11-19T17:00')]).toEqual([0, 1]);
    await company.db.organisation.update({ ...organisation, data: { policy: { remindAt: null } } });
    expect(await tick('2026-11-20T23:00')).toBe(0);
    await sets('wu', { remindAt: 10 * 60 });
    expect(await tick('2026-11-20T23:00')).toBe(1);
    await company.db.organisation.update({ ...organisation, data: { policy: {} } });
  });

  it('asks the database twice a look, for one person as for nine', async () => {
    let [questions, transactions] = [0, 0];
    const counted = new Proxy(company.db, {
      get: (db, name) => {
        if (name === '$transaction') transactions += 1;
        if (name === '$queryRaw') questions += 1;
        const found: unknown = Reflect.get(db, name);
        return typeof found === 'function' ? found.bind(db) : found;
      },
    });
    const look = async (at: string) => {
      [questions, transactions] = [0, 0];
      return [await tick(at, shanghai, counted), questions, transactions];
    };
    expect(await look('2026-12-10T12:00')).toEqual([0, 2, 0]);
    expect(await look('2026-12-10T18:00')).toEqual([9, 2, 1]);
    await company.db.reminder.deleteMany({ where: { personId: company.idOf('wu') } });
    await company.db.announcement.deleteMany();
    expect(await look('2026-12-10T18:01')).toEqual([1, 2, 1]);
  });
});

describe('the card of a reminder', () => {
  const shown = async (who: string, at: string, day = at.slice(0, 10), reader = zhFeishu): Promise<string> => {
    const kind = announcements(openTypeface()).find((one) => one.kind === 'reminder');
    const place = { db: company.db, orgId: company.org.id, reader, now: clock(at).toInstant() };
    const about = { person: company.idOf(who), day };
    const card = await kind?.card({ ...place, privacy: 'full', chatId: undefined }, about);
    return card ? toText(card) : 'nothing';
  };

  it('shows the most urgent goal and what the day before had', async () => {
    await company.as('li', (work) => report(work, '拜访 2，销售额 12万'), clock('2026-12-01T15:00'));
    const text = await shown('li', '2026-12-02T18:00');
    expect(text).toMatch(/^今天有新进展吗？.+[▼◆●▲]/u);
    expect(text).toContain('昨天：客户拜访 2 次、销售额 12万');
    expect(text).toContain('[和昨天一样] [今天没有] [填一下]');
  });

  it('names the day where the last one was another', async () => {
    await company.as('chen', (work) => report(work, 'visits 4'), clock('2026-12-04T15:00'));
    const text = await shown('chen', '2026-12-07T18:00', '2026-12-07', enSlack);
    expect(text).toContain('Fri, Dec 4: 4 customer visits');
    expect(text).toContain('[Same as last]');
  });

  it('is not sent any more once that day is over, or has been answered on the way', async () => {
    expect(await shown('li', '2026-12-03T00:00', '2026-12-02')).toBe('nothing');
    await company.as('li', (work) => report(work, '无'), clock('2026-12-02T18:01'));
    expect(await shown('li', '2026-12-02T18:02')).toBe('nothing');
  });
});

describe('somebody whom the bot cannot write to', () => {
  const leaves = (platform: 'slack' | 'feishu', disconnectedAt: Date | null) =>
    company.db.workspace.updateMany({ where: { platform }, data: { disconnectedAt } });

  it('is not reminded until it is back', async () => {
    await only('he');
    await leaves('slack', new Date(0));
    expect(await tick('2026-11-19T18:00')).toBe(0);
    await leaves('slack', null);
    expect(await tick('2026-11-19T18:00')).toBe(1);
  });
});
