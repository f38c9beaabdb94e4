import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { cancelTask } from '../../../../src/services/tasks/cancel.ts';
import { claimTask } from '../../../../src/services/tasks/claim.ts';
import { stillOnTask } from '../../../../src/services/tasks/still-on.ts';
import { refusal } from '../../../support/refusals.ts';
import { TaskClock } from '../../../support/task-clock.ts';
import { anybody } from '../../../support/tasks.ts';
import { waiting } from '../../../support/waiting.ts';

let clock: TaskClock;

beforeAll(async () => {
  clock = await TaskClock.open();
});
afterAll(() => clock.close());
beforeEach(() => clock.clear());

describe('the clock', () => {
  it('does each thing once, however many look at the same moment', async () => {
    await clock.offers('2026-11-02T09:00', { slots: anybody(2) });
    await clock.does(claimTask, 'sun', '2026-11-02T09:30');
    await Promise.all([0, 1, 2, 3].map(() => clock.look('2026-11-16T09:30')));
    expect(await clock.told()).toEqual(['task-escalated Wang Qiang', 'task-warned Sun Yue']);
    await Promise.all([0, 1, 2, 3].map(() => clock.look('2026-11-18T09:30')));
    expect(await clock.holders()).toEqual([null, null]);
    expect(await clock.audited()).toEqual(['task.escalate', 'task.warn', 'task.take-back']);
    await clock.isDueOn('2026-11-18');
    await Promise.all([0, 1, 2, 3].map(() => clock.look('2026-11-19T00:00')));
    expect((await clock.audited()).at(-1)).toBe('task.close-slots');
    expect(await clock.audited()).toHaveLength(4);
  });

  it('loses to a word that comes at the same moment, or wins; never both', async () => {
    await clock.offers('2026-11-16T09:00');
    await clock.does(claimTask, 'sun', '2026-11-16T09:30');
    await clock.look('2026-11-23T09:30');
    const [answer] = await Promise.all([
      refusal(clock.does(stillOnTask, 'sun', '2026-11-25T09:30')),
      clock.look('2026-11-25T09:30'),
    ]);
    expect(await clock.holders()).toEqual([answer ? null : 'Sun Yue']);
    expect((await clock.told()).includes('task-taken-back Li Na')).toBe(answer !== undefined);
  });

  // The embedded database does one thing after the other, whatever it is.
  it.runIf(inject('postgresUrl'))('closes nothing of a task that is being cancelled', async () => {
    await clock.offers('2026-11-18T09:00', { slots: anybody(2) });
    await clock.isDueOn('2026-11-18');
    let looked: Promise<void> | undefined;
    const at = '2026-11-19T00:00';
    await clock.does(
      async (work, number) => {
        await cancelTask(work, number);
        looked = clock.look(at);
        await vi.waitFor(async () => expect(await waiting(clock.company.db)).toBe(1));
      },
      'li',
      at,
    );
    await looked;
    const { state, slots } = await clock.task();
    expect([state, ...slots.map(({ closed }) => closed)]).toEqual(['cancelled', false, false]);
    expect([await clock.told(), await clock.audited()]).toEqual([[], []]);
  });

  it('that dies within a transaction leaves nothing behind, and the next does it whole', async () => {
    await clock.offers('2026-11-19T16:00');
    const add = async (): Promise<never> => {
      throw new Error('killed');
    };
    await expect(clock.look('2026-11-23T16:00', { queue: { add } })).rejects.toThrow('could not do everything');
    expect([await clock.told(), await clock.audited()]).toEqual([[], []]);
    await clock.look('2026-11-23T16:00:05');
    expect(await clock.told()).toEqual(['task-escalated Wang Qiang']);
  });

  it('goes by days that this organisation works, and by what it has set', async () => {
    await clock.offers('2026-09-30T10:00');
    await clock.look('2026-10-09T09:59');
    expect(await clock.told()).toEqual([]);
    await clock.look('2026-10-09T10:00');
    expect(await clock.told()).toEqual(['task-escalated Wang Qiang']);
    await clock.company.db.organisation.update({
      where: { id: clock.company.org.id },
      data: { policy: { taskDays: { unclaimed: 1, silent: 5, grace: 2, unconfirmed: 3 } } },
    });
    await clock.offers('2026-10-09T10:00');
    await clock.look('2026-10-10T10:00');
    expect(await clock.told(), 'on a Saturday that is worked').toEqual(['task-escalated Wang Qiang']);
  });

  it.each([
    ['Europe/Berlin', '2026-10-22T17:00', '2026-10-26T17:00', '2026-10-26T16:00:00Z'],
    ['America/New_York', '2026-10-29T17:00', '2026-11-02T17:00', '2026-11-02T22:00:00Z'],
    ['America/New_York', '2026-03-05T17:00', '2026-03-09T17:00', '2026-03-09T21:00:00Z'],
  ])('in %s keeps to the time of day when clocks change', async (place, from, until, instant) => {
    await clock.moveTo(place);
    await clock.offers(from);
    expect(clock.at(until).toInstant().toString()).toBe(instant);
    await clock.look(clock.at(until).subtract({ seconds: 1 }).toPlainDateTime().toString());
    expect(await clock.told()).toEqual([]);
    await clock.look(until);
    expect(await clock.told()).toEqual(['task-escalated Wang Qiang']);
  });

  it('asks the database five times a look where nothing is due, and begins no transaction', async () => {
    await clock.offers('2026-11-18T16:00');
    let [questions, transactions] = [0, 0];
    const counted = new Proxy(clock.company.db, {
      get: (db, name) => {
        if (name === '$transaction') transactions += 1;
        if (name === '$queryRaw') questions += 1;
        const found: unknown = Reflect.get(db, name);
        return typeof found === 'function' ? found.bind(db) : found;
      },
    });
    await clock.look('2026-11-19T09:00', { db: counted });
    expect([questions, transactions]).toEqual([5, 0]);
  });
});
