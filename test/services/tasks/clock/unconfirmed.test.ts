import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { claimTask } from '../../../../src/services/tasks/claim.ts';
import { confirmTask } from '../../../../src/services/tasks/confirm.ts';
import { finishTask } from '../../../../src/services/tasks/finish.ts';
import { giveBackTask } from '../../../../src/services/tasks/give-back.ts';
import type { Offer } from '../../../../src/services/tasks/offer.ts';
import { releaseTask } from '../../../../src/services/tasks/release.ts';
import { refusal } from '../../../support/refusals.ts';
import { TaskClock } from '../../../support/task-clock.ts';

let clock: TaskClock;

beforeAll(async () => {
  clock = await TaskClock.open();
});
afterAll(() => clock.close());
beforeEach(() => clock.clear());

describe('a task that nobody confirms', () => {
  const done = async (offer: Partial<Offer> = {}, requester = 'li', holder = 'sun') => {
    await clock.offers('2026-11-20T09:00', offer, requester);
    await clock.does(claimTask, holder, '2026-11-20T09:30');
    await clock.does(finishTask, holder, '2026-11-25T14:05');
  };

  it('goes to the requester’s manager after three working days, who can confirm it as well', async () => {
    await done();
    expect(await clock.card('task-confirm', 'li', '2026-11-26T09:00')).toContain(
      'After Nov 30, 14:05 it goes to Wang Qiang',
    );
    await clock.look('2026-11-30T14:04:59');
    expect((await clock.task()).successor).toBeNull();
    await clock.look('2026-11-30T14:05');
    await clock.look('2026-12-20T14:05');
    expect(await clock.told()).toEqual(['task-confirm Li Na', 'task-confirm Wang Qiang']);
    expect(await clock.card('task-confirm', 'li', '2026-11-30T14:05')).toContain(
      'Wang Qiang can confirm it as well since Nov 30',
    );
    expect(await clock.card('task-confirm', 'wang', '2026-11-30T14:05')).toContain(
      'From Li Na; nobody has confirmed it yet',
    );
    await clock.does(confirmTask, 'wang', '2026-11-30T15:00');
    expect(await clock.card('task-confirm', 'li', '2026-11-30T15:00')).toContain(`Task #${clock.number} confirmed`);
  });

  it('never goes to who did it, but to the next above', async () => {
    await done({}, 'he', 'zhou');
    expect(await clock.card('task-confirm', 'he', '2026-11-26T09:00')).toContain('it goes to Wang Qiang');
    await clock.look('2026-11-30T14:05');
    expect((await clock.task()).successor?.alias).toBe('Wang Qiang');
  });

  it('stays where nobody is left, and whoever asked for it is reminded once', async () => {
    await done({}, 'wang');
    expect(await clock.card('task-confirm', 'wang', '2026-11-26T09:00')).toContain('Nobody else can confirm it');
    await clock.look('2026-11-30T14:05');
    await clock.look('2026-12-20T14:05');
    expect((await clock.task()).successor).toBeNull();
    expect(await clock.told()).toEqual(['task-confirm Wang Qiang', 'task-confirm Wang Qiang']);
  });

  it('keeps whom it went to when it is given back: they cannot claim it, and are asked again', async () => {
    await done();
    await clock.look('2026-11-30T14:05');
    await clock.does(giveBackTask, 'wang', '2026-11-30T16:00');
    await clock.does(releaseTask, 'sun', '2026-11-30T16:30');
    expect(await refusal(clock.does(claimTask, 'wang', '2026-12-01T09:00'))).toEqual({
      code: 'claim-refused',
      why: 'own-task',
    });
    await clock.does(claimTask, 'sun', '2026-12-01T09:00');
    await clock.does(finishTask, 'sun', '2026-12-01T10:00');
    expect((await clock.told()).filter((one) => one === 'task-confirm Wang Qiang')).toHaveLength(2);
  });

  it('has its time anew after it was given back', async () => {
    await done();
    await clock.does(giveBackTask, 'li', '2026-11-27T09:00');
    await clock.does(finishTask, 'sun', '2026-11-27T10:00');
    await clock.look('2026-12-02T09:59');
    expect((await clock.task()).successor).toBeNull();
    await clock.look('2026-12-02T10:00');
    expect((await clock.task()).successor?.alias).toBe('Wang Qiang');
  });
});
