import { type Card, context, line } from '../card/card.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import { dayText } from '../texts/dates.ts';
import { textsFor } from '../texts/index.ts';
import { capital, indicatorName, nameFor } from '../texts/names.ts';
import { exact, measured } from '../texts/numbers.ts';
import type { Reader } from '../texts/reader.ts';
import { toTeam } from './onward.ts';

export interface ShownRecount {
  readonly checked: number;
  readonly wrong: number;
  readonly differences: readonly {
    readonly who: { readonly name: string; readonly alias: string | null };
    readonly indicator: Indicator;
    readonly day: Temporal.PlainDate;
    readonly had: bigint | undefined;
    readonly due: bigint | undefined;
  }[];
}

/** So many stand on the card. */
const mostShown = 4;

/** What a look at the totals came to. */
export function rebuiltCard(reader: Reader, { checked, wrong, differences }: ShownRecount): Card {
  const { admin } = textsFor(reader.locale);
  const rows = { rows: exact(BigInt(checked), 0), count: checked };
  const title = wrong > 0 ? admin.rebuilt({ ...rows, wrong }) : admin.allRight(rows);
  const shown = differences.slice(0, mostShown);
  return {
    tone: 'done',
    title,
    body: [
      ...shown.map(({ who, indicator, day, had, due }) =>
        line(
          admin.difference({
            who: nameFor(reader, who),
            indicator: capital(indicatorName(reader, indicator)),
            day: dayText(reader.locale, day),
            had: had === undefined ? admin.noRow : measured(reader, indicator, had),
            due: due === undefined ? admin.noRow : measured(reader, indicator, due),
          }),
        ),
      ),
      ...(wrong > shown.length ? [line(admin.moreRows({ count: wrong - shown.length }))] : []),
      context(admin.entriesStay),
      toTeam(reader),
    ],
    fallback: title,
  };
}
