import { type Button, buttons, type Card, type Context, context, type Line, line } from '../card/card.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import type { Period } from '../domain/period.ts';
import type { Difference } from '../domain/splits/division.ts';
import { dayText, periodAround } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { byName, capital, indicatorName, nameFor } from '../texts/names.ts';
import { amountText, measured } from '../texts/numbers.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { toTeam } from './onward.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

interface Moved {
  readonly before: bigint;
  readonly after: bigint;
}

export interface ShownWhatIf {
  readonly team: Named;
  readonly indicator: Indicator;
  readonly period: Period;
  readonly own: Moved;
  readonly children: readonly (Named & Moved)[];
  readonly reserve: Moved;
  readonly difference: Difference;
  readonly state: 'open' | 'locked' | 'not-yours';
  readonly draftId: string | undefined;
  readonly fiscalYearStart: number;
  readonly today: Temporal.PlainDate;
}

const perLine = 2;
const mostLines = 3;

/** What another target would mean for those below it; nothing of it is stored. */
export function whatIfCard(reader: Reader, shown: ShownWhatIf): Card {
  const { whatIf, goal } = textsFor(reader.locale);
  const title = capital(whatIf.title(saidOf(reader, shown)));
  return {
    tone: shown.draftId === undefined ? 'plain' : 'asks',
    title,
    body: [
      line(whatIf.now({ amount: measured(reader, shown.indicator, shown.own.before) })),
      ...changes(reader, shown),
      stateLine(reader, shown),
      shown.draftId === undefined || shown.state !== 'open'
        ? buttons(...toChangeIn(reader, shown), { action: 'team-goals', label: goal.teamButton, value: {} })
        : buttons(
            { action: 'confirm-what-if', label: whatIf.confirm, value: { draft: shown.draftId }, style: 'primary' },
            { action: 'discard-what-if', label: whatIf.discard, value: { draft: shown.draftId } },
          ),
    ],
    fallback: dots(title, typed(reader, words.goal, words.team)),
  };
}

/** It was confirmed: the numbers hold, and everybody is told. */
export function whatIfStoredCard(reader: Reader, stored: Omit<ShownWhatIf, 'draftId'>): Card {
  const { whatIf, target, goal } = textsFor(reader.locale);
  const { team: name, ...said } = saidOf(reader, stored);
  const title = target.set({ name, ...said });
  return {
    tone: 'done',
    title,
    body: [
      ...changes(reader, stored),
      context(whatIf.storedTold),
      buttons({ action: 'team-goals', label: goal.teamButton, value: {} }),
    ],
    fallback: dots(title, typed(reader, words.goal, words.team)),
  };
}

/** What is locked becomes another by a change. */
const toChangeIn = (reader: Reader, { draftId }: ShownWhatIf): Button[] =>
  draftId === undefined
    ? []
    : [
        {
          action: 'target-to-change',
          label: textsFor(reader.locale).change.toChange,
          value: { draft: draftId },
          style: 'primary',
        },
      ];

export function whatIfDiscardedCard(reader: Reader): Card {
  const title = textsFor(reader.locale).whatIf.discarded;
  return {
    tone: 'closed',
    title,
    body: [toTeam(reader)],
    fallback: dots(title, typed(reader, words.goal, words.team)),
  };
}

const saidOf = (reader: Reader, { team, indicator, period, own, ...around }: Omit<ShownWhatIf, 'draftId'>) => ({
  team: nameFor(reader, team),
  period: periodAround(reader.locale, period, around),
  indicator: indicatorName(reader, indicator),
  amount: measured(reader, indicator, own.after),
});

/** `陈晨 300万 → 202万`, in name order, what is kept back, and what would be missing. */
function changes(reader: Reader, { indicator, children, reserve, difference }: Omit<ShownWhatIf, 'draftId'>): Line[] {
  const { whatIf, goal } = textsFor(reader.locale);
  const moved = (name: string, { before, after }: Moved): string =>
    whatIf.moved({ name, before: amountText(reader, indicator, before), after: amountText(reader, indicator, after) });
  const texts = children.toSorted(byName(reader)).map((child) => moved(nameFor(reader, child), child));
  const fit = perLine * mostLines;
  const shown =
    texts.length > fit ? [...texts.slice(0, fit - 1), whatIf.more({ count: texts.length - fit + 1 })] : texts;
  const rows = Array.from({ length: Math.ceil(shown.length / perLine) }, (_, nth) =>
    line(dots(...shown.slice(nth * perLine, (nth + 1) * perLine))),
  );
  const kept = reserve.before > 0n || reserve.after > 0n ? [moved(whatIf.reserve, reserve)] : [];
  const amount = difference.kind === 'even' ? '' : measured(reader, indicator, difference.amount);
  const left =
    difference.kind === 'even' ? [] : [(difference.kind === 'gap' ? goal.gap : goal.overAssigned)({ amount })];
  const last = [...kept, ...left];
  return [...rows, ...(last.length > 0 ? [line(dots(...last))] : [])];
}

function stateLine(reader: Reader, { state, period }: ShownWhatIf): Context {
  const { whatIf, target, refusal } = textsFor(reader.locale);
  if (state === 'locked') {
    return context(
      capital(dots(target.locked({ from: dayText(reader.locale, period.from) }), refusal.targetLockedNext)),
    );
  }
  return context(state === 'not-yours' ? refusal.notYourTeamTarget : whatIf.told);
}
