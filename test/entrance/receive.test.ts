import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { opening } from '../../src/playground/company.ts';
import type { Answer, Inbound } from '../../src/ports/messenger.ts';
import { fromDay } from '../../src/store/time.ts';
import { textsFor } from '../../src/texts/index.ts';
import { type Company, foundCompany } from '../support/company.ts';
import { answered, type Door, inbound, openDoor, pressed, said, titleOf } from '../support/door.ts';
import { totalsAreRight } from '../support/ledger.ts';

let company: Company;
let door: Door;

beforeAll(async () => {
  company = await foundCompany();
  door = openDoor(company);
});
afterAll(() => company.close());

const answerTo = async (delivery: Inbound): Promise<Answer> => await answered(door, delivery);

const { refusal: texts } = textsFor('en');

/** Every row that something could have left behind. */
async function rows(): Promise<Record<string, number>> {
  const { db } = company;
  return {
    entries: await db.entry.count(),
    totals: await db.total.count(),
    tasks: await db.task.count(),
    claims: await db.taskSlot.count({ where: { holderId: { not: null } } }),
    announcements: await db.announcement.count(),
    people: await db.person.count(),
    audits: await db.audit.count(),
  };
}

/** What an act adds to those rows; tables that stay as they were are left out. */
async function added(act: () => Promise<unknown>): Promise<Record<string, number>> {
  const before = await rows();
  await act();
  const after = Object.entries(await rows()).map(([table, count]) => [table, count - (before[table] ?? 0)] as const);
  return Object.fromEntries(after.filter(([, count]) => count !== 0));
}

describe('one delivery', () => {
  it('that comes five times is one entry, and gets the same answer', async () => {
    const delivery = inbound('UCHEN', said('report visits 3 met Acme'), { keys: ['event:1', 'message:1'] });
    const answers: Answer[] = [];
    const change = await added(async () => {
      for (let time = 0; time < 5; time += 1) answers.push(await answerTo(delivery));
    });
    expect(change).toEqual({ entries: 1, totals: 1, audits: 1 });
    expect(titleOf(answers[0] as Answer)).toContain('Recorded: 3 customer visits');
    expect(answers).toEqual(Array(5).fill(answers[0]));
  });

  it('that comes five times at once is one entry, and gets the same answer', async () => {
    const delivery = inbound('ou_li', said('汇报 拜访 3'));
    let answers: Answer[] = [];
    const change = await added(async () => {
      answers = await Promise.all(Array.from({ length: 5 }, () => answerTo(delivery)));
    });
    expect(change).toEqual({ entries: 1, totals: 1, audits: 1 });
    expect(answers).toEqual(Array(5).fill(answers[0]));
  });

  it('that comes again as another event is the same message', async () => {
    const first = inbound('UHE', said('report visits 1'), { keys: ['event:2', 'message:2'] });
    const again = { ...first, keys: ['event:3', 'message:2'] as const };
    let answers: Answer[] = [];
    const change = await added(async () => {
      answers = [await answerTo(first), await answerTo(again), await answerTo({ ...again, keys: ['event:3'] })];
    });
    expect(change).toEqual({ entries: 1, totals: 1, audits: 1 });
    expect(answers).toEqual(Array(3).fill(answers[0]));
  });

  it('that was refused is refused again, and in the audit once', async () => {
    const delivery = inbound('UCHEN', said('digest now'));
    let answers: Answer[] = [];
    expect(
      await added(async () => {
        answers = [await answerTo(delivery), await answerTo(delivery)];
      }),
    ).toEqual({ audits: 1 });
    expect(answers[0]).toEqual(answers[1]);
  });
});

describe('characters that no database keeps', () => {
  it('are seen to have been there, in what somebody wrote and in what a button or a form carries', async () => {
    await answerTo(inbound('UCHEN', said('report visits 3 met \0 and \ud800')));
    const { note } = await company.db.entry.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(note).toBe('met \ufffd and \ufffd');
    const carried = { task: 'a\0b', 'c\0': ['\udfff'] };
    await answerTo(inbound('UCHEN', pressed('launch', carried)));
    const line = await company.db.audit.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(line.after).toEqual({ with: ['a\ufffdb'] });
    const values = { visits: '\0', note: '\ud800' };
    const form = { kind: 'submitted', form: 'report', state: carried, values } as const;
    expect(await answerTo(inbound('UCHEN', form))).toMatchObject({ kind: 'form-errors' });
    expect(door.errors).toEqual([]);
  });
});

describe('reports that come at once', () => {
  it('are recorded each for whom it is, and the one that cannot be read stays out alone', async () => {
    const sayings: [string, string][] = [
      ['UCHEN', 'report visits 5'],
      ['UHE', 'report visits 6, follow-ups 2'],
      ['UHE', 'report vists 4'],
      ['ou_li', '汇报 拜访 7'],
    ];
    let answers: Answer[] = [];
    const change = await added(async () => {
      answers = await Promise.all(sayings.map(([user, text]) => answerTo(inbound(user, said(text)))));
    });
    expect(change).toMatchObject({ entries: 4, audits: 3 });
    const titles = [/5 customer visits/, /2 items/, /Did you mean/, /客户拜访 7 次/];
    expect(answers.map(titleOf)).toEqual(titles.map((title) => expect.stringMatching(title)));
    expect(await totalsAreRight(company.db, company.org.id)).toBe(true);
  });

  it('by one person count one after the other, and the last value is that of the last', async () => {
    let now = opening.toInstant();
    const clock = (): Temporal.Instant => {
      now = now.add({ milliseconds: 1 });
      return now;
    };
    const { receive } = openDoor(company, { clock });
    const values = Array.from({ length: 12 }, (_, index) => index + 60);
    await Promise.all(values.map((value) => receive(inbound('UMA', said(`report satisfaction ${value}`)))));
    const { amount } = await company.db.total.findFirstOrThrow({
      where: { indicator: 'satisfaction', personId: company.idOf('ma') },
    });
    expect(amount).toBe(7100n);
    expect(await totalsAreRight(company.db, company.org.id)).toBe(true);
  });
});

