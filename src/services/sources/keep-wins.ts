import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { Counting } from '../../domain/sources/reading.ts';
import type { Step } from '../../domain/sources/settle.ts';
import { isOccasion } from '../../domain/wins.ts';
import { tellWins } from '../wins/tell.ts';
import { restateWins, withdrawWins } from '../wins/withdraw.ts';
import type { Work } from '../work.ts';
import type { KnownRecord } from './records.ts';

/** What has become of a record, with the entry that it has now. */
interface Written {
  readonly known: KnownRecord | undefined;
  readonly step: Step;
  readonly newId: string | undefined;
}

/**
 * What was told as won is withdrawn where its record is there no more, or somebody else's, and says what it is where that is
 * another by now. What is new is told as it would be if somebody had reported it, where `tells`.
 */
export async function keepWins(
  work: Work,
  indicator: Indicator,
  written: readonly Written[],
  tells: boolean,
): Promise<void> {
  if (!isOccasion(indicator)) return;
  const before = written.flatMap(({ known, step, newId }) =>
    step.is === 'write' && step.back && known?.entryId
      ? [{ entryId: known.entryId, known, anew: step.anew, newId }]
      : [],
  );
  const restated = before.flatMap(({ entryId, known, anew, newId }) =>
    newId && anew && isOf(known, anew) && anew.amount > 0n ? [{ entryId, by: newId }] : [],
  );
  await restateWins(work, restated);
  const gone = before.filter(({ entryId }) => !restated.some((one) => one.entryId === entryId));
  await withdrawWins(
    work,
    gone.map(({ entryId }) => ({ entry: { id: entryId }, indicator })),
  );
  if (!tells) return;
  const won = written.flatMap(({ known, step, newId }) =>
    step.is === 'write' && step.anew && newId && !isOf(known, step.anew)
      ? [{ ...step.anew, id: newId, indicator }]
      : [],
  );
  for (const [personId, theirs] of Map.groupBy(won, (one) => one.personId)) await tellWins(work, personId, theirs);
}

const isOf = (known: KnownRecord | undefined, { personId }: Counting): boolean => known?.counted?.personId === personId;
