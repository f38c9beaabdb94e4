import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startDueReminders } from '../../../src/services/reminders/due.ts';
import { keepRules } from '../../../src/services/rules/keep.ts';
import type { Database } from '../../../src/store/store.ts';
import { fromDay } from '../../../src/store/time.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { openDoor } from '../../support/door.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());

const clock = (at: string, zone: string): Temporal.ZonedDateTime =>
  Temporal.PlainDateTime.from(at).toZonedDateTime(zone);

const tick = (at: string, zone: string): Promise<number> =>
  startDueReminders({
    ...{ db: company.db, queue: company.queue, newId: randomUUIDv7, rulesAt: keepRules() },
    now: clock(at, zone).toInstant(),
  });

const sets = (who: string, data: Parameters<Database['person']['updateMany']>[0]['data']) =>
  company.db.person.updateMany({ where: { id: company.idOf(who) }, data });

async function reminded(): Promise<string[]> {
  const rows = await company.db.announcement.findMany({ where: { kind: 'reminder' }, include: { person: true } });
  return rows.map(({ person, about }) => `${person?.name} ${(about as { day: string }).day}`).sort();
}

describe.each(['Asia/Shanghai', 'America/New_York'])('on the clock of %s', (zone) => {
  beforeEach(async () => {
    await company.db.announcement.deleteMany();
    await company.db.reminder.deleteMany();
    await company.db.leave.deleteMany();
    await company.db.person.updateMany({ data: { remindOff: true } });
    await sets('he', { zone, remindOff: false });
    // What is reported here is of days to come.
    const since = fromDay(Temporal.PlainDate.from('2026-11-19'));
    await company.db.entry.deleteMany({ where: { personId: company.idOf('he'), recordedAt: { gte: since } } });
  });

  it('a reminder comes on a Saturday that is worked in a holiday’s place, and on no other', async () => {
    const day = fromDay(Temporal.PlainDate.from('2026-11-21'));
    await company.db.calendarDay.create({ data: { orgId: company.org.id, day, working: true, name: 'make-up' } });
    expect([await tick('2026-11-21T17:59', zone), await tick('2026-11-21T18:00', zone)]).toEqual([0, 1]);
    await company.db.calendarDay.deleteMany({ where: { day } });
    expect(await tick('2026-11-28T18:00', zone)).toBe(0);
  });

  it('it stops after a report in either messenger', async () => {
    const { id: workspaceId } = await company.db.workspace.findFirstOrThrow({ where: { platform: 'feishu' } });
    const account = { orgId: company.org.id, workspaceId, externalId: 'ou_he', personId: company.idOf('he') };
    await company.db.identity.create({ data: account });
    const says = (user: string, text: string, at: string) =>
      openDoor(company, { clock: () => clock(at, zone).toInstant() }).says(user, text);
    for (const [user, text, date] of [
      ['UHE', 'report visits 2', '2026-12-15'],
      ['ou_he', '汇报 拜访 4', '2026-12-16'],
    ] as const) {
      await says(user, text, `${date}T09:00`);
      expect(await tick(`${date}T18:00`, zone), user).toBe(0);
    }
    expect(await tick('2026-12-17T18:00', zone)).toBe(1);
    await company.db.identity.deleteMany({ where: account });
  });

  it('whoever stands in for somebody is asked for their own numbers, once, and who is away is not', async () => {
    const span = {
      from: fromDay(Temporal.PlainDate.from('2026-12-21')),
      until: fromDay(Temporal.PlainDate.from('2026-12-21')),
    };
    const [orgId, personId] = [company.org.id, company.idOf('ma')];
    await sets('ma', { zone, remindOff: false });
    await company.db.leave.create({
      data: { ...span, orgId, personId, id: randomUUIDv7(), recordedAt: span.from, recordedById: personId },
    });
    await company.db.delegation.create({ data: { ...span, orgId, personId, delegateId: company.idOf('he') } });
    expect(await tick('2026-12-21T18:00', zone)).toBe(1);
    expect(await reminded()).toEqual(['何苗 2026-12-21']);
    await company.db.delegation.deleteMany();
  });
});
