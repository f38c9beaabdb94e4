import { buttons, type Card, type Line, line } from '../card/card.ts';
import type { Difference } from '../domain/splits/division.ts';
import type { Standing } from '../domain/standing.ts';
import { periodText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { byName, capital, indicatorName, nameFor } from '../texts/names.ts';
import { amountText, measured, percentText } from '../texts/numbers.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { exampleTeamTarget } from './examples.ts';
import { type Outlook, outlookLine } from './outlook.ts';
import { asOf, attainmentText, comparedProgress, markedProgress, statusText } from './progress.ts';
import { severalToALine } from './several.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

export interface TeamGoals {
  readonly team: Named;
  /** The team's own, the heaviest first. */
  readonly standings: readonly Standing[];
  /** Teams or people right below, with the first indicator. */
  readonly below: readonly { readonly who: Named; readonly standing: Standing | undefined }[];
  /** Parent minus children and reserve, of the first indicator; undefined where there is nothing to divide. */
  readonly difference: Difference | undefined;
  /** What the first indicator comes to at the period's end, where it adds up. */
  readonly outlook: Outlook | undefined;
  /** Whether the reader may see values of those below. */
  readonly values: boolean;
  readonly fiscalYearStart: number;
  readonly at: Temporal.Instant;
}

/** How a team stands, and everybody in it: percentages and status for colleagues, amounts with the right to them. */
export function teamGoalsCard(reader: Reader, goals: TeamGoals): Card {
  const { goal, risk, status } = textsFor(reader.locale);
  const [first, ...others] = goals.standings;
  const title = first
    ? goal.team({
        team: nameFor(reader, goals.team),
        period: periodText(reader.locale, first.period, goals.fiscalYearStart),
        percent: attainmentText(first),
        expected: percentText(first.expected),
        status: statusText(reader, first),
      })
    : goal.teamNone({ team: nameFor(reader, goals.team) });
  return {
    tone: 'plain',
    title,
    body: [
      ...(first ? [line(headLine(reader, first))] : [line(noTargetNext(reader, goals.team))]),
      ...(first && goals.outlook ? [outlookLine(reader, first, goals.outlook)] : []),
      ...others.map((standing) => line(otherLine(reader, standing))),
      ...belowLines(reader, goals),
      ...differenceLine(reader, goals, first),
      asOf(reader, goals.at, goals.standings),
      buttons(
        { action: 'goal-risk', label: risk.button, value: {} },
        { action: 'open-tasks', label: goal.tasks, value: {} },
        { action: 'my-goals', label: status.myGoals, value: {} },
      ),
    ],
    fallback: dots(title, typed(reader, words.goal)),
  };
}

/** Who sets the first target of a team, and how. */
export const noTargetNext = (reader: Reader, team: Named): string =>
  textsFor(reader.locale).goal.teamNoneNext({ command: exampleTeamTarget(reader, nameFor(reader, team)) });

function headLine(reader: Reader, standing: Standing): string {
  const { goal } = textsFor(reader.locale);
  const { indicator, actual, expectedAmount } = standing;
  const distance = actual - expectedAmount;
  const amount = measured(reader, indicator, distance < 0n ? -distance : distance);
  const pace = distance < 0n ? goal.shortOfPace({ amount }) : goal.aheadOfPace({ amount });
  const parts = [capital(indicatorName(reader, indicator)), markedProgress(reader, standing)];
  return dots(...parts, distance === 0n ? goal.atPace : pace);
}

function otherLine(reader: Reader, standing: Standing): string {
  const name = capital(indicatorName(reader, standing.indicator));
  return dots(`${name} ${attainmentText(standing)}`, markedProgress(reader, standing), statusText(reader, standing));
}

/** In name order. */
function belowLines(reader: Reader, goals: TeamGoals): Line[] {
  const order = byName(reader);
  const texts = goals.below.toSorted((a, b) => order(a.who, b.who)).map((child) => childText(reader, goals, child));
  return severalToALine(texts, goals.values ? 2 : 4);
}

function childText(reader: Reader, { values }: TeamGoals, { who, standing }: TeamGoals['below'][number]): string {
  const { goal, status } = textsFor(reader.locale);
  const name = nameFor(reader, who);
  if (!standing) return `${name} ${status.noData}`;
  const said = { name, percent: attainmentText(standing), status: statusText(reader, standing) };
  return values ? goal.memberWithAmounts({ ...said, progress: comparedProgress(reader, standing) }) : goal.member(said);
}

function differenceLine(reader: Reader, { difference }: TeamGoals, first: Standing | undefined) {
  if (!difference || difference.kind === 'even' || !first) return [];
  const { goal } = textsFor(reader.locale);
  const amount = amountText(reader, first.indicator, difference.amount);
  return [line(difference.kind === 'gap' ? goal.gap({ amount }) : goal.overAssigned({ amount }))];
}
