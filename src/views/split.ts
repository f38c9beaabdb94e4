import { buttons, type Card, context, type Line, line } from '../card/card.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import type { Period } from '../domain/period.ts';
import { typedPeriod } from '../domain/period-name.ts';
import type { Difference } from '../domain/splits/division.ts';
import type { Method } from '../domain/splits/line.ts';
import { datedPeriodText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { byName, capital, indicatorName, nameFor } from '../texts/names.ts';
import { amountInFull, amountText, moneyInFull } from '../texts/numbers.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { toTeam } from './onward.ts';
import { type Sourced, sourceTexts } from './provenance.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

export interface ShownPart extends Named {
  readonly of: { readonly kind: 'person' | 'team' };
  readonly amount: bigint;
  /** As it stands. */
  readonly before: { readonly amount: bigint } | undefined;
  readonly is: 'open' | 'stands' | 'own';
}

export interface ShownSplit {
  readonly team: Named & { readonly id: string };
  readonly indicator: Indicator;
  readonly period: Period;
  readonly method: Method;
  readonly parent: bigint;
  readonly reserve: bigint;
  readonly parts: readonly ShownPart[];
  /** Everybody has the target of the team. */
  readonly cascade: boolean;
  readonly difference: Difference;
  /** Who decides the reader's own part. */
  readonly ownBy: Named | undefined;
  readonly fiscalYearStart: number;
}

/** How a target would be divided, to the last digit; nothing of it holds yet. */
export function splitPreviewCard(
  reader: Reader,
  shown: ShownSplit & { readonly draftId: string; readonly basis?: Sourced },
): Card {
  const { split } = textsFor(reader.locale);
  const title = split.preview({ sum: sumText(reader, shown) });
  const draft = { draft: shown.draftId };
  return {
    tone: 'asks',
    title,
    body: [
      ...linesOf(reader, shown),
      contextOf(reader, shown, shown.basis),
      buttons(
        { action: 'confirm-split', label: split.confirm, value: draft, style: 'primary' },
        ...(shown.cascade ? [] : [{ action: 'edit-split', label: split.edit, value: draft }]),
        { action: 'discard-split', label: split.discard, value: draft },
      ),
    ],
    fallback: title,
  };
}

/** What was confirmed: who is asked now, and what helps them. */
export function splitStoredCard(
  reader: Reader,
  shown: ShownSplit & { readonly asked: number; readonly told: number },
): Card {
  const { split, proposal } = textsFor(reader.locale);
  const title = split.stored(shown);
  const about = {
    team: shown.team.id,
    indicator: shown.indicator.key,
    period: typedPeriod(shown.period, shown.fiscalYearStart),
  };
  return {
    tone: 'done',
    title,
    body: [
      ...linesOf(reader, shown),
      contextOf(reader, shown),
      buttons(
        { action: 'publish-tasks', label: proposal.publishTasks, value: about },
        ...(shown.asked > 0 ? [{ action: 'split-answers', label: proposal.answers, value: about }] : []),
      ),
    ],
    fallback: dots(title, typed(reader, words.goal, words.split, words.answers)),
  };
}

export function splitDiscardedCard(reader: Reader): Card {
  const title = textsFor(reader.locale).split.discarded;
  return {
    tone: 'closed',
    title,
    body: [toTeam(reader)],
    fallback: dots(title, typed(reader, words.goal, words.team)),
  };
}

/** Who gets a target by it. */
const givenIn = ({ parts }: ShownSplit): ShownPart[] => parts.filter(({ is, amount }) => is === 'open' && amount > 0n);

/** Its sum can stand in the title: parts and reserve alone are the whole. */
const isPlain = ({ cascade, difference, parts }: ShownSplit): boolean =>
  !cascade && difference.kind === 'even' && parts.every(({ is }) => is === 'open');

function sumText(reader: Reader, shown: ShownSplit): string {
  const { split } = textsFor(reader.locale);
  const { indicator, parent, reserve, difference } = shown;
  const amount = (value: bigint): string => amountText(reader, indicator, value);
  const given = givenIn(shown);
  const teams = given.filter(({ of }) => of.kind === 'team').length;
  const children = childrenText(reader, { teams, people: given.length - teams });
  const whole = { target: amount(parent), children };
  if (shown.cascade) return split.cascaded(whole);
  if (difference.kind === 'gap') return split.withGap({ ...whole, gap: amount(difference.amount) });
  if (difference.kind === 'over-assignment') return split.withTooMuch({ ...whole, over: amount(difference.amount) });
  if (reserve === 0n || !isPlain(shown)) return split.withoutReserve(whole);
  return split.withReserve({ ...whole, given: amount(parent - reserve), reserve: amount(reserve) });
}

/** `4 people`, `2 teams`, `2 teams and 1 person`. */
export function childrenText(reader: Reader, count: { readonly teams: number; readonly people: number }): string {
  const { split } = textsFor(reader.locale);
  const [teams, people] = [split.teams({ count: count.teams }), split.people({ count: count.people })];
  if (count.teams === 0) return people;
  return count.people === 0 ? teams : split.both({ teams, people });
}

function linesOf(reader: Reader, shown: ShownSplit): Line[] {
  const { split, status } = textsFor(reader.locale);
  const parts = shown.parts.toSorted(byName(reader));
  const given = [
    ...givenIn({ ...shown, parts }).map((part) => partText(reader, shown, part)),
    ...reservedIn(reader, shown),
  ];
  const standing = dots(...parts.filter(({ is }) => is === 'stands').map((part) => plainText(reader, shown, part)));
  const without = parts.filter(({ is, amount }) => is === 'open' && amount === 0n);
  const own = parts.filter(({ is }) => is === 'own');
  const decider = shown.ownBy && nameFor(reader, shown.ownBy);
  return [
    ...(given.length > 0 ? [dots(...given)] : []),
    shown.cascade
      ? split.cascade({ indicator: capital(indicatorName(reader, shown.indicator)) })
      : checkText(reader, shown),
    ...(standing ? [split.standing({ parts: standing })] : []),
    ...(own.length > 0
      ? [split.own({ amount: amountInFull(reader, shown.indicator, togetherIn(shown, own)), decider })]
      : []),
    ...(without.length > 0
      ? [split.without({ names: without.map((part) => nameFor(reader, part)).join(status.listMark) })]
      : []),
  ].map((text) => line(text));
}

/** Beside the parts where the title does not name it, so that they come to the total. */
function reservedIn(reader: Reader, shown: ShownSplit): string[] {
  if (shown.reserve === 0n || shown.cascade || isPlain(shown)) return [];
  return [textsFor(reader.locale).split.reserved({ amount: amountInFull(reader, shown.indicator, shown.reserve) })];
}

const plainText = (reader: Reader, { indicator }: ShownSplit, part: ShownPart): string =>
  textsFor(reader.locale).split.part({
    name: nameFor(reader, part),
    amount: amountInFull(reader, indicator, part.amount),
  });

function partText(reader: Reader, shown: ShownSplit, part: ShownPart): string {
  const { split } = textsFor(reader.locale);
  if (!part.before) return plainText(reader, shown, part);
  const said = { name: nameFor(reader, part), amount: amountInFull(reader, shown.indicator, part.amount) };
  if (part.before.amount === part.amount) return split.partAsBefore(said);
  return split.partBefore({ ...said, before: amountInFull(reader, shown.indicator, part.before.amount) });
}

/** What does not add up over people is the same for each. */
const togetherIn = ({ cascade, parent }: ShownSplit, parts: readonly ShownPart[]): bigint =>
  cascade ? parent : parts.reduce((sum, { amount }) => sum + amount, 0n);

/** Whether the parts come to the target, to the smallest unit. */
function checkText(reader: Reader, { indicator, parts, reserve, difference }: ShownSplit): string {
  const { split } = textsFor(reader.locale);
  const full = (amount: bigint): string =>
    indicator.unit === 'currency'
      ? moneyInFull(reader, amount, indicator.decimals, indicator.decimals)
      : amountInFull(reader, indicator, amount);
  const total = full(parts.reduce((sum, { amount }) => sum + amount, reserve));
  switch (difference.kind) {
    case 'even':
      return split.even({ total });
    case 'gap':
      return split.gap({ total, gap: full(difference.amount) });
    case 'over-assignment':
      return split.overAssigned({ total, over: full(difference.amount) });
  }
}

/** `basis`: by what it is divided. */
function contextOf(reader: Reader, shown: ShownSplit, basis?: Sourced) {
  const { methods } = textsFor(reader.locale).split;
  const sources = sourceTexts(reader, basis ? [basis] : []);
  return context(dots(wholeText(reader, shown), ...(shown.cascade ? [] : [methods[shown.method], ...sources])));
}

/** Which target it is that was split: `East · Q1 2027 · sales amount`. */
export const wholeText = (
  reader: Reader,
  {
    team,
    period,
    fiscalYearStart,
    indicator,
  }: Pick<ShownSplit, 'period' | 'fiscalYearStart' | 'indicator'> & { readonly team: Named },
): string =>
  dots(
    nameFor(reader, team),
    datedPeriodText(reader.locale, period, fiscalYearStart),
    indicatorName(reader, indicator),
  );
