import { type Button, buttons, type Card, context, line } from '../card/card.ts';
import { typedPeriod } from '../domain/period-name.ts';
import type { TargetOwner } from '../domain/targets/target.ts';
import type { Refused } from '../refused/refused.ts';
import { dayText } from '../texts/dates.ts';
import { textsFor } from '../texts/index.ts';
import { capital, indicatorName } from '../texts/names.ts';
import { amountInFull, measured } from '../texts/numbers.ts';
import type { Reader } from '../texts/reader.ts';
import { exampleMember, exampleSplit } from './examples.ts';
import { toMyGoals, toTeam } from './onward.ts';

type SplitRefused = Extract<Refused, { readonly code: 'split-refused' }>['why'];
type TargetRefused = Extract<Refused, { readonly code: 'target-locked' | 'no-target' }>;

/** What to do next about a target that cannot be changed, or that there is not. */
export function targetRefusalNext(reader: Reader, what: TargetRefused): Card['body'] {
  const { refusal } = textsFor(reader.locale);
  if (what.code === 'no-target') return [context(refusal.notYourTeamTarget), toTeam(reader)];
  const name = capital(indicatorName(reader, what.indicator));
  const target = what.amount === undefined ? name : `${name} ${measured(reader, what.indicator, what.amount)}`;
  const { period, comingOn } = what;
  const from = dayText(reader.locale, comingOn ?? period.from);
  const { change } = textsFor(reader.locale);
  const isToCome = comingOn && Temporal.PlainDate.compare(comingOn, period.from) > 0;
  return [
    line(isToCome ? refusal.targetComing({ what: target, from }) : refusal.targetLockedAt({ what: target, from })),
    context(refusal.targetLockedNext),
    ...(what.wanted ? [buttons(toChange(reader, what, what.wanted, change.toChange))] : []),
    ...(what.wanted ? [] : [what.whose.length > 0 ? toTeam(reader) : toMyGoals(reader)]),
  ];
}

/** Opens the form of a change with what was wanted. */
function toChange(
  reader: Reader,
  { indicator, period, fiscalYearStart }: Extract<TargetRefused, { readonly code: 'target-locked' }>,
  { of, amount }: { readonly of: TargetOwner; readonly amount: bigint },
  label: string,
): Button {
  const value = {
    ...{ whose: `${of.kind}:${of.id}`, indicator: indicator.key },
    ...{ amount: amountInFull(reader, indicator, amount), period: typedPeriod(period, fiscalYearStart) },
  };
  return { action: 'target-to-change', label, value, style: 'primary' };
}

/** What to do next about a target that cannot be split as it was asked for. */
export function splitRefusalNext(reader: Reader, why: SplitRefused): Card['body'] {
  const { refusal, team } = textsFor(reader.locale);
  switch (why) {
    case 'no-children':
      return [context(team.rosterNext({ command: exampleMember(reader) }))];
    case 'no-basis':
    case 'below-nothing':
      return [context(refusal.example({ command: exampleSplit(reader) }))];
    case 'nothing-to-split':
      return [toTeam(reader)];
  }
}
