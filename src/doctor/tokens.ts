import type { Setting } from '../ports/finding.ts';
import type { Disbelief, Platform } from '../ports/messenger.ts';
import { type Check, found, turnedAwayLast } from './check.ts';

/** The setting that is wrong where something was turned away. A time that is off is another matter. */
const suspect: Readonly<Record<Platform, Readonly<Record<Exclude<Disbelief, 'stale'>, Setting>>>> = {
  slack: { unsigned: 'SLACK_SIGNING_SECRET', mistoken: 'SLACK_SIGNING_SECRET' },
  feishu: { unsigned: 'FEISHU_ENCRYPT_KEY', mistoken: 'FEISHU_VERIFICATION_TOKEN' },
};

/** Tokens and secrets: some can be shown to the vendor, others are proved by what arrives. */
export const tokens: Check = {
  name: 'tokens',
  look: async (patient) => [
    ...(await found(patient, ['refused', 'workspace-refused', 'unreachable'])),
    ...((await patient.arrivals) ?? []).flatMap((arrived) => {
      const last = turnedAwayLast(arrived);
      if (!last || last.why === 'stale') return [];
      const { platform } = arrived;
      return [{ code: 'turned-away' as const, platform, setting: suspect[platform][last.why], at: last.at }];
    }),
  ],
};
