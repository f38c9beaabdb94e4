import { buttons, type Card, context, line, type Menu, menu } from '../card/card.ts';
import { addsUp } from '../domain/indicators/indicator.ts';
import type { Standing } from '../domain/standing.ts';
import { periodText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { capital, indicatorName, nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { exampleReport } from './examples.ts';
import { type Outlook, outlookLine } from './outlook.ts';
import { asOfWithOthers, expectedText, markedProgress, restText, statusText } from './progress.ts';
import type { Sourced } from './provenance.ts';

export interface MyGoals {
  /** The most urgent first. */
  readonly standings: readonly Standing[];
  /** Of one of them: what it comes to at the period's end. */
  readonly outlook: { readonly of: Standing; readonly outlook: Outlook } | undefined;
  /** Confirmed tasks are in some of them. */
  readonly fromTasks: boolean;
  /** Praise or skill awards are in some of them. */
  readonly fromPraise: boolean;
  readonly fiscalYearStart: number;
  readonly at: Temporal.Instant;
  readonly manager: { readonly name: string; readonly alias: string | null } | undefined;
  /** What somebody without targets is told next depends on it. */
  readonly team: 'none' | 'member' | 'leads';
}

/** One's own goals, the ones to watch first; `beside`: what else stands with them is computed from. */
export function myGoalsCard(reader: Reader, goals: MyGoals, beside: readonly Sourced[] = []): Card {
  const { goal } = textsFor(reader.locale);
  const [first] = goals.standings;
  if (!first) return noGoalsCard(reader, goals);
  const title = capital(titleOf(reader, goals, periodText(reader.locale, first.period, goals.fiscalYearStart)));
  return {
    tone: 'plain',
    title,
    body: [
      ...goals.standings.map((standing) => line(goalLine(reader, standing))),
      ...(goals.outlook ? [outlookLine(reader, goals.outlook.of, goals.outlook.outlook)] : []),
      asOfWithOthers(reader, goals.at, [...goals.standings, ...beside], {
        tasks: goals.fromTasks,
        praise: goals.fromPraise,
      }),
      ...shares(reader, goals),
      buttons(
        { action: 'team-goals', label: textsFor(reader.locale).goal.teamButton, value: {} },
        { action: 'open-tasks', label: goal.tasks, value: {} },
      ),
    ],
    fallback: goal.fallback({ title, command: typed(reader, words.goal, words.team) }),
  };
}

/** For what can be shared out, how much of it is one's own. */
function shares(reader: Reader, { standings }: MyGoals): Menu[] {
  const choices = standings
    .filter(({ indicator }) => addsUp(indicator) && indicator.rollupPeople === 'sum')
    .map(({ indicator }) => {
      return {
        action: 'why',
        label: capital(indicatorName(reader, indicator)),
        value: { indicator: indicator.names.en },
      };
    });
  return choices.length < 2 ? [] : [menu(textsFor(reader.locale).goal.myShare, choices)];
}

/** `◆ 有风险 · 有效跟进 16/30 · 应达 19 次 · 还差 14 次`. */
export const goalLine = (reader: Reader, standing: Standing): string =>
  textsFor(reader.locale).goal.line({
    status: statusText(reader, standing),
    name: capital(indicatorName(reader, standing.indicator)),
    progress: markedProgress(reader, standing),
    expected: expectedText(reader, standing),
    rest: restText(reader, standing),
  });

/** How many are at risk or behind. */
export const watchCount = (standings: readonly Standing[]): number =>
  standings.filter(({ status }) => status === 'atRisk' || status === 'behind').length;

function titleOf(reader: Reader, { standings }: MyGoals, period: string): string {
  const { goal } = textsFor(reader.locale);
  const count = watchCount(standings);
  if (count === 0) return goal.mineOnPace({ period });
  return count === standings.length ? goal.mineAll({ period, count }) : goal.mineSome({ period, count });
}

function noGoalsCard(reader: Reader, { manager, team }: MyGoals): Card {
  const { goal } = textsFor(reader.locale);
  const command = exampleReport(reader);
  const next = goal.mineNoneNext({ manager: manager && nameFor(reader, manager), team });
  return {
    tone: 'plain',
    title: goal.mineNone,
    body: [
      line(next),
      context(goal.mineNoneReport({ command })),
      ...(team === 'leads' ? [buttons({ action: 'team-goals', label: goal.teamButton, value: {} })] : []),
    ],
    fallback: dots(goal.mineNone, command),
  };
}
