import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startDueBriefs } from '../../../src/services/briefs/due.ts';
import { keepRules } from '../../../src/services/rules/keep.ts';
import type { Database } from '../../../src/store/store.ts';
import { fromDay } from '../../../src/store/time.ts';
import { type Company, foundCompany } from '../../support/company.ts';

/** Three managers in Shanghai: Wang Qiang, Zhou Min and Lin Lan. */
let company: Company;
const [shanghai, newYork] = ['Asia/Shanghai', 'America/New_York'];

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());
beforeEach(async () => {
  const { db } = company;
  for (const table of [db.announcement, db.brief, db.leave, db.delegation] as const) await clear(table);
  await db.person.updateMany({ data: { zone: shanghai, briefOff: false } });
  await db.organisation.updateMany({ data: { policy: {} } });
});

const clear = (table: { deleteMany(): PromiseLike<unknown> }) => table.deleteMany();

/** Looks at a clock that shows this; each look is one of a service that has just started. */
const tick = (at: string, zone = shanghai): Promise<number> =>
  startDueBriefs({
    ...{ db: company.db, queue: company.queue, newId: randomUUIDv7, rulesAt: keepRules() },
    now: Temporal.PlainDateTime.from(at).toZonedDateTime(zone).toInstant(),
  });

const sets = (who: string, data: Parameters<Database['person']['updateMany']>[0]['data']) =>
  company.db.person.updateMany({ where: { id: company.idOf(who) }, data });

async function briefed(): Promise<string[]> {
  const rows = await company.db.announcement.findMany({ where: { kind: 'brief' }, include: { person: true } });
  return rows.map(({ person, about }) => `${person?.name} ${(about as { day: string }).day}`).sort();
}

const everybody = ['周敏 2026-11-16', '林岚 2026-11-16', '王强 2026-11-16'].sort();

/** Away on these days, with somebody in their place or nobody. */
async function away(who: string, day: string, delegate?: string): Promise<void> {
  const span = { from: fromDay(Temporal.PlainDate.from(day)), until: fromDay(Temporal.PlainDate.from(day)) };
  const of = { orgId: company.org.id, personId: company.idOf(who), ...span };
  await company.db.leave.create({
    data: { ...of, id: randomUUIDv7(), recordedAt: span.from, recordedById: company.idOf(who) },
  });
  if (delegate) await company.db.delegation.create({ data: { ...of, delegateId: company.idOf(delegate) } });
}

describe('the brief', () => {
  it('comes on Monday at half past eight to whoever leads people, once, and to no rep', async () => {
    expect(await tick('2026-11-16T08:29:59')).toBe(0);
    expect(await tick('2026-11-16T08:30')).toBe(3);
    expect(await tick('2026-11-16T08:30:05')).toBe(0);
    expect(await tick('2026-11-17T08:30')).toBe(0);
    expect(await briefed()).toEqual(everybody);
    expect(await tick('2026-11-23T08:30')).toBe(3);
  });

  it('comes once from five replicas whose clocks are ten minutes apart, and to one that was set back', async () => {
    const started = await Promise.all([30, 32, 35, 38, 40].map((minute) => tick(`2026-11-16T08:${minute}`)));
    expect(started.reduce((sum, count) => sum + count, 0)).toBe(3);
    expect(await briefed()).toEqual(everybody);
    expect(await tick('2026-11-09T09:00')).toBe(0);
  });

  it('comes late after a stop of some hours, and not any more in the evening', async () => {
    expect(await tick('2026-11-16T19:00')).toBe(0);
    expect(await tick('2026-11-16T15:00')).toBe(3);
  });

  it('comes on the own clock of each', async () => {
    await sets('lin', { zone: newYork });
    expect(await tick('2026-11-16T08:30')).toBe(2);
    expect(await tick('2026-11-16T08:30', newYork)).toBe(1);
    expect(await briefed()).toEqual(everybody);
  });

  it('comes at the time of the organisation, at none where it has none, and not to who wants none', async () => {
    const policy = (briefAt: number | null) => company.db.organisation.updateMany({ data: { policy: { briefAt } } });
    await policy(null);
    expect(await tick('2026-11-16T09:00')).toBe(0);
    await policy(7 * 60);
    await sets('wang', { briefOff: true });
    expect([await tick('2026-11-16T06:59'), await tick('2026-11-16T07:00')]).toEqual([0, 2]);
    expect((await briefed()).filter((one) => one.startsWith('王强'))).toEqual([]);
  });

  it('goes to whoever stands in while somebody is away, and to nobody where nobody does', async () => {
    await away('zhou', '2026-11-16', 'xu');
    await away('lin', '2026-11-16');
    await tick('2026-11-16T08:30');
    expect(await briefed()).toEqual(['徐磊 2026-11-16', '王强 2026-11-16'].sort());
    expect(await tick('2026-11-23T08:30')).toBe(3);
  });

  it('waits for nobody whom the bot cannot write to', async () => {
    await company.db.workspace.updateMany({ where: { platform: 'slack' }, data: { disconnectedAt: new Date(0) } });
    expect(await tick('2026-11-16T08:30')).toBe(2);
    await company.db.workspace.updateMany({ where: { platform: 'slack' }, data: { disconnectedAt: null } });
    expect(await tick('2026-11-16T08:31')).toBe(1);
  });
});
