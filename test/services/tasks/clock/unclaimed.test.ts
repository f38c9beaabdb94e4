import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { claimTask } from '../../../../src/services/tasks/claim.ts';
import { finishTask } from '../../../../src/services/tasks/finish.ts';
import { releaseTask } from '../../../../src/services/tasks/release.ts';
import { refusal } from '../../../support/refusals.ts';
import { TaskClock } from '../../../support/task-clock.ts';
import { anybody } from '../../../support/tasks.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

let clock: TaskClock;

beforeAll(async () => {
  clock = await TaskClock.open();
});
afterAll(() => clock.close());
beforeEach(() => clock.clear());

describe('a task that nobody claims', () => {
  it('is told to the requester’s manager after two working days, once', async () => {
    await clock.offers('2026-11-19T16:00');
    await clock.look('2026-11-23T15:59:59');
    expect(await clock.told()).toEqual([]);
    await clock.look('2026-11-23T16:00');
    await clock.look('2026-11-23T16:00:05');
    await clock.look('2026-12-10T16:00');
    expect(await clock.told()).toEqual(['task-escalated Wang Qiang']);
    expect(await clock.audited()).toEqual(['task.escalate']);
  });

  it('says who has room: those who could take it with the fewest tasks, without who asks, who reads it, and who is away', async () => {
    await clock.offers('2026-11-19T16:00', {
      slots: [{ teamId: clock.company.idOf('east-1'), role: null, share: 10_000, overlay: false }],
    });
    await clock.isAway('chen', '2026-11-23', '2026-11-23');
    await clock.look('2026-11-23T16:00');
    const text = await clock.card('task-escalated', 'wang', '2026-11-23T16:00');
    expect(text).toContain('has been open for 2 working days, 1 slot left');
    const [, room = ''] = /With room: (.+)/.exec(text) ?? [];
    expect(room).toMatch(/Sun Yue \(0 open\)/);
    expect(room).not.toMatch(/Li Na|Wang Qiang|Chen Chen|He Miao/);
    await clock.does(claimTask, 'sun', '2026-11-23T17:00');
    expect(await clock.card('task-escalated', 'wang', '2026-11-23T17:00')).toContain(
      `Task #${clock.number} is claimed: Sun Yue`,
    );
  });

  it('is told to whoever asks for it where nobody is above', async () => {
    await clock.offers('2026-11-19T16:00', {}, 'wang');
    await clock.look('2026-11-23T16:00');
    expect(await clock.told()).toEqual(['task-escalated Wang Qiang']);
  });

  it('asks before it is cancelled, and says how many others would be told', async () => {
    await clock.offers('2026-11-19T16:00', { slots: anybody(3) });
    await clock.does(claimTask, 'sun', '2026-11-20T09:00');
    await clock.look('2026-11-23T16:00');
    expect(await clock.asksFirst('task-escalated', 'wang', '2026-11-23T16:00')).toEqual([
      `Cancel task #${clock.number}? 2 people are told`,
    ]);
    await clock.clear();
    await clock.offers('2026-11-19T16:00', {}, 'wang');
    await clock.look('2026-11-23T16:00');
    expect(await clock.asksFirst('task-escalated', 'wang', '2026-11-23T16:00')).toEqual([
      `Cancel task #${clock.number}? It cannot be taken back`,
    ]);
  });

  it('waits anew for a slot that somebody gave back', async () => {
    await clock.offers('2026-11-02T10:00');
    await clock.does(claimTask, 'sun', '2026-11-02T11:00');
    await clock.does(releaseTask, 'sun', '2026-11-05T11:00');
    await clock.look('2026-11-09T10:59');
    expect(await clock.told()).toEqual([]);
    await clock.look('2026-11-09T11:00');
    expect(await clock.card('task-escalated', 'wang', '2026-11-09T11:00')).toContain('open for 2 working days');
  });

  it('closes when the day it was due is over where the organisation is, and whoever asked is told how to go on', async () => {
    await clock.offers('2026-11-26T16:00', { dueOn: day('2026-11-27') });
    await clock.look('2026-11-27T23:59:59');
    expect((await clock.task()).state).toBe('offered');
    await clock.look('2026-11-28T00:00');
    await clock.look('2026-11-28T00:00:05');
    expect((await clock.task()).state).toBe('expired');
    expect(await clock.told()).toEqual(['task-expired Li Na']);
    const text = await clock.card('task-expired', 'li', '2026-11-28T00:00');
    expect(text).toContain(`Nobody took task #${clock.number} in time`);
    expect(text).toContain('[Offer anew]');
    await clock.look('2026-12-10T00:00');
    expect(await clock.told(), 'no manager hears of what is over').toEqual(['task-expired Li Na']);
    expect(await refusal(clock.does(claimTask, 'sun', '2026-11-28T09:00'))).toMatchObject({
      code: 'task-moved-on',
      number: clock.number,
      state: 'expired',
    });
  });

  it('goes on with those who have a slot, and is asked about when they were done already', async () => {
    await clock.offers('2026-11-26T10:00', { dueOn: day('2026-11-27'), slots: anybody(3) });
    await clock.does(claimTask, 'sun', '2026-11-26T11:00');
    await clock.does(claimTask, 'chen', '2026-11-26T11:00');
    await clock.does(finishTask, 'sun', '2026-11-26T15:00');
    await clock.look('2026-11-28T00:00');
    expect((await clock.task()).state).toBe('claimed');
    expect(await clock.card('task-expired', 'li', '2026-11-28T00:00')).toContain('It goes on with');
    await clock.does(releaseTask, 'chen', '2026-11-30T09:00');
    await clock.look('2026-11-30T09:00:05');
    expect((await clock.task()).state).toBe('done');
    expect(await clock.told()).toEqual(['task-confirm Li Na', 'task-expired Li Na']);
    await clock.look('2026-12-03T09:00:04');
    expect((await clock.task()).successor).toBeNull();
    await clock.look('2026-12-03T09:00:05');
    expect((await clock.task()).successor?.alias).toBe('Wang Qiang');
  });
});
