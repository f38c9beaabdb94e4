import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { opening } from '../../../src/playground/company.ts';
import type { Answer } from '../../../src/ports/messenger.ts';
import { undoTarget } from '../../../src/services/targets/undo.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import {
  answered,
  buttonsOf,
  type Door,
  inbound,
  linesOf,
  openDoor,
  pressed,
  saidBy,
  titleOf,
} from '../../support/door.ts';
import { refusal } from '../../support/refusals.ts';

let company: Company;
let door: Door;

beforeAll(async () => {
  company = await foundCompany();
  door = openDoor(company);
});
afterAll(() => company.close());

const press = async (...pressed: Parameters<Door['presses']>) => titleOf(await door.presses(...pressed));

/** The versions of somebody's target, or a team's. */
const versions = async (key: string, indicator: string, from: string): Promise<bigint[]> => {
  const id = company.idOf(key);
  const rows = await company.db.target.findMany({
    where: { indicator, OR: [{ personId: id }, { teamId: id }], period: { from: new Date(from) } },
    orderBy: { version: 'asc' },
  });
  return rows.map(({ amount }) => amount);
};

const toldAbout = (key: string) =>
  company.db.announcement.findMany({ where: { kind: 'target', personId: company.idOf(key) }, orderBy: { id: 'asc' } });

describe('a manager', () => {
  it('sets a target for somebody, who is told, sets it anew before it begins, and takes that back', async () => {
    const first = await door.says('UZHOU', 'goal set @He Miao visits 60 2027Q1');
    expect(titleOf(first)).toBe("Set: He Miao's customer visits target for Q1 2027 is 60");
    expect(linesOf(first)).toEqual(['He Miao is told · locked on Jan 1']);
    const second = await door.says('UZHOU', 'goal set @He Miao visits 70 2027Q1');
    expect(linesOf(second)).toContain('It was 60');
    expect(await versions('he', 'visits', '2027-01-01')).toEqual([60n, 70n]);
    const told = await toldAbout('he');
    expect(told.map(({ subject }) => subject)).toEqual([told[0]?.subject, told[0]?.subject]);
    expect(await press('UZHOU', first, 'undo-target')).toBe('There is no entry to undo');
    expect(await press('UZHOU', second, 'undo-target')).toBe("Undone: He Miao's customer visits target for Q1 2027");
    expect(await press('UZHOU', second, 'undo-target')).toBe('There is no entry to undo');
    expect(await versions('he', 'visits', '2027-01-01')).toEqual([60n]);
    expect((await toldAbout('he')).map(({ wanted }) => wanted)).toEqual([3, 2]);
    const audits = await company.db.audit.findMany({
      where: { subject: `person:${company.idOf('he')}`, action: { startsWith: 'target.' } },
      orderBy: { id: 'asc' },
    });
    expect(audits.map(({ action }) => action)).toEqual(['target.set', 'target.set', 'target.undo']);
  });

  it('may set a first value while the period runs, and another one no more', async () => {
    const first = await door.says('UZHOU', 'goal set @He Miao coaching 4');
    expect(titleOf(first)).toBe("Set: He Miao's coaching sessions target for Q4 is 4");
    expect(linesOf(first)).toContain('He Miao is told · the period runs: undo it today, after that it is locked');
    const locked = await door.says('UZHOU', 'goal set @He Miao visits 200');
    expect(titleOf(locked)).toBe('Nothing changed: the Q4 target of He Miao is locked');
    expect(linesOf(locked)).toEqual([
      'Customer visits 180, locked since Oct 1',
      'Once a period has begun, another target takes a change',
    ]);
    expect(await versions('he', 'visits', '2026-10-01')).toEqual([180n]);
    expect(titleOf(await door.says('UZHOU', 'goal set @He Miao visits 180'))).toBe('It is so already. Nothing changed');
    const [button] = buttonsOf(first);
    const tomorrow = opening.add({ days: 1 });
    const late = company.as('zhou', (work) => undoTarget(work, String(button?.value.target)), tomorrow);
    expect(await refusal(late)).toEqual({ code: 'nothing-to-undo' });
    expect(await press('UZHOU', first, 'undo-target')).toBe("Undone: He Miao's coaching sessions target for Q4");
  });

  it('sees whether parts and whole agree', async () => {
    await door.says('ou_wang', '目标 设 华东二队 销售额 700万 2027Q1');
    expect(linesOf(await door.says('UZHOU', 'goal set @He Miao amount 2.4m 2027Q1'))).toContain(
      'East Two: the split leaves a gap of 4.6M',
    );
    expect(linesOf(await door.says('UZHOU', 'goal set @Xu Lei amount 4.6m 2027Q1'))).toContain(
      'East Two: the split adds up, gap 0',
    );
    expect(linesOf(await door.says('UZHOU', 'goal set @Ma Xiaodong amount 100k 2027Q1'))).toContain(
      'East Two: the split over-assigns 100K',
    );
    const team = linesOf(await door.says('ou_wang', '目标 设 华东二队 销售额 720万 2027Q1'));
    expect(team).toContain('华东二队拆下去有缺口：10万');
    expect(team).toContain('周敏会收到通知 · 01-01 锁定');
    // A rate does not add up, so nothing of it is missing.
    await door.says('ou_wang', '目标 设 华东二队 续约率 90% 2027Q1');
    expect(linesOf(await door.says('UZHOU', 'goal set @He Miao renewal rate 80% 2027Q1')).join()).not.toContain(
      'East Two',
    );
  });
});

