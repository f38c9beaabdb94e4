import { describe, expect, it } from 'vitest';
import { callback } from '../../src/doctor/callback.ts';
import type { Arrived, ExaminedMessenger } from '../../src/doctor/check.ts';
import { patient } from '../support/patient.ts';

const { now } = patient();
const ago = (hours: number) => now.subtract({ hours });

const slack: ExaminedMessenger = { platform: 'slack', called: true, findings: [] };
const overLine: ExaminedMessenger = { ...slack, called: false };

const arrived = (what: Partial<Arrived> = {}): Arrived => ({
  platform: 'slack',
  wordsAt: ago(1),
  cardAt: ago(2),
  turnedAway: undefined,
  ...what,
});

const look = (arrivals: readonly Arrived[] | undefined, messenger = slack, more: Parameters<typeof patient>[0] = {}) =>
  callback.look(patient({ arrivals: Promise.resolve(arrivals), messengers: Promise.resolve([messenger]), ...more }));

describe('a callback', () => {
  it('is well where words and presses have arrived of late', async () => {
    expect(await look([arrived()])).toEqual([]);
  });

  it('that never brought a press, or nothing at all, is noticed', async () => {
    expect(await look([arrived({ cardAt: undefined })])).toEqual([{ code: 'no-card', platform: 'slack' }]);
    const nothing = [{ code: 'nothing-arrived', platform: 'slack' }];
    expect(await look([])).toEqual(nothing);
    expect(await look([arrived({ wordsAt: undefined, cardAt: undefined })])).toEqual(nothing);
  });

  it('that has been silent for more than a week is noticed, however much came before', async () => {
    const week = 24 * 7;
    const at = ago(week + 1);
    expect(await look([arrived({ wordsAt: at, cardAt: ago(week + 2) })])).toEqual([
      { code: 'silent-since', platform: 'slack', at },
    ]);
    expect(await look([arrived({ wordsAt: ago(week), cardAt: ago(week + 2) })])).toEqual([]);
  });

  it('where what comes is turned away is not silent: that is told as what it is', async () => {
    const turnedAway = { at: ago(0), why: 'unsigned' } as const;
    expect(await look([arrived({ wordsAt: undefined, cardAt: undefined, turnedAway })])).toEqual([]);
  });

  it('whose way is broken is told once', async () => {
    const finding = {
      code: 'address-silent',
      url: 'https://qibu.example.com/slack/events',
      said: 'ENOTFOUND',
    } as const;
    expect(await look([], { ...slack, findings: [finding] })).toEqual([{ ...finding, platform: 'slack' }]);
  });

  it('needs an address where the vendor calls, and none where we keep a connection open', async () => {
    const without = { publicUrl: undefined };
    expect(await look([arrived()], slack, without)).toEqual([{ code: 'no-address', platforms: ['slack'] }]);
    expect(await look([arrived()], overLine, without)).toEqual([]);
  });

  it('over a connection of ours is as that is, and needs a service that has it', async () => {
    const down = { platform: 'slack', why: 'lost', said: 'closed_1006' } as const;
    expect(await look([arrived()], overLine, { lines: [down] })).toEqual([{ code: 'line-down', ...down }]);
    expect(await look([arrived()], overLine, { lines: undefined })).toEqual([
      { code: 'not-listening', platform: 'slack' },
    ]);
  });

  it('cannot be judged by what arrived where the database cannot be read', async () => {
    expect(await look(undefined)).toEqual([]);
    expect(await callback.blind?.(patient())).toBe(true);
  });
});
