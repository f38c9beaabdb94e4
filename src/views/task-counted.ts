import { buttons, type Card, line } from '../card/card.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import type { Standing } from '../domain/standing.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { indicatorName, nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { addedText, markedProgress, statusText } from './progress.ts';
import { confirmedText, type ValuedTask } from './task.ts';

export interface CountedPart {
  readonly number: number;
  readonly title: string;
  /** Where the points went, because the linked indicator took none any more. */
  readonly instead: Indicator | undefined;
  /** What was linked comes first. */
  readonly credits: readonly {
    readonly indicator: Indicator;
    readonly amount: bigint;
    readonly overlay: boolean;
    readonly confirmedBy: { readonly name: string; readonly alias: string | null };
    readonly standing: Standing | undefined;
  }[];
}

/** To whoever did a part of a task, privately: by whom it is confirmed, what it counts, and where that leaves them. */
export function taskCountedCard(reader: Reader, { number, title: said, instead, credits }: CountedPart): Card {
  const { credit, score, status } = textsFor(reader.locale);
  const [first] = credits;
  const by = first ? nameFor(reader, first.confirmedBy) : '';
  const title = credit.counted({ number, by, what: first ? addedText(reader, first) : '' });
  return {
    tone: 'done',
    title,
    body: [
      line(said),
      ...credits.map((one) => line(creditText(reader, one))),
      ...(instead ? [line(insteadText(reader, instead))] : []),
      buttons(
        { action: 'score', label: score.button, value: {} },
        { action: 'my-goals', label: status.myGoals, value: {} },
      ),
    ],
    fallback: dots(title, typed(reader, words.score)),
  };
}

function creditText(reader: Reader, { standing, overlay, ...added }: CountedPart['credits'][number]): string {
  const { credit, report } = textsFor(reader.locale);
  const plain = addedText(reader, added);
  const what = overlay ? report.marked({ what: plain, mark: credit.onTop }) : plain;
  if (!standing) return report.itemWithoutTarget({ what });
  return report.itemLine({ what, progress: markedProgress(reader, standing), status: statusText(reader, standing) });
}

/** Where the points went when the linked indicator took none; undefined is nowhere. */
function insteadText(reader: Reader, through: Indicator | undefined): string {
  const { credit } = textsFor(reader.locale);
  return through ? credit.countedAs({ indicator: indicatorName(reader, through) }) : credit.countedNowhere;
}

/** To whoever confirms: who gets what, and where it went if not where it was meant to. */
export function confirmedNotice(
  reader: Reader,
  task: ValuedTask & {
    /** Key of the indicator that it is linked to. */
    readonly indicator: string;
  },
): string {
  const said = confirmedText(reader, task);
  return task.countsAs?.key === task.indicator ? said : dots(said, insteadText(reader, task.countsAs));
}
