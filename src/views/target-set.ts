import { buttons, type Card, context, type Line, line } from '../card/card.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import type { Period } from '../domain/period.ts';
import type { Difference } from '../domain/splits/division.ts';
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

interface Shown {
  readonly whose: Named;
  readonly target: { readonly indicator: Indicator; readonly period: Period; readonly amount: bigint };
  readonly fiscalYearStart: number;
  readonly today: Temporal.PlainDate;
}

export interface ShownSet extends Shown {
  readonly target: Shown['target'] & { readonly id: string; readonly before: { readonly amount: bigint } | undefined };
  readonly divided: readonly { readonly team: Named; readonly difference: Difference }[];
  readonly told: readonly Named[];
}

/** A target is set: what it was, whether parts and whole still agree, who is told, and the way back. */
export function targetSetCard(reader: Reader, set: ShownSet): Card {
  const { target: texts, report, goal } = textsFor(reader.locale);
  const { indicator, before, period, amount } = set.target;
  const title = texts.set(saidOf(reader, set));
  const full = inFull(reader, { indicator, amount });
  const from = dayText(reader.locale, period.from);
  return {
    tone: 'done',
    title,
    body: [
      ...(full ? [line(texts.inFull({ amount: full }))] : []),
      ...(before ? [line(texts.before({ amount: measured(reader, indicator, before.amount) }))] : []),
      ...set.divided.map((one) => differenceLine(reader, indicator, one)),
      context(
        capital(
          dots(
            ...set.told.map((one) => texts.told({ name: nameFor(reader, one) })),
            hasBegun(period, set.today) ? texts.undoToday : texts.locks({ from }),
          ),
        ),
      ),
      buttons(
        { action: 'undo-target', label: report.undo, value: { target: set.target.id } },
        { action: 'team-goals', label: goal.teamButton, value: {} },
      ),
    ],
    fallback: dots(title, typed(reader, words.goal, words.team)),
  };
}

/** What was taken back, and what holds again. */
export function targetUndoneCard(reader: Reader, undone: Shown & { readonly now: bigint | undefined }): Card {
  const { target: texts, goal } = textsFor(reader.locale);
  const title = texts.undone(saidOf(reader, undone));
  const { indicator } = undone.target;
  const amount = measured(reader, indicator, undone.target.amount);
  return {
    tone: 'closed',
    title,
    body: [
      line(
        undone.now === undefined
          ? texts.nowNone({ amount })
          : texts.now({ amount, now: measured(reader, indicator, undone.now) }),
      ),
      buttons({ action: 'team-goals', label: goal.teamButton, value: {} }),
    ],
    fallback: dots(title, typed(reader, words.goal, words.team)),
  };
}

const saidOf = (reader: Reader, { whose, target, ...around }: Shown) => ({
  name: nameFor(reader, whose),
  period: periodAround(reader.locale, target.period, around),
  indicator: indicatorName(reader, target.indicator),
  amount: measured(reader, target.indicator, target.amount),
});

/** Σ children + reserve = parent, or the difference has a name. */
function differenceLine(reader: Reader, indicator: Indicator, { team, difference }: ShownSet['divided'][number]): Line {
  const { target: texts } = textsFor(reader.locale);
  const name = nameFor(reader, team);
  if (difference.kind === 'even') return line(texts.even({ team: name }));
  const said = { team: name, amount: measured(reader, indicator, difference.amount) };
  return line(difference.kind === 'gap' ? texts.gap(said) : texts.overAssigned(said));
}