describe('two managers who have the same form open', () => {
  const submit = (user: string, amount: string, period: string) =>
    answered(
      door,
      inbound(user, {
        ...{ kind: 'submitted', form: 'goal-set', state: {} },
        values: { whose: `person:${company.idOf('he')}`, indicator: 'coaching', amount, period },
      }),
    );
  /** What each is told, whoever comes first. */
  const bothSubmit = async (period: string): Promise<string[]> =>
    (await Promise.all([submit('UZHOU', '4', period), submit('ou_wang', '5', period)])).map(saidBy);

  it('for a period that runs: one sets it, and the other is told that it is set and to what', async () => {
    const told = await bothSubmit('2026Q4');
    const [amount] = await versions('he', 'coaching', '2026-10-01');
    expect(await versions('he', 'coaching', '2026-10-01')).toEqual([amount]);
    expect(told).toEqual(
      amount === 4n
        ? [expect.stringMatching(/^Set: .* is 4\n/), expect.stringMatching(/^没有改动：.*锁定\n.* 4 /)]
        : [expect.stringMatching(/^Nothing changed: .* locked\n.* 5,/), expect.stringMatching(/^已定：.*5/)],
    );
  });

  it('for one that has not begun: both are kept, and the later is told what it was before', async () => {
    const told = await bothSubmit('2027Q1');
    const kept = await versions('he', 'coaching', '2027-01-01');
    expect(kept.toSorted()).toEqual([4n, 5n]);
    expect(told.map((text) => /It was 4|原来是 4|It was 5|原来是 5/.exec(text)?.[0].slice(-1))).toEqual(
      kept[0] === 4n ? [undefined, '4'] : ['5', undefined],
    );
  });
});

describe('an admin', () => {
  it('sets the target of the company, and of a team that somebody else leads', async () => {
    expect(titleOf(await door.says('ou_wang', '目标 设 公司 销售额 2600万 2027Q1'))).toBe(
      '已定：华辰科技 2027 一季度销售额目标 2,600万',
    );
    expect(titleOf(await door.says('ou_wang', '目标 设 华南队 销售额 900万 2027Q1'))).toBe(
      '已定：华南队 2027 一季度销售额目标 900万',
    );
  });

  it('but not the own target, nor that of the team that is led, as long as there is anybody else', async () => {
    expect(titleOf(await door.says('ou_wang', '目标 设 团队 销售额 900万 2027Q1'))).toBe(
      '团队的目标由上一级经理或不带这个团队的管理员来定',
    );
    expect(await versions('east-1', 'sales-amount', '2027-01-01')).toEqual([]);
    expect(titleOf(await door.says('ou_wang', '目标 设 @王强 拜访 60 2027Q1'))).toBe(
      '自己的目标不由自己定，找上一级经理或管理员',
    );
    expect(await versions('wang', 'visits', '2027-01-01')).toEqual([]);
  });
});

