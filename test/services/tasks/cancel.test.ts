import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cancelTask } from '../../../src/services/tasks/cancel.ts';
import { claimTask } from '../../../src/services/tasks/claim.ts';
import { finishTask } from '../../../src/services/tasks/finish.ts';
import { offerTask } from '../../../src/services/tasks/offer.ts';
import { readTask } from '../../../src/services/tasks/read.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { crowd } from '../../support/crowd.ts';
import { refusal, refusals } from '../../support/refusals.ts';
import { anybody, visit } from '../../support/tasks.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());
beforeEach(async () => {
  await company.db.delegation.deleteMany();
});

/** A task that Xu, of East Two under Zhou, has offered, and these people have claimed. */
async function offered(slots: number, ...holders: string[]): Promise<number> {
  const { number } = await company.as('xu', (work) => offerTask(work, visit({ slots: anybody(slots) })));
  for (const who of holders) await company.as(who, (work) => claimTask(work, number));
  return number;
}

const cancel = (who: string, number: number) => company.as(who, (work) => cancelTask(work, number));
const read = (number: number) => readTask(company.db, company.org.id, number);

async function toldOf(number: number): Promise<(string | null | undefined)[]> {
  const told = await company.db.announcement.findMany({
    where: { kind: 'task-cancelled', about: { path: ['number'], equals: number } },
    include: { person: true },
  });
  return told.map(({ person }) => person?.alias ?? person?.name).sort();
}

describe('a task', () => {
  it('is cancelled by who asked for it, and whoever holds a slot is told', async () => {
    const number = await offered(3, 'he', 'ma');
    const task = await cancel('xu', number);
    expect([task.state, task.cancelled?.by.alias]).toEqual(['cancelled', 'Xu Lei']);
    expect(await toldOf(number)).toEqual(['He Miao', 'Ma Xiaodong']);
  });

  it('is cancelled by the manager above, and who asked for it is told as well', async () => {
    const number = await offered(1, 'he');
    expect((await cancel('zhou', number)).cancelled?.by.alias).toBe('Zhou Min');
    expect(await toldOf(number)).toEqual(['He Miao', 'Xu Lei']);
  });

  it('is cancelled by an admin', async () => {
    expect((await cancel('wang', await offered(1))).state).toBe('cancelled');
  });

  it('is cancelled in the place of who asked for it by whoever stands in, which the audit says', async () => {
    const number = await offered(1);
    const leave = { from: new Date('2026-11-16'), until: new Date('2026-11-20') };
    const [personId, delegateId] = [company.idOf('xu'), company.idOf('ma')];
    await company.db.delegation.create({ data: { orgId: company.org.id, personId, delegateId, ...leave } });
    await company.as('ma', (work) => cancelTask(work, number));
    const { inPlaceOf } = await company.db.audit.findFirstOrThrow({
      where: { action: 'task.cancel', after: { path: ['number'], equals: number } },
      include: { inPlaceOf: true },
    });
    expect(inPlaceOf?.alias).toBe('Xu Lei');
  });

  it('is nobody else’s to cancel, also not who holds it or manages another team', async () => {
    const number = await offered(2, 'he');
    for (const who of ['he', 'ma', 'lin']) {
      expect(await refusal(cancel(who, number)), who).toMatchObject({
        code: 'not-canceller',
        number,
        requester: { alias: 'Xu Lei' },
      });
    }
    expect((await read(number)).state).toBe('offered');
  });

  it('stays once somebody has done a part of it', async () => {
    const number = await offered(2, 'he', 'ma');
    await company.as('ma', (work) => finishTask(work, number));
    expect(await refusal(cancel('xu', number))).toMatchObject({ code: 'part-done', holder: { alias: 'Ma Xiaodong' } });
    expect(await toldOf(number)).toEqual([]);
  });

  it('is cancelled once, and not when it is done', async () => {
    const number = await offered(1);
    const answers = await refusals(Array.from({ length: 4 }, () => cancel('xu', number)));
    expect(answers.filter((answer) => answer === undefined)).toHaveLength(1);
    expect(answers.filter(Boolean)).toEqual(
      Array(3).fill(expect.objectContaining({ code: 'task-moved-on', state: 'cancelled' })),
    );
    const done = await offered(1, 'he');
    await company.as('he', (work) => finishTask(work, done));
    expect(await refusal(cancel('xu', done))).toMatchObject({ code: 'task-moved-on', state: 'done' });
  });

  it('that is claimed at the same moment is told to whoever got a slot, and nobody gets one afterwards', async () => {
    for (let round = 0; round < 5; round += 1) {
      const number = await offered(2);
      const people = await crowd(company, 3);
      const claims = people.map((person) => company.as(person, (work) => claimTask(work, number)));
      await refusals([...claims, cancel('xu', number)]);
      const task = await read(number);
      const holders = task.slots.flatMap(({ holder }) => holder ?? []);
      expect(task.state).toBe('cancelled');
      expect(await toldOf(number)).toEqual(holders.map(({ alias, name }) => alias ?? name).sort());
    }
  });
});
