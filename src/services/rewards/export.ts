import type { Indicator } from '../../domain/indicators/indicator.ts';
import { Refusal } from '../../errors.ts';
import { audit } from '../audit/record.ts';
import { indicatorsOn } from '../indicators/read.ts';
import { periodKey } from '../periods/kept.ts';
import { closablePeriod } from '../scores/one-closed.ts';
import type { Work } from '../work.ts';
import type { Payout } from './payouts.ts';
import { payoutsToApprove, payoutToApprove } from './seen.ts';

/** A payout with what it takes to read its lines. */
export interface ExportedPayout extends Payout {
  readonly indicators: readonly Indicator[];
}

export type ExportedPayouts = readonly [ExportedPayout, ...ExportedPayout[]];

/**
 * Those of a month or a quarter that the actor approves; without one those of the last. Throws the Refusals `unreadable-input`,
 * and `nothing-to-show` to whoever approves none of it.
 */
export async function exportPayouts(work: Work, word: string | undefined): Promise<ExportedPayouts> {
  const found = await payoutsToApprove(work, word === undefined ? undefined : closablePeriod(work, word));
  const last = found.at(-1);
  const ofIt = found.filter(({ period }) => periodKey(period) === (last && periodKey(last.period)));
  return taken(work, ofIt);
}

/** One of them, by its id. Throws the Refusal `nothing-to-show` for any other. */
export const exportPayout = async (work: Work, id: string): Promise<ExportedPayouts> =>
  taken(work, [await payoutToApprove(work, id)]);

/** That somebody took them along is in the audit. */
async function taken(work: Work, payouts: readonly Payout[]): Promise<ExportedPayouts> {
  const [first, ...others] = payouts.map((one) => ({ ...one, indicators: indicatorsOn(work.org, one.period.until) }));
  if (!first) throw new Refusal({ code: 'nothing-to-show' });
  for (const { holder, period, version, statements } of payouts) {
    await audit(work, {
      action: 'payout.export',
      subject: `team:${holder.id}`,
      // An approver looks at it as one, whoever else they stand in for.
      inPlaceOf: work.actor.personId,
      after: { period: periodKey(period), version, people: statements.length },
    });
  }
  return [first, ...others];
}
