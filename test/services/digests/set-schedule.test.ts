import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { opening } from '../../../src/playground/company.ts';
import { startDueDigests } from '../../../src/services/digests/due.ts';
import { keepRules } from '../../../src/services/rules/keep.ts';
import { fromInstant } from '../../../src/store/time.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { type Door, linesOf, openDoor, titleOf } from '../../support/door.ts';

/** It is Wednesday 18 November in Shanghai; the chat of East One has its digest on Mondays at nine. */
let company: Company;
let door: Door;
let now = opening.toInstant();
const rulesAt = keepRules();
const eastOne = { chat: { id: 'CEAST1', direct: false } };

beforeAll(async () => {
  company = await foundCompany();
  door = openDoor(company, { clock: () => now });
});
afterAll(() => company.close());
beforeEach(async () => {
  const { db } = company;
  now = opening.toInstant();
  await db.announcement.deleteMany();
  await db.occurrence.deleteMany();
  const since = fromInstant(now);
  await db.schedule.updateMany({ data: { weekday: 1, minute: 9 * 60, active: true, since } });
});

const says = (text: string, who = 'UWANG') => door.says(who, text, eastOne);

/** What the clock has started in that chat by then. */
async function startedBy(local: string, kinds = ['weekly']): Promise<string[]> {
  const at = Temporal.PlainDateTime.from(local).toZonedDateTime('Asia/Shanghai').toInstant();
  await startDueDigests({ db: company.db, queue: company.queue, newId: randomUUIDv7, rulesAt, kinds, now: at });
  const rows = await company.db.occurrence.findMany({
    where: { skipped: false, schedule: { chat: { externalId: 'CEAST1' } } },
    orderBy: { localDate: 'asc' },
  });
  return rows.map(({ localDate }) => localDate.toISOString().slice(0, 10));
}

describe('the time of a digest', () => {
  it('is shown with what happens, and when next', async () => {
    const shown = await says('digest schedule');
    expect([titleOf(shown), linesOf(shown)[0]]).toEqual([
      '每周一 09:00 自动发周报',
      '发到“east-one”，下一次 11-23（周一）09:00',
    ]);
  });

  it('is set by whoever manages the team, and holds from the next on', async () => {
    const set = await says('周报 定时 周五 17:30');
    expect([titleOf(set), linesOf(set)[0]]).toEqual([
      '每周五 17:30 自动发周报',
      '发到“east-one”，下一次 11-20（周五）17:30',
    ]);
    expect(await startedBy('2026-11-20T17:29')).toEqual([]);
    expect(await startedBy('2026-11-20T17:30')).toEqual(['2026-11-20']);
    const audited = await company.db.audit.findFirstOrThrow({ where: { action: 'digest.schedule' } });
    expect([audited.before, audited.after]).toEqual([
      { active: true, weekday: 1, minute: 540 },
      { active: true, weekday: 5, minute: 1050 },
    ]);
  });

  it('is changed by half: the day alone, the hour alone', async () => {
    await says('digest schedule tue');
    await says('digest schedule 10:00');
    expect(titleOf(await says('digest schedule'))).toBe('每周二 10:00 自动发周报');
  });

  it('that has passed this week means the next week', async () => {
    const set = await says('digest schedule tue 10:00');
    expect(linesOf(set)[0]).toContain('11-24（周二）10:00');
    expect(await startedBy('2026-11-18T15:00')).toEqual([]);
  });

  it('that was moved to a later day of a week that has its digest names the week after', async () => {
    await startedBy('2026-11-23T09:00');
    now = opening.with({ day: 24 }).toInstant();
    expect(linesOf(await says('digest schedule fri 10:00'))[0]).toContain('12-04（周五）10:00');
  });

  it('that is moved on the morning of a review leaves the review', async () => {
    now = opening.with({ day: 1, month: 12, hour: 10 }).toInstant();
    await company.db.schedule.updateMany({ data: { minute: 11 * 60 } });
    await says('digest schedule 9:30');
    expect(await startedBy('2026-12-01T10:01', ['month'])).toEqual(['2026-12-01']);
  });

  it('is read or asked for once more, with an example', async () => {
    const refused = await says('digest schedule someday');
    expect(titleOf(refused)).toBe('没看懂“someday”');
    expect(linesOf(refused).join()).toContain('/digest 定时 周一 09:00');
  });

  it('is not for a rep, and that is written down', async () => {
    await says('digest schedule off', 'UCHEN');
    expect(await startedBy('2026-11-23T09:00')).toEqual(['2026-11-23']);
    const { outcome } = await company.db.audit.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(outcome).toBe('refused');
  });
});

describe('digests that are off', () => {
  it('stay away, weeks and reviews, until they are set again; nothing of the time between is made up for', async () => {
    expect(titleOf(await says('digest schedule off'))).toBe('周报不再自动发');
    expect(await startedBy('2026-12-01T10:00', ['weekly', 'month', 'quarter'])).toEqual([]);
    expect(titleOf(await says('周报 定时'))).toBe('周报没有自动发');
    now = opening.with({ day: 1, month: 12, hour: 12 }).toInstant();
    await says('digest schedule mon 09:00');
    expect(await startedBy('2026-12-01T12:01', ['weekly', 'month', 'quarter'])).toEqual([]);
    expect(await startedBy('2026-12-07T09:00', ['weekly', 'month', 'quarter'])).toEqual(['2026-12-07']);
  });
});
