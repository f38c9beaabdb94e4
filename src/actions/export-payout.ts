import { z } from 'zod';
import { sendFiles } from '../commands/reward.ts';
import { exportPayout } from '../services/rewards/export.ts';
import { action } from './action.ts';

/** What a plan pays for a period, as files for whoever approves it. */
export const exportPayoutAction = action({
  name: 'export-payout',
  looks: true,
  value: z.object({ payout: z.uuid() }),
  run: async (call, { payout }) => sendFiles(call, await exportPayout(call.work, payout)),
});
