import { describe, expect, it } from 'vitest';
import type { Arrived } from '../../src/doctor/check.ts';
import { clock } from '../../src/doctor/clock.ts';
import type { Finding } from '../../src/ports/finding.ts';
import { patient } from '../support/patient.ts';

const { now } = patient();

const messengers = (findings: readonly Finding[], arrivals: readonly Arrived[] = []) =>
  patient({
    messengers: Promise.resolve([{ platform: 'slack', called: true, findings }]),
    arrivals: Promise.resolve(arrivals),
  });
const ahead = (...seconds: number[]) => messengers(seconds.map((aheadSeconds) => ({ code: 'clock', aheadSeconds })));

const stale: Arrived = {
  platform: 'slack',
  wordsAt: now.subtract({ hours: 1 }),
  cardAt: undefined,
  turnedAway: { at: now, why: 'stale' },
};

describe('the clock of the server', () => {
  it.each([59, -59, 0])('may be %i seconds off', async (seconds) => {
    expect(await clock.look(ahead(seconds))).toEqual([]);
  });

  it.each([60, -60, 600])('is told where it is %i seconds off', async (aheadSeconds) => {
    expect(await clock.look(ahead(aheadSeconds))).toEqual([{ code: 'clock-off', aheadSeconds }]);
  });

  it('is told once, by whichever vendor it is further off', async () => {
    expect(await clock.look(ahead(599, -601))).toEqual([{ code: 'clock-off', aheadSeconds: -601 }]);
  });

  it('is suspected where what arrives bears a time that is off, until something arrives that does not', async () => {
    expect(await clock.look(messengers([], [stale]))).toEqual([{ code: 'stale', platform: 'slack', at: now }]);
    expect(await clock.look(messengers([], [{ ...stale, cardAt: now.add({ seconds: 1 }) }]))).toEqual([]);
    const off = messengers([{ code: 'clock', aheadSeconds: 600 }], [stale]);
    expect(await clock.look(off)).toEqual([{ code: 'clock-off', aheadSeconds: 600 }]);
  });

  it('is not said to be right where no vendor tells the time', async () => {
    const unreachable = { code: 'unreachable', url: 'https://slack.com/api/auth.test', said: 'ENOTFOUND' } as const;
    expect(await clock.blind?.(messengers([unreachable]))).toBe(true);
    expect(await clock.blind?.(messengers([unreachable, { code: 'clock', aheadSeconds: 0 }]))).toBe(false);
  });
});