describe('a refusal', () => {
  it('for want of a right leaves nothing but its line in the audit', async () => {
    expect(await added(() => answerTo(inbound('UCHEN', said('digest now'))))).toEqual({ audits: 1 });
    const line = await company.db.audit.findFirstOrThrow({ orderBy: { id: 'desc' }, where: { outcome: 'refused' } });
    expect(line).toMatchObject({
      action: 'refused.not-allowed',
      subject: 'command:digest now',
      after: { text: 'digest now' },
      actorId: company.idOf('chen'),
      via: 'slack',
    });
  });

  it.each([
    ['what is missing', 'UCHEN', 'task claim', 'Example: /task claim 12'],
    ['what is unclear', 'UCHEN', 'task new Visit slots=0', 'Example: /task new Joint visit'],
    ['a day that is over', 'UCHEN', 'task new Visit due=10-27', 'Example: /task new Joint visit'],
    ['a word that is none', 'ou_li', '提醒 开', '怎么用：帮助 提醒'],
    ['a report without its word', 'ou_li', '拜访 3，销售额 12万', '汇报 拜访 3，销售额 12万'],
    ['the same with more in it', 'ou_li', '拜访 3 <at id=all></at>', '全部命令：帮助'],
    ['a task that has moved on', 'ou_li', '任务 完成 1', '看手上的任务：任务 我的'],
    ['a channel without a team', 'UZHOU', 'digest', "Say in the team's channel: /team here"],
    ['one who leads a team and has no target', 'UZHOU', 'goal', '"action":"team-goals"'],
  ])('leads on from %s', async (_, user, typed, next) => {
    expect(JSON.stringify(await answerTo(inbound(user, said(typed))))).toContain(next);
  });

  it('names no command that is for admins alone', async () => {
    const nearestTo = async (user: string, typed: string): Promise<string> =>
      JSON.stringify(await answerTo(inbound(user, said(typed))));
    expect(await nearestTo('UCHEN', 'rebild')).not.toContain('/qibu rebuild');
    expect(await nearestTo('ou_wang', 'rebild')).toContain('重算');
    expect(await nearestTo('ou_wang', '帮助')).not.toContain('认领：');
  });

  it('of what was not understood leaves nothing at all', async () => {
    for (const words of ['report vists 3', 'report visits many', 'reprot visits 3', 'task claim soon', '报告']) {
      expect([words, await added(() => answerTo(inbound('UCHEN', said(words))))]).toEqual([words, {}]);
    }
  });

  it('of the second of two items takes the first with it', async () => {
    expect(await added(() => answerTo(inbound('UCHEN', said('report visits 3, vists 4'))))).toEqual({});
  });

  it('of a press is a notice to whoever pressed', async () => {
    const answer = await answerTo(inbound('UCHEN', pressed('confirm', { task: 1 })));
    expect(answer).toMatchObject({ kind: 'notice', tone: 'refused' });
  });

  it.each([
    ['a button that this version does not know', pressed('launch', { task: 1 })],
    ['a button with a made-up value', pressed('claim', { task: '1; DROP TABLE task' })],
    ['a button with no value', pressed('claim', null)],
    ['a form that this version does not know', { kind: 'submitted' as const, form: 'launch', state: {}, values: {} }],
  ])('of %s says that there is nothing', async (_, what) => {
    let answer: Answer | undefined;
    expect(
      await added(async () => {
        answer = await answerTo(inbound('UCHEN', what));
      }),
    ).toEqual({ audits: 1 });
    expect(answer && titleOf(answer)).toBe(texts.nothingHere);
  });

  it('follows what somebody may do when it is done, not when it was shown', async () => {
    const { db, idOf } = company;
    const wang = { id: idOf('wang') };
    await db.person.updateMany({ where: wang, data: { admin: false } });
    expect(await answerTo(inbound('UWANG', said('digest')))).toMatchObject({ card: { tone: 'plain' } });
    const yesterday = fromDay(opening.toPlainDate().subtract({ days: 1 }));
    await db.membership.updateMany({ where: { personId: wang.id }, data: { until: yesterday } });
    expect(titleOf(await answerTo(inbound('UWANG', said('digest now'))))).toBe(textsFor('zh-CN').refusal.notAllowed);
    await db.membership.updateMany({ where: { personId: wang.id }, data: { until: null } });
    await db.person.updateMany({ where: wang, data: { admin: true } });
  });
});

describe('a form', () => {
  const submit = (values: Record<string, string>) =>
    inbound('UCHEN', { kind: 'submitted', form: 'report', state: {}, values }, { keys: ['submission:1'] });

  it('with answers that cannot be taken stays open, and is taken when they are put right', async () => {
    expect(await answerTo(submit({ visits: 'many' }))).toMatchObject({ kind: 'form-errors' });
    const change = await added(() => answerTo(submit({ visits: '2' })));
    expect(change).toMatchObject({ entries: 1 });
  });
});
