import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { opening } from '../../../src/playground/company.ts';
import { claimTask } from '../../../src/services/tasks/claim.ts';
import { confirmTask } from '../../../src/services/tasks/confirm.ts';
import { countedPart } from '../../../src/services/tasks/counted.ts';
import { finishTask } from '../../../src/services/tasks/finish.ts';
import { giveBackTask } from '../../../src/services/tasks/give-back.ts';
import { offerTask } from '../../../src/services/tasks/offer.ts';
import { readTask } from '../../../src/services/tasks/read.ts';
import { releaseTask } from '../../../src/services/tasks/release.ts';
import { returnedPart } from '../../../src/services/tasks/returned.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { totalsAreRight } from '../../support/ledger.ts';
import { refusal, refusals } from '../../support/refusals.ts';
import { anybody, visit } from '../../support/tasks.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());

/** A task that Wang offered and these people have claimed. */
async function claimed(points: number, ...holders: string[]): Promise<number> {
  const { number } = await company.as('wang', (work) =>
    offerTask(work, visit({ points, slots: anybody(holders.length) })),
  );
  for (const who of holders) await company.as(who, (work) => claimTask(work, number));
  return number;
}

const finish = (who: string, number: number, at = opening) => company.as(who, (work) => finishTask(work, number), at);
const confirm = (who: string, number: number) => company.as(who, (work) => confirmTask(work, number));
const giveBack = (who: string, number: number) => company.as(who, (work) => giveBackTask(work, number));

async function done(points: number, ...holders: string[]): Promise<number> {
  const number = await claimed(points, ...holders);
  for (const who of holders) await finish(who, number);
  return number;
}

const pointsFor = (number: number): Promise<string[]> => countedFor(number, 'teamwork');

/** What a task has added to one indicator, or to all. */
async function countedFor(number: number, indicator?: string): Promise<string[]> {
  const { id } = await readTask(company.db, company.org.id, number);
  const entries = await company.db.entry.findMany({
    where: { source: 'task', sourceRecord: { startsWith: id }, ...(indicator ? { indicator } : {}) },
    include: { person: true },
    orderBy: { sourceRecord: 'asc' },
  });
  return entries.map(({ person, indicator, amount }) => `${person.alias} ${indicator} ${amount}`);
}

/** Who is told something about a task that they have done. */
async function told(kind: 'task-counted' | 'task-returned', number: number): Promise<string[]> {
  const { id } = await readTask(company.db, company.org.id, number);
  const rows = await company.db.announcement.findMany({ where: { kind, subject: `task:${id}` } });
  return rows.map(({ personId }) => personId ?? '').sort();
}

async function questions(number: number, who = 'wang'): Promise<number> {
  const { id } = await readTask(company.db, company.org.id, number);
  return company.db.announcement.count({
    where: { kind: 'task-confirm', subject: `task:${id}`, personId: company.idOf(who) },
  });
}

describe('a task that all holders have done', () => {
  it('asks the requester once, when the last of them says so', async () => {
    const number = await claimed(30, 'chen', 'wu');
    expect((await finish('chen', number)).state).toBe('claimed');
    expect(await questions(number)).toBe(0);
    expect((await finish('wu', number)).state).toBe('done');
    expect(await questions(number)).toBe(1);
  });

  it('is asked about once when both say so at the same moment', async () => {
    const number = await claimed(30, 'he', 'xu');
    await Promise.all([finish('he', number), finish('xu', number)]);
    expect((await readTask(company.db, company.org.id, number)).state).toBe('done');
    expect(await questions(number)).toBe(1);
  });

  it('tells a holder who says so again since when the own part is done', async () => {
    const number = await claimed(30, 'ma', 'xu');
    await finish('ma', number);
    expect(await refusal(finish('ma', number))).toEqual({ code: 'already-done', number, at: opening.toInstant() });
  });

  it('keeps what each holder said of it, and asks the requester and the partner, of whom one answers', async () => {
    const { number } = await company.as('wang', (work) =>
      offerTask(work, visit({ partnerId: company.idOf('lin'), slots: anybody(2) })),
    );
    for (const who of ['sun', 'ouyang']) await company.as(who, (work) => claimTask(work, number));
    await company.as('sun', (work) => finishTask(work, number, 'Terms agreed'));
    const task = await company.as('ouyang', (work) => finishTask(work, number));
    expect(task.slots.map(({ note }) => note)).toEqual(['Terms agreed', null]);
    expect([await questions(number, 'wang'), await questions(number, 'lin')]).toEqual([1, 1]);
    const answered = await company.as('lin', (work) => confirmTask(work, number));
    expect(answered.slots.map(({ confirmation }) => confirmation?.by.alias)).toEqual(['Lin Lan', 'Lin Lan']);
    expect(await refusal(giveBack('wang', number))).toMatchObject({
      ...{ code: 'task-moved-on', state: 'confirmed', by: { alias: 'Lin Lan' } },
    });
  });

  it('is finished by a holder, and once', async () => {
    const number = await done(30, 'chen');
    expect(await refusal(finish('chen', number))).toMatchObject({ code: 'task-moved-on', number, state: 'done' });
    expect(await refusal(finish('zhou', number))).toEqual({ code: 'not-holder', number });
  });
});

