import { type AlignmentPart, points } from '../domain/alignment.ts';
import { dailyNeed } from '../domain/daily-need.ts';
import type { Privacy } from '../domain/privacy.ts';
import { ratio, times } from '../domain/ratio.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { measured, percentText } from '../texts/numbers.ts';
import type { Reader } from '../texts/reader.ts';
import { alignmentExplained } from './alignment-explained.ts';
import type { Digest } from './digest.ts';
import { tells } from './digest-limits.ts';
import { shareOf } from './digest-numbers.ts';

/** The index with its change and its parts; those that do not apply are named. */
export function alignmentText(reader: Reader, { alignment, alignmentBefore }: Digest): string {
  const { digest } = textsFor(reader.locale);
  if (alignment.index === undefined) return digest.alignmentNone;
  const change = alignmentBefore === undefined ? '' : signed(alignment.index - alignmentBefore);
  const names = Object.keys(alignment.parts) as AlignmentPart[];
  const known = names.flatMap((name) => {
    const share = alignment.parts[name];
    return share ? [digest.part({ name: digest.parts[name], points: points(share) })] : [];
  });
  const missing = names.filter((name) => !alignment.parts[name]).map((name) => digest.parts[name]);
  return digest.alignment({
    index: alignment.index,
    change: change && digest.change({ points: change }),
    parts: dots(...known, ...missing.map((name) => digest.notApplicable({ names: name }))),
  });
}

const signed = (difference: number): string =>
  difference === 0 ? '' : difference > 0 ? `+${difference}` : `−${-difference}`;

/** What holds the index back; nothing where nothing does. */
export function lowestText(reader: Reader, digest: Digest, privacy: Privacy): string[] {
  const { digest: texts, digestLines } = textsFor(reader.locale);
  const { lift } = digest;
  if (!lift) return [];
  const lowest = digestLines.lowest({ part: texts.parts[lift.part] });
  return [dots(lowest, alignmentExplained(reader, { ...digest, weeks: [] }, lift.part, privacy))];
}

/** What to do first, and the index then: confirm what is done, else what would lift the lowest part. */
export function nextStepText(reader: Reader, digest: Digest, privacy: Privacy): string | undefined {
  const { digestLines } = textsFor(reader.locale);
  const { lift, tasks, ifConfirmed, alignment } = digest;
  const then = (step: string, index: number | undefined): string =>
    index !== undefined && index > (alignment.index ?? 0) ? digestLines.thenIndex({ step, index }) : step;
  if (tasks.waiting > 0) return then(digestLines.nextConfirm({ count: tasks.waiting }), ifConfirmed);
  const step = lift && stepText(reader, digest, privacy);
  return step && then(step, lift.index);
}

function stepText(reader: Reader, digest: Digest, privacy: Privacy): string | undefined {
  const { digestLines } = textsFor(reader.locale);
  const { lift, standing } = digest;
  switch (lift?.part) {
    case 'coverage':
      return digestLines.nextSplit;
    case 'pace': {
      const need = standing && dailyNeed(standing);
      if (!need) return undefined;
      return tells(digest, privacy, standing.indicator)
        ? digestLines.nextPace({ need: measured(reader, standing.indicator, need) })
        : digestLines.nextPaceShare({ percent: shareOf(standing, need) });
    }
    case 'balance':
      // The mark of 80 % of the pace, which nobody is below without being counted.
      return standing && digestLines.nextInStep({ percent: percentText(times(standing.expected, ratio(4, 5))) });
    case 'collaboration':
      return lift.by === 'confirmation' ? digestLines.nextDone : digestLines.nextHelper;
    case undefined:
      return undefined;
  }
}
