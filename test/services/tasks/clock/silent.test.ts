import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { claimTask } from '../../../../src/services/tasks/claim.ts';
import { finishTask } from '../../../../src/services/tasks/finish.ts';
import { giveBackTask } from '../../../../src/services/tasks/give-back.ts';
import { stillOnTask } from '../../../../src/services/tasks/still-on.ts';
import { refusal } from '../../../support/refusals.ts';
import { TaskClock } from '../../../support/task-clock.ts';

let clock: TaskClock;

beforeAll(async () => {
  clock = await TaskClock.open();
});
afterAll(() => clock.close());
beforeEach(() => clock.clear());

describe('a holder of whom nothing is heard', () => {
  beforeEach(async () => {
    await clock.offers('2026-11-16T09:00');
    await clock.does(claimTask, 'sun', '2026-11-16T09:30');
  });

  it('is asked after five working days, and two later the slot is open again, which both sides are told alone', async () => {
    await clock.look('2026-11-23T09:29:59');
    expect(await clock.told()).toEqual([]);
    await clock.look('2026-11-23T09:30');
    await clock.look('2026-11-23T09:30:05');
    expect(await clock.told()).toEqual(['task-warned Sun Yue']);
    const asked = await clock.card('task-warned', 'sun', '2026-11-23T09:30');
    expect(asked).toContain(`Still on task #${clock.number}? After Nov 25, 09:30 the slot opens again`);
    expect(asked).toContain('Nothing new since Nov 16');
    await clock.look('2026-11-25T09:29:59');
    expect(await clock.holders()).toEqual(['Sun Yue']);
    await clock.look('2026-11-25T09:30');
    await clock.look('2026-11-25T09:30:05');
    expect(await clock.holders()).toEqual([null]);
    expect((await clock.task()).state).toBe('offered');
    expect(await clock.told()).toEqual(['task-taken-back Li Na', 'task-taken-back Sun Yue', 'task-warned Sun Yue']);
    expect(await clock.card('task-warned', 'sun', '2026-11-25T09:30')).toContain('You hold no slot');
    expect(await clock.card('task-taken-back', 'sun', '2026-11-25T09:30')).toContain('asked on Nov 23');
    expect(await clock.card('task-taken-back', 'li', '2026-11-25T09:30')).toContain('Sun Yue had claimed it');
    expect(await clock.audited()).toEqual(['task.warn', 'task.take-back']);
  });

  it('is asked by a clock that counts finer than the database', async () => {
    await clock.look('2026-11-23T09:30:00.000123456');
    expect(await clock.card('task-warned', 'sun', '2026-11-23T09:31')).toContain('[Still on it]');
  });

  it('who says “still on it” is asked anew after as many days', async () => {
    await clock.look('2026-11-23T09:30');
    await clock.does(stillOnTask, 'sun', '2026-11-24T16:00');
    expect(await clock.card('task-warned', 'sun', '2026-11-24T16:00')).toContain(
      `You are still on task #${clock.number}`,
    );
    await clock.look('2026-11-25T09:30');
    await clock.look('2026-12-01T15:59');
    expect(await clock.told()).toEqual(['task-warned Sun Yue']);
    await clock.look('2026-12-01T16:00');
    expect(await clock.told()).toEqual(['task-warned Sun Yue', 'task-warned Sun Yue']);
    expect(await clock.holders()).toEqual(['Sun Yue']);
  });

  it('who is done, or has given the slot back, is not asked', async () => {
    await clock.does(finishTask, 'sun', '2026-11-20T09:30');
    await clock.look('2026-11-24T09:30');
    expect(await clock.told()).not.toContain('task-warned Sun Yue');
  });

  it('is asked anew after the other side gave it back', async () => {
    await clock.does(finishTask, 'sun', '2026-11-20T09:30');
    await clock.does(giveBackTask, 'li', '2026-11-20T10:00');
    await clock.look('2026-11-27T09:59');
    expect(await clock.told()).not.toContain('task-warned Sun Yue');
    await clock.look('2026-11-27T10:00');
    expect(await clock.told()).toContain('task-warned Sun Yue');
  });

  it('has as much more time as days of leave, before the question and after it', async () => {
    await clock.isAway('sun', '2026-11-18', '2026-11-19');
    await clock.look('2026-11-25T09:29');
    expect(await clock.told()).toEqual([]);
    await clock.look('2026-11-25T09:30');
    expect(await clock.told()).toEqual(['task-warned Sun Yue']);
    await clock.isAway('sun', '2026-11-26', '2026-11-26');
    expect(await clock.card('task-warned', 'sun', '2026-11-25T09:30')).toContain('After Nov 30, 09:30');
    await clock.look('2026-11-30T09:29');
    expect(await clock.holders()).toEqual(['Sun Yue']);
    await clock.look('2026-11-30T09:30');
    expect(await clock.holders()).toEqual([null]);
  });

  it('keeps the slot after a long stop of the service until there was a question, and time to answer it', async () => {
    await clock.look('2027-01-11T10:00');
    await clock.look('2027-01-11T10:00:05');
    expect(await clock.holders()).toEqual(['Sun Yue']);
    await clock.look('2027-01-13T09:59');
    expect(await clock.holders()).toEqual(['Sun Yue']);
    await clock.look('2027-01-13T10:00');
    expect(await clock.holders()).toEqual([null]);
  });

  it('cannot say “still on it” without a slot, and what was taken back closes when it was due', async () => {
    expect(await refusal(clock.does(stillOnTask, 'chen', '2026-11-17T09:00'))).toEqual({
      code: 'not-holder',
      number: clock.number,
    });
    await clock.isDueOn('2026-11-24');
    await clock.look('2026-11-23T09:30');
    await clock.look('2026-11-25T09:30');
    expect((await clock.task()).state).toBe('expired');
    expect(await clock.card('task-taken-back', 'sun', '2026-11-25T09:30')).toContain('Nobody took task');
  });
});