describe('a confirmation', () => {
  it('gives the holders points that add up to those of the task', async () => {
    const number = await done(20, 'sun', 'ma', 'ouyang');
    expect(await pointsFor(number)).toEqual([]);
    expect((await confirm('wang', number)).state).toBe('confirmed');
    expect(await pointsFor(number)).toEqual([
      'Sun Yue teamwork 7',
      'Ma Xiaodong teamwork 7',
      'Ouyang Mingxuan teamwork 6',
    ]);
    expect(await totalsAreRight(company.db, company.org.id)).toBe(true);
  });

  it('counts a task done for everybody, and the help that it was', async () => {
    const { number } = await company.as('wang', (work) =>
      offerTask(work, visit({ kind: 'mentoring', points: 20, slots: anybody(2) })),
    );
    for (const who of ['chen', 'li']) {
      await company.as(who, (work) => claimTask(work, number));
      await finish(who, number);
    }
    await confirm('wang', number);
    expect(await countedFor(number)).toEqual([
      'Chen Chen coaching 1',
      'Chen Chen tasks-done 1',
      'Chen Chen teamwork 10',
      'Li Na coaching 1',
      'Li Na tasks-done 1',
      'Li Na teamwork 10',
    ]);
    expect(await totalsAreRight(company.db, company.org.id)).toBe(true);
  });

  it('is told to everybody who did a part, once', async () => {
    const number = await done(20, 'sun', 'he');
    await confirm('wang', number);
    expect(await told('task-counted', number)).toEqual(['sun', 'he'].map(company.idOf).sort());
  });

  it('says so when the points go elsewhere than they were meant to', async () => {
    const offered = async (indicator: string) => {
      const { number } = await company.as('wang', (work) => offerTask(work, visit({ indicator })));
      await company.as('zhou', (work) => claimTask(work, number));
      await finish('zhou', number);
      return number;
    };
    const [kept, gone] = [await offered('referrals'), await offered('help-of-last-year')];
    expect((await confirm('wang', kept)).countsAs?.key).toBe('referrals');
    expect((await confirm('wang', gone)).countsAs?.key).toBe('teamwork');
    expect(await countedFor(gone)).toEqual(['Zhou Min tasks-done 1', 'Zhou Min teamwork 30']);
    const insteadIn = (number: number) =>
      company.as('zhou', async (work) => (await countedPart(work, number, company.idOf('zhou')))?.instead?.key);
    expect([await insteadIn(kept), await insteadIn(gone)]).toEqual([undefined, 'teamwork']);
  });

  it('is for the requester, also not for the holder', async () => {
    const number = await done(10, 'li');
    const notTheirs = { code: 'not-confirmer', number, requester: { name: '王强' } };
    expect(await refusal(confirm('li', number))).toMatchObject(notTheirs);
    expect(await refusal(giveBack('zhou', number))).toMatchObject(notTheirs);
    expect(await pointsFor(number)).toEqual([]);
  });

  it('counts once, however often and however fast it is pressed', async () => {
    const number = await done(10, 'huang');
    const answers = await refusals(Array.from({ length: 5 }, () => confirm('wang', number)));
    expect(answers.filter((answer) => answer === undefined)).toHaveLength(1);
    expect(answers.filter(Boolean)).toMatchObject(Array(4).fill({ code: 'task-moved-on', number, state: 'confirmed' }));
    expect(await pointsFor(number)).toEqual(['Huang Zhiwei teamwork 10']);
  });

  it('of what is not done yet is refused', async () => {
    const number = await claimed(10, 'lin');
    expect(await refusal(confirm('wang', number))).toMatchObject({ code: 'task-moved-on', number, state: 'claimed' });
  });

  it('of two tasks with the same holders in another order does not get stuck', async () => {
    const numbers = [await done(10, 'chen', 'li'), await done(10, 'li', 'chen')];
    await Promise.all(numbers.map((number) => confirm('wang', number)));
    expect(await totalsAreRight(company.db, company.org.id)).toBe(true);
  });
});

describe('a task that is given back', () => {
  it('is its holder’s again, and is asked about anew when it is done again', async () => {
    const number = await done(10, 'wu');
    const returned = await giveBack('wang', number);
    expect([returned.state, returned.returned?.by.alias]).toEqual(['claimed', 'Wang Qiang']);
    expect(await told('task-returned', number)).toEqual([company.idOf('wu')]);
    expect(await refusal(confirm('wang', number))).toMatchObject({ code: 'task-moved-on', number, state: 'claimed' });
    await finish('wu', number, opening.add({ hours: 1 }));
    expect(await questions(number)).toBe(2);
    await confirm('wang', number);
    expect(await pointsFor(number)).toEqual(['Wu Jiaqi teamwork 10']);
  });

  it('tells the customer to whoever holds it, and to nobody who held it once', async () => {
    const { number } = await company.as('wang', (work) => offerTask(work, visit({ customer: 'Acme' })));
    await company.as('wu', (work) => claimTask(work, number));
    await finish('wu', number);
    await giveBack('wang', number);
    const about = { number, personId: company.idOf('wu'), byId: company.idOf('wang') };
    const read = () => returnedPart(company.db, company.org.id, about);
    expect(await read()).toMatchObject({ customer: 'Acme', waits: true });
    await company.as('wu', (work) => releaseTask(work, number));
    expect(await read()).toMatchObject({ customer: null, waits: false });
  });

  it('is not confirmed as well, when both are pressed at once', async () => {
    const number = await done(10, 'he');
    const answers = await refusals([confirm('wang', number), giveBack('wang', number)]);
    expect(answers.filter((answer) => answer === undefined)).toHaveLength(1);
    const { state } = await readTask(company.db, company.org.id, number);
    expect(await pointsFor(number)).toEqual(state === 'confirmed' ? ['He Miao teamwork 10'] : []);
    expect(answers.find(Boolean)).toMatchObject({ code: 'task-moved-on', number, state });
  });
});
