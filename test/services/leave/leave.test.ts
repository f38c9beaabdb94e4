import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { announcements } from '../../../src/announcements/index.ts';
import { toText } from '../../../src/card/text.ts';
import { openTypeface } from '../../../src/charts/text/typeface.ts';
import { opening } from '../../../src/playground/company.ts';
import { enSlack, zhFeishu } from '../../../src/playground/gallery/samples/team.ts';
import type { Answer } from '../../../src/ports/messenger.ts';
import { ownGoals } from '../../../src/services/goals/own.ts';
import { fromDay, fromInstant } from '../../../src/store/time.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { buttonsOf, type Door, inbound, openDoor, pressed, titleOf } from '../../support/door.ts';

let company: Company;
let door: Door;

beforeAll(async () => {
  company = await foundCompany();
  door = openDoor(company);
});
afterAll(() => company.close());
beforeEach(async () => {
  await company.db.leave.deleteMany();
  await company.db.announcement.deleteMany();
  await company.db.period.updateMany({ data: { closedAt: null } });
});

const press = async (user: string, told: Answer) => titleOf(await door.presses(user, told, 'cancel-leave'));

const visitsTarget = async (who: string): Promise<bigint | undefined> =>
  (await company.as(who, ownGoals)).standings.find(({ indicator }) => indicator.key === 'visits')?.target;

/** What everybody was told, as it stands now. */
async function told(): Promise<string[]> {
  const kind = announcements(openTypeface()).find((one) => one.kind === 'leave');
  const rows = await company.db.announcement.findMany({ include: { person: true }, orderBy: { key: 'asc' } });
  return Promise.all(
    rows.map(async ({ about, person }) => {
      const reader = person?.locale === 'en' ? enSlack : zhFeishu;
      const place = { db: company.db, orgId: company.org.id, reader, now: opening.toInstant() };
      const card = await kind?.card({ ...place, privacy: 'full', chatId: undefined }, about);
      return `${person?.name}: ${card ? card.title : 'nothing'}`;
    }),
  );
}

describe('leave', () => {
  it('prorates the own targets at once, says so, and is told to the manager', async () => {
    const recorded = await door.says('UCHEN', 'nudge leave 12-01 12-05');
    expect(titleOf(recorded)).toBe('Recorded: leave Tue, Dec 1 to Sat, Dec 5, 4 working days');
    const text = recorded.kind === 'card' ? toText(recorded.card) : '';
    // 87 of 92 days.
    expect(text).toMatch(/Q4 targets prorated by days: .*customer visits 180 → 170/);
    expect(text).toContain('Wang Qiang will be told');
    expect(await visitsTarget('chen')).toBe(170n);
    expect(await told()).toEqual(['王强: 陈晨请假：12-01（周二）至 12-05（周六），4 个工作日']);
  });

  it('is taken back with Undo, once, and whoever was told sees it', async () => {
    const recorded = await door.says('ou_li', '提醒 请假 12-01');
    expect(titleOf(recorded)).toBe('已记：12-01（周二）请假，1 个工作日');
    expect(await press('ou_sun', recorded)).toBe('没有可看的内容');
    expect(await press('ou_li', recorded)).toBe('已取消请假：12-01（周二）');
    expect(await press('ou_li', recorded)).toBe('已经是这样了，没有改动');
    expect(await visitsTarget('li')).toBe(180n);
    expect(await told()).toEqual(['王强: 已取消李娜的请假：12-01（周二）']);
  });

  it('is listed with a button that takes it back', async () => {
    await door.says('UCHEN', 'nudge leave 12-01');
    const listed = await door.says('UCHEN', 'nudge');
    const row = listed.kind === 'card' ? listed.card.body.find((block) => 'button' in block) : undefined;
    const button = row?.type === 'line' ? row.button : undefined;
    const done = await door.receive(inbound('UCHEN', pressed(button?.action ?? '', button?.value)));
    expect(titleOf(done.now)).toBe('Leave cancelled: Tue, Dec 1');
    expect(buttonsOf(await door.says('UCHEN', 'nudge')).map(({ action }) => action)).toEqual(['set-reminder']);
  });

  it('cannot be taken twice, also by two who say it at the same moment', async () => {
    const both = await Promise.all([
      door.says('UCHEN', 'nudge leave 12-01 12-05'),
      door.says('UCHEN', 'nudge leave 12-05 12-07'),
    ]);
    expect(both.filter((one) => titleOf(one).startsWith('Recorded'))).toHaveLength(1);
    expect(await company.db.leave.count()).toBe(1);
    expect(titleOf(await door.says('UCHEN', 'nudge leave 12-04 12-06'))).toMatch(/^There is leave already: /);
  });

  it('is not one’s own to take when it is over, and nobody else’s to give', async () => {
    expect(titleOf(await door.says('UCHEN', 'nudge leave 11-16 11-20'))).toBe(
      'Nothing was recorded: Mon, Nov 16 is over. Ask Wang Qiang to record it',
    );
    expect(titleOf(await door.says('UCHEN', 'nudge leave @Li Na 12-01'))).toBe(
      'A manager does this, yours is Wang Qiang',
    );
    expect(titleOf(await door.says('UCHEN', 'nudge leave @Nobody 12-01'))).toBe(
      'Nobody found for “@Nobody”, nothing changed',
    );
    expect(titleOf(await door.says('UCHEN', 'nudge leave 2026-12-01 2028-01-01'))).toMatch(
      /^Leave takes 366 days at most/,
    );
    expect(await company.db.leave.count()).toBe(0);
  });

  it('is recorded by a manager for somebody, also afterwards, who is told and may take it back', async () => {
    const recorded = await door.says('ou_wang', '提醒 请假 @李娜 11-16 11-17');
    expect(titleOf(recorded)).toBe('已给李娜记：11-16（周一）至 11-17（周二）请假，2 个工作日');
    expect(await told()).toEqual(['李娜: 王强给你记了请假：11-16（周一）至 11-17（周二），2 个工作日']);
    expect(await press('ou_li', recorded)).toBe('已取消请假：11-16（周一）至 11-17（周二）');
    const acts = await company.db.audit.findMany({
      where: { action: { startsWith: 'leave.' } },
      orderBy: { id: 'desc' },
    });
    expect(acts.slice(0, 2).map(({ action, actorId, subject }) => [action, actorId, subject])).toEqual([
      ['leave.cancel', company.idOf('li'), `person:${company.idOf('li')}`],
      ['leave.record', company.idOf('wang'), `person:${company.idOf('li')}`],
    ]);
  });

  it('is not recorded in a closed period, and not taken back there', async () => {
    const recorded = await door.says('ou_li', '提醒 请假 12-01');
    await company.db.period.create({
      data: {
        orgId: company.org.id,
        id: crypto.randomUUID(),
        kind: 'month',
        from: fromDay(Temporal.PlainDate.from('2026-12-01')),
        until: fromDay(Temporal.PlainDate.from('2026-12-31')),
        closedAt: fromInstant(opening.toInstant()),
      },
    });
    expect(titleOf(await door.says('ou_li', '提醒 请假 11-30 12-02'))).toMatch(/^没有记录：12 月已关账/);
    expect(await press('ou_li', recorded)).toMatch(/^没有记录：12 月已关账/);
    expect(await company.db.leave.count({ where: { cancelledAt: null } })).toBe(1);
  });
});
