import { type Card, context, type Line, line } from '../card/card.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import type { Period } from '../domain/period.ts';
import { periodText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { byName, indicatorName, nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { toTeam } from './onward.ts';
import { full, type ShownProposal } from './proposal.ts';
import { wholeText } from './split.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

export interface ShownAnswers {
  readonly team: Named;
  readonly indicator: Indicator;
  readonly period: Period;
  readonly fiscalYearStart: number;
  readonly proposals: readonly ShownProposal[];
}

/** For the manager alone: who accepts, what is proposed, who has not answered yet. */
export function splitAnswersCard(reader: Reader, shown: ShownAnswers | undefined): Card {
  const { proposal: texts } = textsFor(reader.locale);
  const again = typed(reader, words.goal, words.split, words.answers);
  if (!shown || shown.proposals.length === 0) {
    const command = typed(reader, words.goal, words.split);
    return {
      tone: 'plain',
      title: texts.answersNone,
      body: [context(texts.answersNoneNext({ command }))],
      fallback: dots(texts.answersNone, command),
    };
  }
  const { proposals } = shown;
  const answered = proposals.filter(({ state }) => state !== 'asked').length;
  const title = texts.answersTitle({ answered, all: proposals.length });
  return {
    tone: proposals.some(isToDecide) ? 'asks' : 'plain',
    title,
    body: [...linesOf(reader, proposals), context(wholeText(reader, shown)), toTeam(reader)],
    fallback: dots(title, again),
  };
}

/** A title for tasks that help with a split. */
export const splitTaskTitle = (
  reader: Reader,
  { team, period, fiscalYearStart, indicator }: Omit<ShownAnswers, 'proposals'>,
): string => {
  const { proposal: texts } = textsFor(reader.locale);
  const what = texts.what({
    period: periodText(reader.locale, period, fiscalYearStart),
    indicator: indicatorName(reader, indicator),
  });
  return texts.taskTitle({ team: nameFor(reader, team), what });
};

/** For whom those tasks are, as slots are typed: names in full, since they are read again. */
export const splitTaskSlots = (
  reader: Reader,
  teams: readonly { readonly name: string; readonly alias: string | null }[],
): string =>
  teams
    .toSorted(byName(reader))
    .map(({ name, alias }) => (reader.locale === 'zh-CN' ? name : (alias ?? name)))
    .join(textsFor(reader.locale).status.listMark);

const isToDecide = ({ state, locked, replacedBy }: ShownProposal): boolean =>
  state === 'proposed' && !locked && replacedBy === undefined;

function linesOf(reader: Reader, proposals: readonly ShownProposal[]): Line[] {
  const { proposal: texts, split, status } = textsFor(reader.locale);
  const inOrder = byName(reader);
  const ordered = proposals.toSorted((a, b) => inOrder(a.team ?? a.person, b.team ?? b.person));
  const named = (state: ShownProposal['state'], amountOf?: (one: ShownProposal) => bigint): string =>
    ordered
      .filter((one) => one.state === state)
      .map((one) =>
        amountOf
          ? split.part({ name: nameOf(reader, one), amount: full(reader, one, amountOf(one)) })
          : nameOf(reader, one),
      )
      .join(status.listMark);
  const [accepted, silent] = [named('accepted'), named('asked')];
  const [agreed, kept] = [
    named('agreed', ({ other, amount }) => other ?? amount),
    named('kept', ({ amount }) => amount),
  ];
  return [
    ...ordered.filter(({ state }) => state === 'proposed').map((one) => counterLine(reader, one)),
    ...(silent ? [line(texts.silent({ names: silent }))] : []),
    ...(accepted ? [line(texts.acceptedBy({ names: accepted }))] : []),
    ...(agreed ? [line(texts.agreedFor({ names: agreed }))] : []),
    ...(kept ? [line(texts.keptFor({ names: kept }))] : []),
  ];
}

const nameOf = (reader: Reader, { team, person }: ShownProposal): string => nameFor(reader, team ?? person);

function counterLine(reader: Reader, proposal: ShownProposal): Line {
  const { proposal: texts } = textsFor(reader.locale);
  const { amount, other = amount, targetId } = proposal;
  const said = texts.counter({
    name: nameOf(reader, proposal),
    other: full(reader, proposal, other),
    amount: full(reader, proposal, amount),
  });
  const decide = { action: 'see-proposal', label: texts.decide, value: { target: targetId } };
  return isToDecide(proposal) ? line(said, decide) : line(said);
}
