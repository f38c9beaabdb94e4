import { buttons, type Card, context, line } from '../card/card.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import type { Period } from '../domain/period.ts';
import { hasBegun } from '../domain/targets/verdict.ts';
import { dayText, periodAround } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { capital, indicatorName, nameFor } from '../texts/names.ts';
import { measured } from '../texts/numbers.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { inFull } from './progress.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

export interface ToldTarget {
  /** Of a team that the reader manages; without one it is the reader's own. */
  readonly team: Named | undefined;
  readonly indicator: Indicator;
  readonly period: Period;
  /** Undefined where it has been taken back. */
  readonly amount: bigint | undefined;
  readonly before: bigint | undefined;
  readonly setBy: Named | undefined;
  readonly fiscalYearStart: number;
  readonly today: Temporal.PlainDate;
}

/** To whoever a target is for: what it is, who set it, and until when it may change. */
export function targetToldCard(reader: Reader, told: ToldTarget): Card {
  const { target, goal, status } = textsFor(reader.locale);
  const { indicator, amount, before, setBy } = told;
  const what = {
    period: periodAround(reader.locale, told.period, told),
    indicator: indicatorName(reader, indicator),
  };
  const own = told.team ? target.ofTeam({ ...what, team: nameFor(reader, told.team) }) : target.yours(what);
  const title =
    amount === undefined
      ? target.takenBack({ what: own })
      : target.is({ what: own, amount: measured(reader, indicator, amount) });
  const full = amount === undefined ? undefined : inFull(reader, { indicator, amount });
  const from = dayText(reader.locale, told.period.from);
  return {
    tone: amount === undefined ? 'closed' : 'plain',
    title,
    body: [
      ...(full ? [line(target.inFull({ amount: full }))] : []),
      ...(amount !== undefined && before !== undefined
        ? [line(target.before({ amount: measured(reader, indicator, before) }))]
        : []),
      ...(setBy
        ? [
            context(
              capital(
                dots(
                  target.setBy({ name: nameFor(reader, setBy) }),
                  hasBegun(told.period, told.today) ? target.locked({ from }) : target.locks({ from }),
                ),
              ),
            ),
          ]
        : []),
      buttons(
        { action: 'my-goals', label: status.myGoals, value: {} },
        { action: 'team-goals', label: goal.teamButton, value: {} },
      ),
    ],
    fallback: dots(title, typed(reader, words.goal)),
  };
}
