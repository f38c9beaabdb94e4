import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Company, foundCompany } from '../../support/company.ts';
import { buttonsOf, type Door, openDoor, saidBy, titleOf } from '../../support/door.ts';
import { layPlan, usualPlan } from '../../support/rewarding.ts';

let company: Company;
let door: Door;

beforeAll(async () => {
  company = await foundCompany();
  await layPlan(company, { team: 'east-2', approvers: ['lin'] });
  await layPlan(company, {
    ...{ team: 'east-2', version: 2, from: '2026-12-01', approvers: ['wu'] },
    plan: { ...usualPlan, pool: undefined },
  });
  door = openDoor(company);
});
afterAll(() => company.close());

describe('the plan by which people are paid', () => {
  it('is shown in words to whom it pays, with the version that comes', async () => {
    const shown = saidBy(await door.says('UHE', 'reward plan'));
    expect(shown).toContain('Personal incentive: each month by % of target in sales amount, base CNY 6,000.00');
    expect(shown).toContain('Tiers: 80% proportional, 100% x1.5, cap 180%');
    expect(shown).toContain('Team bonus: CNY 12,000.00 each month once the team is at 100% of target in sales amount');
    expect(shown).toContain('Approved by: Lin Lan');
    expect(shown).toContain('v2 takes effect on Dec 1');
    expect(buttonsOf(await door.says('UHE', 'reward plan')).map(({ action }) => action)).toEqual(['changes']);
  });

  it('is shown in any version, and two beside each other', async () => {
    expect(titleOf(await door.says('UHE', 'reward plan 2'))).toBe("East Two's reward plan v2");
    const compared = saidBy(await door.says('ou_xu', '激励 方案 对比 1 2'));
    expect(compared).toContain('团队奖金：没有（原来：每月 ¥12,000.00');
    expect(compared).toContain('批准：吴佳琪（原来：林岚）');
    expect(titleOf(await door.says('UHE', 'reward plan 7'))).toContain('no v7');
  });

  it('is for whoever approves it and whoever may draft another, who is offered that', async () => {
    expect(titleOf(await door.says('ULIN', 'reward plan East Two'))).toBe("East Two's reward plan v1");
    // Whoever will approve the next version knows that one alone.
    expect(titleOf(await door.says('ou_wu', '激励 方案 华东二队'))).toBe('华东二队激励方案 v2');
    const shown = await door.says('UZHOU', 'reward plan');
    expect(buttonsOf(shown).map(({ action }) => action)).toEqual(['draft-plan', 'changes']);
  });

  it('is for nobody else, who is told no more than of a team that is none', async () => {
    const asked = [
      'reward plan East Two',
      'reward plan team="East Two" 1',
      'reward plan Nowhere',
      'reward plan East Three',
    ];
    for (const text of asked) {
      expect(titleOf(await door.says('UCHEN', text))).toMatch(/^Nothing to show for “/);
    }
    expect(titleOf(await door.says('UCHEN', 'reward plan'))).toBe('You have no reward plan now');
  });

  it('is drafted from what it says now: what is not said stays, and none takes away', async () => {
    const drafted = await door.says('UZHOU', 'reward plan new base=6500 why="Prices rose" from=2027-01-01');
    expect(saidBy(drafted)).toContain('base CNY 6,500.00, managers CNY 8,000.00 (before: each month');
    expect(saidBy(drafted)).not.toContain('Team bonus');
    const ended = await door.says('UZHOU', 'reward plan new base=none why="The year is over" from=2027-01-01');
    expect(saidBy(ended)).toContain('The reward plan ends on that day');
  });

  it('is not written into the audit, whatever somebody types', async () => {
    await door.says('UCHEN', 'reward plan new team="East Two" base=7654 tiers="80% proportional" why=because');
    const rows = await company.db.audit.findMany({ where: { outcome: 'refused' } });
    expect(rows.map(({ subject }) => subject)).toContain('command:reward plan');
    expect(JSON.stringify(rows)).not.toContain('7654');
  });
});
