import { type Card, context, line } from '../card/card.ts';
import type { Refused } from '../refused/refused.ts';
import { dayText } from '../texts/dates.ts';
import { textsFor } from '../texts/index.ts';
import { capital, indicatorName } from '../texts/names.ts';
import { measured } from '../texts/numbers.ts';
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
  const from = dayText(reader.locale, what.period.from);
  return [
    line(refusal.targetLockedAt({ what: target, from })),
    context(refusal.targetLockedNext),
    what.whose.length > 0 ? toTeam(reader) : toMyGoals(reader),
  ];
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
