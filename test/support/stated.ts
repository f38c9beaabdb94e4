import { closePeriod } from '../../src/services/reviews/close.ts';
import { missingToSettle, waive } from '../../src/services/reviews/waive.ts';
import type { Company } from './company.ts';
import { layPlan, october, sellInOctober } from './rewarding.ts';

/** October is closed for East One, and what its plan pays is approved by Ma Xiaodong: 8,760, 10,080, 3,000 and 11,240 yuan. */
export async function payOctober(
  company: Pick<Company, 'as' | 'db' | 'idOf' | 'org'>,
  approvers: readonly string[] = ['ma', 'xu', 'he'],
): Promise<void> {
  await sellInOctober(company);
  await layPlan(company, { team: 'east-1', approvers });
  await company.as('wang', async (work) => {
    const teamId = company.idOf('east-1');
    for (const { key } of await missingToSettle(work, teamId, october)) {
      await waive(work, teamId, october, { key, reason: 'nobody knows' });
    }
    await closePeriod(work, teamId, october);
  });
  await company.db.rewardPayout.updateMany({
    data: { approvedAt: new Date('2026-11-18T03:00:00Z'), approvedById: company.idOf('ma') },
  });
}
