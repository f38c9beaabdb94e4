import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/ports/messenger.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { buttonsOf, type Door, openDoor, titleOf } from '../../support/door.ts';

let company: Company;
let door: Door;

beforeAll(async () => {
  company = await foundCompany();
  door = openDoor(company);
});
afterAll(() => company.close());
beforeEach(() => company.db.person.updateMany({ data: { remindAt: null, remindOff: false, snoozedUntil: null } }));

/** Presses the only button of what was answered. */
async function press(user: string, told: Answer): Promise<Answer> {
  const [button] = buttonsOf(told);
  return door.presses(user, told, button?.action ?? '');
}

describe('one’s own reminders', () => {
  it('are at six on working days until something else is set', async () => {
    expect(titleOf(await door.says('UCHEN', 'nudge'))).toBe('You are reminded to report at 18:00 on working days');
    expect(titleOf(await door.says('ou_li', '提醒'))).toBe('工作日 18:00 提醒你汇报');
  });

  it('are at a time that was set, and at the one before when that is undone', async () => {
    expect(titleOf(await door.says('ou_li', '提醒 定在 17:00'))).toBe('工作日 17:00 提醒你汇报');
    const set = await door.says('ou_li', '提醒 定在 9点半');
    expect(titleOf(set)).toBe('工作日 09:30 提醒你汇报');
    expect(titleOf(await press('ou_li', set))).toBe('工作日 17:00 提醒你汇报');
    expect(titleOf(await door.says('ou_li', '提醒'))).toBe('工作日 17:00 提醒你汇报');
  });

  it('are turned off, and on again with a button or a time', async () => {
    expect(titleOf(await door.says('UCHEN', 'nudge off'))).toBe('Reminders are off');
    expect(titleOf(await press('UCHEN', await door.says('UCHEN', 'nudge')))).toMatch(/18:00/);
    await door.says('UCHEN', 'nudge off');
    expect(titleOf(await door.says('UCHEN', 'nudge at 9:00'))).toMatch(/09:00/);
  });

  it.each([
    ['UCHEN', 'nudge snooze 2d', 'No reminders until Fri, Nov 20'],
    ['UCHEN', 'nudge snooze 2h', 'No reminders until Nov 18, 16:00'],
    ['ou_li', '提醒 稍后 3天', '11-21（周六）起再提醒'],
    ['ou_li', '提醒 稍后 30 分钟', '11-18 14:30 起再提醒'],
  ])('pause for a while: %s says %s', async (user, text, title) => {
    expect(titleOf(await door.says(user, text))).toBe(title);
    expect(titleOf(await press(user, await door.says(user, text.slice(0, text.indexOf(' ')))))).toMatch(/18:00/);
  });

  it('pause by the own clock', async () => {
    await company.db.person.updateMany({ where: { id: company.idOf('chen') }, data: { zone: 'America/New_York' } });
    await door.says('UCHEN', 'nudge snooze 1d');
    const { snoozedUntil } = await company.db.person.findFirstOrThrow({ where: { id: company.idOf('chen') } });
    expect(snoozedUntil?.toISOString()).toBe('2026-11-19T05:00:00.000Z');
    await company.db.person.updateMany({ where: { id: company.idOf('chen') }, data: { zone: 'Asia/Shanghai' } });
  });

  it('change nothing of those of others, and are in the audit', async () => {
    await door.says('UCHEN', 'nudge off');
    expect(await company.db.person.count({ where: { remindOff: true } })).toBe(1);
    const { before, after } = await company.db.audit.findFirstOrThrow({
      where: { action: 'reminder.set' },
      orderBy: { id: 'desc' },
    });
    expect([before, after]).toEqual([
      { at: null, off: false, until: null },
      { at: null, off: true, until: null },
    ]);
  });

  it.each([
    ['nudge at 25:00', '“25:00” is not clear to me'],
    ['nudge at 6', '“6” is not clear to me'],
    ['nudge at', 'The time is missing'],
    ['nudge snooze 0d', '“0d” is not clear to me'],
    ['nudge snooze a while', '“a while” is not clear to me'],
    ['nudge snooze', 'The length of time is missing'],
    ['nudge leave next week', '“next week” is not clear to me'],
    ['nudge leave 12-05 at home', '“at home” is not clear to me'],
    ['nudge leave', 'The days of leave are missing'],
    ['nudge tomorrow', 'No command “nudge tomorrow”. Did you mean:'],
  ])('stay as they are where something cannot be read: %s', async (text, title) => {
    expect(titleOf(await door.says('UCHEN', text))).toBe(title);
    expect(await company.db.person.count({ where: { remindAt: null, remindOff: false, snoozedUntil: null } })).toBe(12);
    expect(await company.db.leave.count()).toBe(0);
  });
});
