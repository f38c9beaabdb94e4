import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedAlike } from '../../../src/domain/tasks/shares.ts';
import { claimTask } from '../../../src/services/tasks/claim.ts';
import { finishTask } from '../../../src/services/tasks/finish.ts';
import { offerTask } from '../../../src/services/tasks/offer.ts';
import { openTasks, readTask } from '../../../src/services/tasks/read.ts';
import { releaseTask } from '../../../src/services/tasks/release.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { crowd } from '../../support/crowd.ts';
import { refusal, refusals } from '../../support/refusals.ts';
import { anybody, visit } from '../../support/tasks.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());

async function offered(slots = anybody()): Promise<number> {
  const { number } = await company.as('wang', (work) => offerTask(work, visit({ slots })));
  return number;
}

const claims = (who: string, number: number) => company.as(who, (work) => claimTask(work, number));

const audited = (action: string, number: number) =>
  company.db.audit.count({ where: { action, after: { path: ['number'], equals: number } } });

describe('fifty people who claim at once', () => {
  it('leave one winner of one slot, and tell everybody else by whom it was taken', async () => {
    const number = await offered();
    const people = await crowd(company, 50);
    const answers = await refusals(people.map((person) => claims(person, number)));
    const task = await readTask(company.db, company.org.id, number);
    const [winner] = task.slots.map((slot) => slot.holder);
    expect(people[answers.indexOf(undefined)]).toBe(winner?.id);
    const others = await company.db.task.count({ where: { state: 'offered' } });
    expect(answers.filter(Boolean)).toEqual(Array(49).fill({ code: 'already-claimed', by: winner, open: others }));
    expect(task.state).toBe('claimed');
    expect(await audited('task.claim', number)).toBe(1);
  });

  it('leave three winners of three slots, and the task is claimed right afterwards', async () => {
    const number = await offered(anybody(3));
    const people = await crowd(company, 50);
    const answers = await refusals(people.map((person) => claims(person, number)));
    const task = await readTask(company.db, company.org.id, number);
    const winners = people.filter((_, index) => answers[index] === undefined);
    expect(task.slots.map((slot) => slot.holderId).sort()).toEqual(winners.sort());
    expect(new Set(winners).size).toBe(3);
    expect(new Set(answers.map((answer) => answer?.code))).toEqual(new Set([undefined, 'already-claimed']));
    expect(task.state).toBe('claimed');
    expect(await audited('task.claim', number)).toBe(3);
  });
});

describe('somebody who clicks twice at once', () => {
  it('holds one slot of a task that has several', async () => {
    const number = await offered(anybody(3));
    const answers = await refusals(Array.from({ length: 5 }, () => claims('li', number)));
    expect(answers.filter((answer) => answer === undefined)).toHaveLength(1);
    expect(answers.find(Boolean)).toEqual({ code: 'claim-refused', why: 'already-yours' });
    const task = await readTask(company.db, company.org.id, number);
    expect(task.slots.map((slot) => slot.holderId)).toEqual([company.idOf('li'), null, null]);
  });

  it('gets no more tasks than one may hold', async () => {
    const [person = ''] = await crowd(company, 1);
    const numbers = [await offered(), await offered(), await offered(), await offered(), await offered()];
    const answers = await refusals(numbers.map((number) => claims(person, number)));
    expect(answers.filter((answer) => answer === undefined)).toHaveLength(3);
    expect(answers.filter(Boolean)).toEqual(Array(2).fill({ code: 'claim-refused', why: 'too-many', open: 3 }));
  });
});

describe('a claim', () => {
  it('of a task one offered oneself is refused', async () => {
    const number = await offered();
    expect(await refusal(claims('wang', number))).toEqual({ code: 'claim-refused', why: 'own-task' });
  });

  it('of a slot that is for a team is for its members, as of that day', async () => {
    const number = await offered(sharedAlike([company.idOf('south-1'), null]));
    expect((await claims('wu', number)).slots[0]?.holder?.name).toBe('吴佳琪');
    expect((await claims('chen', number)).slots[1]?.holder?.name).toBe('陈晨');

    const forSouth = await offered(sharedAlike([company.idOf('south-1')]));
    expect(await refusal(claims('sun', forSouth))).toMatchObject({
      code: 'claim-refused',
      why: 'for-others',
      team: { name: '华南队' },
      role: null,
    });
    // Whoever leaves the team in a month belongs to it today.
    await company.db.membership.updateMany({
      where: { personId: company.idOf('ouyang') },
      data: { until: new Date('2026-12-18') },
    });
    expect((await claims('ouyang', forSouth)).state).toBe('claimed');
  });

  it('of a task that does not exist says so', async () => {
    expect(await refusal(claims('li', 9999))).toEqual({ code: 'nothing-to-show' });
  });

  it('of a task that is over says how it stands', async () => {
    const over = await company.db.task.findFirstOrThrow({ where: { state: 'confirmed' } });
    const [outsider = ''] = await crowd(company, 1);
    expect(await refusal(claims(outsider, over.number))).toMatchObject({
      code: 'task-moved-on',
      number: over.number,
      state: 'confirmed',
    });
  });

  it('changes every card of the task, by one refresh of each', async () => {
    const number = await offered();
    const { id } = await readTask(company.db, company.org.id, number);
    await claims('he', number);
    const cards = await company.db.announcement.findMany({ where: { subject: `task:${id}` } });
    expect(cards.map((card) => card.wanted)).toEqual([2, 2, 2, 2]);
  });
});

describe('a release', () => {
  it('opens the slot to others', async () => {
    const number = await offered();
    await claims('xu', number);
    const released = await company.as('xu', (work) => releaseTask(work, number));
    expect([released.state, released.slots[0]?.holder]).toEqual(['offered', null]);
    const again = await claims('ma', number);
    expect(again.slots[0]?.holder?.name).toBe('马晓东');
  });

  it('is for whoever holds a slot that is not done', async () => {
    const number = await offered();
    await claims('huang', number);
    const release = (who: string) => company.as(who, (work) => releaseTask(work, number));
    expect(await refusal(release('zhou'))).toEqual({ code: 'not-holder', number });
    await company.as('huang', (work) => finishTask(work, number));
    expect(await refusal(release('huang'))).toMatchObject({ code: 'task-moved-on', number, state: 'done' });
  });
});

describe('offers at once', () => {
  it('get numbers of their own, one after the other', async () => {
    const last = await company.db.task.count();
    const offers = await Promise.all(
      ['wang', 'chen', 'li', 'sun', 'zhou', 'he', 'xu', 'ma'].map((who) =>
        company.as(who, async (work) => {
          // As the entrance does it: a row of the organisation is written before anything else.
          await work.tx.seen.create({ data: { orgId: work.org.id, key: `offer:${who}`, at: new Date() } });
          return offerTask(work, visit());
        }),
      ),
    );
    expect(offers.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 8 }, (_, index) => last + 1 + index),
    );
    expect(offers.map(({ chats }) => chats)).toEqual(Array(8).fill(4));
  });

  it('are listed with the most urgent first', async () => {
    const dueOn = Temporal.PlainDate.from('2026-11-19');
    const { number } = await company.as('lin', (work) => offerTask(work, visit({ dueOn })));
    expect((await openTasks(company.db, company.org.id))[0]?.number).toBe(number);
  });
});
