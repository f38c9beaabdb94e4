import type { ScorecardVersion } from '../../domain/scorecards/scorecard.ts';
import { fromDay, fromInstant } from '../../store/time.ts';
import type { Work } from '../work.ts';
import { violationsIn } from './scorecard-content.ts';

interface Under {
  readonly changeId: string;
  readonly scorecardId: string;
  readonly from: Temporal.PlainDate;
}

/** Stores a version of a scorecard that a change brings, and gives its number: none that was ever spoken of. */
export async function storeVersion(
  { tx, org, now }: Pick<Work, 'tx' | 'org' | 'now'>,
  planned: ScorecardVersion & { readonly overrideReason: string | null },
  { changeId, scorecardId, from }: Under,
): Promise<number> {
  const where = { orgId: org.id, scorecardId };
  const spoken = await tx.change.aggregate({ where, _max: { version: true } });
  const stored = await tx.scorecardVersion.aggregate({ where, _max: { version: true } });
  const version = Math.max(stored._max.version ?? 0, spoken._max.version ?? 0) + 1;
  const of = { ...where, version };
  const { violations } = violationsIn(org, planned, from);
  await tx.scorecardVersion.create({
    data: {
      ...of,
      from: fromDay(from),
      teamLink: planned.teamLink,
      teamIndicator: planned.teamIndicator ?? null,
      overrideReason: violations.length > 0 ? planned.overrideReason : null,
      recordedAt: fromInstant(now),
      changeId,
    },
  });
  await tx.scorecardItem.createMany({ data: planned.items.map((item) => ({ ...of, ...item })) });
  return version;
}
