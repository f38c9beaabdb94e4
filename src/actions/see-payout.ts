import { z } from 'zod';
import { showPayouts } from '../commands/reward.ts';
import { payoutToApprove } from '../services/rewards/seen.ts';
import { action } from './action.ts';

/** What a plan pays for a period, for whoever approves it. */
export const seePayout = action({
  name: 'see-payout',
  looks: true,
  value: z.object({ payout: z.uuid() }),
  run: async (call, { payout }) => showPayouts(call, [await payoutToApprove(call.work, payout)]),
});