describe('nothing is stored', () => {
  it.each([
    ['by a rep', 'UCHEN', 'goal set @Li Na visits 60 2027Q2', 'Targets are set by a manager, yours is Wang Qiang'],
    [
      'for oneself',
      'UZHOU',
      'goal set @Zhou Min visits 60 2027Q2',
      'Nobody sets their own target: the manager above does, or an admin',
    ],
    ['for the own team', 'UZHOU', 'goal set team visits 60 2027Q2', "A team's target is set by the manager above it"],
    ['for who is not to be seen', 'UZHOU', 'goal set @Li Na visits 60 2027Q2', 'Nothing to show for “goal set @Li Na'],
    ['for nobody', 'UZHOU', 'goal set @Lo Na visits 60 2027Q2', 'Nothing to show for “goal set @Lo Na'],
    ['for a team that is none', 'UZHOU', 'goal set Eest Two visits 60', 'No team “Eest Two”, nothing changed'],
    ['of no indicator', 'UZHOU', 'goal set @He Miao vists 60', 'No indicator “vists”'],
    ['with a number of two meanings', 'UZHOU', 'goal set @He Miao visits 1.200', 'Which number is “1.200”?'],
    ['of 0', 'UZHOU', 'goal set @He Miao visits 0', '“0” will not do, a target is above 0'],
    ['in no period', 'UZHOU', 'goal set @He Miao visits 60 Octember', '“Octember” is no month, quarter or year'],
    ['and nothing said', 'UZHOU', 'goal set @He', 'The indicator and the number are missing'],
  ])('%s', async (_, user, text, fact) => {
    const before = await company.db.target.count();
    expect(titleOf(await door.says(user, text))).toContain(fact);
    expect(await company.db.target.count()).toBe(before);
  });

  it('in a period that is closed', async () => {
    const orgId = company.org.id;
    const [from, until] = [new Date('2026-07-01'), new Date('2026-09-30')];
    await company.db.period.create({
      data: { orgId, id: crypto.randomUUID(), kind: 'quarter', from, until, closedAt: until },
    });
    expect(titleOf(await door.says('UZHOU', 'goal set @He Miao visits 60 2026Q3'))).toContain('Q3 is closed');
  });

  it('and a refusal for want of a right is written down', async () => {
    const refused = () => company.db.audit.count({ where: { action: 'refused.not-your-target' } });
    const before = await refused();
    await door.says('UCHEN', 'goal set @Li Na visits 60 2027Q2');
    expect(await refused()).toBe(before + 1);
  });
});

it('a number of two meanings is one press away', async () => {
  const asked = await door.says('UZHOU', 'goal set @He Miao visits 1.200 2027Q3');
  const [first] = buttonsOf(asked);
  const { now } = await door.receive(inbound('UZHOU', pressed('target-line', first?.value)));
  expect(titleOf(now)).toBe("Set: He Miao's customer visits target for Q3 2027 is 1,200");
});

it('who says no more than that is asked in a form, whose answers are the same', async () => {
  expect(titleOf(await door.says('UCHEN', 'goal set'))).toBe('Targets are set by a manager, yours is Wang Qiang');
  const form = await door.says('UZHOU', 'goal set');
  const options = form.kind === 'form' ? form.form.fields[0]?.options?.map(({ label }) => label) : undefined;
  expect(options).toEqual(['He Miao', 'Ma Xiaodong', 'Xu Lei']);
  const submit = async (values: Readonly<Record<string, string>>): Promise<Answer> =>
    (
      await door.receive(
        inbound('UZHOU', { kind: 'submitted', form: 'goal-set', state: {}, values } as Parameters<typeof inbound>[1]),
      )
    ).now;
  const whose = `person:${company.idOf('xu')}`;
  const wrong = await submit({ whose, indicator: 'visits', amount: 'many', period: 'Octember' });
  const errors = wrong.kind === 'form-errors' ? wrong.form.fields.flatMap(({ error }) => error ?? []) : [];
  expect(errors).toEqual([
    '“many” does not read as a number, nothing was recorded',
    '“Octember” is no month, quarter or year. Nothing was recorded',
  ]);
  const set = await submit({ whose, indicator: 'visits', amount: '60', period: '2027Q4' });
  expect(titleOf(set)).toBe("Set: Xu Lei's customer visits target for Q4 2027 is 60");
  const other = await submit({ whose: `person:${company.idOf('li')}`, indicator: 'visits', amount: '60', period: '' });
  expect(other.kind).toBe('form-errors');
});
