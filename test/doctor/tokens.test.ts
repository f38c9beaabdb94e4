import { describe, expect, it } from 'vitest';
import type { Arrived } from '../../src/doctor/check.ts';
import { scopes } from '../../src/doctor/scopes.ts';
import { tokens } from '../../src/doctor/tokens.ts';
import type { Finding } from '../../src/ports/finding.ts';
import type { Disbelief, Platform } from '../../src/ports/messenger.ts';
import { patient } from '../support/patient.ts';

const { now } = patient();

const turnedAway = (platform: Platform, why: Disbelief, wordsAt?: Temporal.Instant): Arrived => ({
  platform,
  wordsAt,
  cardAt: undefined,
  turnedAway: { at: now, why },
});
const arrived = (...arrivals: readonly Arrived[]) => patient({ arrivals: Promise.resolve(arrivals) });
const found = (...findings: readonly Finding[]) =>
  patient({ messengers: Promise.resolve([{ platform: 'slack', called: true, findings }]) });

const refused: Finding = { code: 'refused', setting: 'SLACK_BOT_TOKEN', said: 'token_revoked' };

describe('tokens and secrets', () => {
  it('are told where the vendor does not take them, or cannot be asked', async () => {
    const unreachable: Finding = { code: 'unreachable', url: 'https://slack.com/api/auth.test', said: 'timeout' };
    expect(await tokens.look(found(refused, unreachable, { code: 'clock', aheadSeconds: 0 }))).toEqual([
      { ...refused, platform: 'slack' },
      { ...unreachable, platform: 'slack' },
    ]);
  });

  it.each([
    ['slack', 'unsigned', 'SLACK_SIGNING_SECRET'],
    ['feishu', 'unsigned', 'FEISHU_ENCRYPT_KEY'],
    ['feishu', 'mistoken', 'FEISHU_VERIFICATION_TOKEN'],
  ] as const)('are suspected where what comes from %s is turned away as %s', async (platform, why, setting) => {
    const trouble = { code: 'turned-away', platform, setting, at: now };
    expect(await tokens.look(arrived(turnedAway(platform, why)))).toEqual([trouble]);
    expect(await tokens.look(arrived(turnedAway(platform, why, now.subtract({ hours: 1 }))))).toEqual([trouble]);
  });

  it('are beyond suspicion once something was taken, and where only the time was off', async () => {
    expect(await tokens.look(arrived(turnedAway('slack', 'unsigned', now.add({ seconds: 1 }))))).toEqual([]);
    expect(await tokens.look(arrived(turnedAway('slack', 'stale')))).toEqual([]);
  });
});

describe('scopes', () => {
  it('are told where they are missing, and not said to be there where nobody could be asked', async () => {
    const missing: Finding = { code: 'scopes-missing', scopes: ['files:write'] };
    expect(await scopes.look(found(missing))).toEqual([{ ...missing, platform: 'slack' }]);
    expect(await scopes.blind?.(found(missing))).toBe(false);
    expect(await scopes.blind?.(found(refused))).toBe(true);
  });
});
