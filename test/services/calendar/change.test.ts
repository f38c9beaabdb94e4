import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Company, foundCompany } from '../../support/company.ts';
import { type Door, linesOf, openDoor, titleOf } from '../../support/door.ts';

let company: Company;
let door: Door;

beforeAll(async () => {
  company = await foundCompany();
  door = openDoor(company);
});
afterAll(() => company.close());

/** How many visits are expected of Chen Chen by now. */
const expected = async (): Promise<number> => {
  const [line = ''] = linesOf(await door.says('UCHEN', 'goal')).filter((text) => text.includes('Customer visits'));
  return Number(/(\d+) expected/.exec(line)?.[1]);
};
const row = (day: string) => company.db.calendarDay.findFirst({ where: { day: new Date(`${day}T00:00:00Z`) } });

describe('the working calendar', () => {
  it('shows everybody the quarter and the days to come', async () => {
    expect(titleOf(await door.says('UCHEN', 'calendar'))).toMatch(/^Q4 has \d+ working days, \d+ already over$/);
  });

  it('changes by a day when an admin has seen what that means and confirms it, and paces move with it', async () => {
    const before = await expected();
    const shown = await door.says('UWANG', 'calendar holiday 2026-12-31');
    expect(titleOf(shown)).toBe('12-31（周四）改为休息？还没生效');
    expect([await row('2026-12-31'), await expected()]).toEqual([null, before]);
    expect(titleOf(await door.presses('UWANG', shown, 'confirm-day'))).toBe('已改：12-31（周四）休息');
    expect(await row('2026-12-31')).toMatchObject({ working: false });
    for (const day of ['12-28', '12-29', '12-30']) {
      await door.presses('UWANG', await door.says('UWANG', `日历 休息 2026-${day}`), 'confirm-day');
    }
    // Fewer days in the same quarter: more is expected by today.
    expect(await expected()).toBeGreaterThan(before);
  });

  it('changes once, and back by the other word, and leaves nothing of the two', async () => {
    const shown = await door.says('UWANG', '日历 上班 2026-12-31');
    await door.presses('UWANG', shown, 'confirm-day');
    expect(await row('2026-12-31')).toBeNull();
    expect(titleOf(await door.presses('UWANG', shown, 'confirm-day'))).not.toContain('已改');
  });

  it('stays as it is for whoever is no admin, for what is no day, for what is so already, and in a closed period', async () => {
    const { db, org } = company;
    await db.period.create({
      data: {
        orgId: org.id,
        id: '019aa000-0000-7000-8000-00000000c105',
        kind: 'month',
        from: new Date('2026-12-01'),
        until: new Date('2026-12-31'),
        closedAt: new Date(0),
      },
    });
    const titles = await Promise.all(
      [
        ['UZHOU', 'calendar holiday 2026-12-24'],
        ['UWANG', '日历 休息 明天见'],
        ['UWANG', '日历 休息 2026-12-26'],
        ['UWANG', '日历 休息 2026-12-24'],
      ].map(async ([account = '', text = '']) => titleOf(await door.says(account, text))),
    );
    expect(titles).toEqual([
      expect.stringContaining('admin'),
      '没看懂“明天见”',
      '已经是这样了，没有改动',
      expect.stringContaining('已关账'),
    ]);
    expect(await row('2026-12-24')).toBeNull();
  });
});
