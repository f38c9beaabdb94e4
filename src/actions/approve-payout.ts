import { z } from 'zod';
import { approve } from '../commands/reward.ts';
import { action } from './action.ts';

/** Approves what a plan pays for a period; each of those who are paid gets their statement. */
export const approvePayoutAction = action({
  name: 'approve-payout',
  value: z.object({ payout: z.uuid() }),
  run: (call, { payout }) => approve(call, payout),
});
