import { buttons, type Card, context, line } from '../card/card.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import type { Standing } from '../domain/standing.ts';
import { dayText, thisPeriodText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { addedText, markedProgress, whatText } from './progress.ts';

export interface UndoneItem {
  readonly indicator: Indicator;
  readonly amount: bigint;
  /** The denominator of a rate. */
  readonly base?: bigint | undefined;
  readonly day: Temporal.PlainDate;
  /** Whose it was, where it was not the reader's own. */
  readonly whose: { readonly name: string; readonly alias: string | null } | undefined;
  readonly standing: Standing | undefined;
}

/** What has been taken back. */
export function undoneCard(reader: Reader, items: readonly UndoneItem[]): Card {
  const { report, status } = textsFor(reader.locale);
  const itemTexts = items.map((item) =>
    report.undoneItem({ what: addedText(reader, item), day: dayText(reader.locale, item.day) }),
  );
  const own = items.every(({ whose }) => !whose);
  const [only] = items.length === 1 ? items : [];
  const title = only ? titleOfOne(reader, only) : report.undoneSeveral({ count: items.length });
  return {
    tone: 'closed',
    title,
    body: [
      ...(only ? [] : itemTexts.map((text) => line(text))),
      context(own ? report.undoneContext : report.undoneOtherContext),
      buttons(...(own ? [{ action: 'history', label: report.historyButton, value: {} }] : []), {
        action: 'my-goals',
        label: status.myGoals,
        value: {},
      }),
    ],
    fallback: dots(title, typed(reader, words.goal)),
  };
}

function titleOfOne(reader: Reader, item: UndoneItem): string {
  const { report } = textsFor(reader.locale);
  const said = { what: whatText(reader, item), day: dayText(reader.locale, item.day) };
  if (item.whose) return report.undoneOther({ ...said, name: nameFor(reader, item.whose) });
  if (!item.standing) return report.undoneWithoutTarget(said);
  return report.undone({
    ...said,
    period: thisPeriodText(reader.locale, item.standing.period.kind),
    progress: markedProgress(reader, item.standing),
  });
}
