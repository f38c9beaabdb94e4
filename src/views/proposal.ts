import { buttons, type Card, context, line } from '../card/card.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import type { Period } from '../domain/period.ts';
import type { Heard } from '../domain/sources/heard.ts';
import type { Method } from '../domain/splits/line.ts';
import { dayText, periodText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { capital, indicatorName, nameFor } from '../texts/names.ts';
import { amountInFull, amountText } from '../texts/numbers.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { toMyGoals, toTeam } from './onward.ts';
import { sourceTexts } from './provenance.ts';
import { childrenText } from './split.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

export interface ShownProposal {
  readonly targetId: string;
  readonly of: { readonly kind: 'person' | 'team' };
  readonly team: Named | undefined;
  readonly person: Named;
  readonly setBy: Named;
  readonly indicator: Indicator;
  readonly period: Period;
  readonly amount: bigint;
  readonly state: 'asked' | 'accepted' | 'proposed' | 'agreed' | 'kept';
  readonly other: bigint | undefined;
  readonly reason: string | undefined;
  readonly answeredAt: Temporal.Instant | undefined;
  readonly decidedAt: Temporal.Instant | undefined;
  readonly decidedBy: Named | undefined;
  readonly replacedBy: bigint | undefined;
  readonly locked: boolean;
  readonly fiscalYearStart: number;
}

/** How it came about. */
export interface Origin {
  readonly team: Named;
  readonly parent: bigint;
  readonly reserve: bigint;
  readonly parts: { readonly teams: number; readonly people: number };
  readonly method: Method;
  readonly cascade: boolean;
}

/** What the same person or team came to in the period before. */
export interface Comparison {
  readonly period: Period;
  readonly amount: bigint;
  readonly soFar: boolean;
  readonly sources: readonly Heard[];
}

/** To whoever carries the target: does it suit? Once answered or decided, the card says so. */
export function proposalCard(
  reader: Reader,
  proposal: ShownProposal,
  origin: Origin,
  comparison: Comparison | undefined,
): Card {
  const { proposal: texts, target: targets } = textsFor(reader.locale);
  const own = proposal.team ? { subtitle: nameFor(reader, proposal.team) } : {};
  const isOpen = proposal.state === 'asked' && !proposal.locked && proposal.replacedBy === undefined;
  const setBy = nameFor(reader, proposal.setBy);
  if (!isOpen) {
    const title = outcomeText(reader, proposal);
    const tone = proposal.state === 'accepted' || proposal.state === 'agreed' ? 'done' : 'closed';
    return {
      tone,
      title,
      ...own,
      body: [context(capital(targets.setBy({ name: setBy }))), proposal.team ? toTeam(reader) : toMyGoals(reader)],
      fallback: titleAlone(reader, title),
    };
  }
  const title = texts.ask({ what: whatText(reader, proposal), amount: full(reader, proposal, proposal.amount) });
  const target = { target: proposal.targetId };
  return {
    tone: 'asks',
    title,
    ...own,
    body: [
      line(originText(reader, proposal, origin)),
      ...(comparison ? [line(comparisonText(reader, proposal, comparison))] : []),
      context(
        dots(
          texts.decides({ name: setBy }),
          lockText(reader, proposal),
          ...sourceTexts(reader, comparison ? [{ ...comparison, indicator: proposal.indicator }] : []),
        ),
      ),
      buttons(
        { action: 'accept-target', label: texts.accept, value: target, style: 'primary' },
        { action: 'propose-target', label: texts.propose, value: target },
      ),
    ],
    fallback: titleAlone(reader, title),
  };
}

/** What became of it, in the eyes of whoever was asked. */
export function outcomeText(reader: Reader, proposal: ShownProposal): string {
  const { proposal: texts } = textsFor(reader.locale);
  const what = capital(whatText(reader, proposal));
  const amount = full(reader, proposal, proposal.amount);
  const other = full(reader, proposal, proposal.other ?? proposal.amount);
  const name = nameFor(reader, proposal.decidedBy ?? proposal.setBy);
  const day = (at: Temporal.Instant | undefined): string => (at ? dayOn(reader, at) : '');
  if (proposal.replacedBy !== undefined) {
    return texts.replaced({ what, amount: full(reader, proposal, proposal.replacedBy) });
  }
  switch (proposal.state) {
    case 'asked':
      return texts.locked({ what, amount });
    case 'accepted':
      return texts.accepted({ what, amount, day: day(proposal.answeredAt) });
    case 'proposed':
      return proposal.locked
        ? texts.locked({ what, amount })
        : texts.proposed({ what, other, day: day(proposal.answeredAt), name });
    case 'agreed':
      return texts.agreed({ what, other, name, day: day(proposal.decidedAt) });
    case 'kept':
      return texts.kept({ what, amount, name, day: day(proposal.decidedAt) });
  }
}

/** `一季度销售额目标`, `Q1 sales amount target`. */
export const whatText = (reader: Reader, { period, fiscalYearStart, indicator }: ShownProposal): string =>
  textsFor(reader.locale).proposal.what({
    period: periodText(reader.locale, period, fiscalYearStart),
    indicator: indicatorName(reader, indicator),
  });

export const full = (reader: Reader, { indicator }: ShownProposal, amount: bigint): string =>
  amountInFull(reader, indicator, amount);

export const dayOn = (reader: Reader, at: Temporal.Instant): string =>
  dayText(reader.locale, at.toZonedDateTimeISO(reader.zone).toPlainDate());

export const lockText = (reader: Reader, { period }: ShownProposal): string =>
  textsFor(reader.locale).target.locks({ from: dayText(reader.locale, period.from) });

/** Sentences about an answer, for a toast. */
export const answered = {
  accepted: (reader: Reader, proposal: ShownProposal): string =>
    textsFor(reader.locale).proposal.acceptedNow({
      what: whatText(reader, proposal),
      amount: full(reader, proposal, proposal.amount),
    }),
  proposed: (reader: Reader, proposal: ShownProposal): string =>
    textsFor(reader.locale).proposal.proposedNow({
      other: full(reader, proposal, proposal.other ?? proposal.amount),
      name: nameFor(reader, proposal.setBy),
    }),
};

const titleAlone = (reader: Reader, title: string): string => dots(title, typed(reader, words.goal));

function originText(reader: Reader, { indicator }: ShownProposal, origin: Origin): string {
  const { proposal: texts, split } = textsFor(reader.locale);
  const team = nameFor(reader, origin.team);
  if (origin.cascade) return texts.fromCascade({ team });
  return texts.from({
    team,
    parent: amountText(reader, indicator, origin.parent),
    reserve: origin.reserve > 0n ? amountText(reader, indicator, origin.reserve) : undefined,
    children: childrenText(reader, origin.parts),
    method: split.methods[origin.method],
  });
}

function comparisonText(reader: Reader, { indicator, fiscalYearStart }: ShownProposal, comparison: Comparison): string {
  const { proposal: texts } = textsFor(reader.locale);
  const said = {
    period: periodText(reader.locale, comparison.period, fiscalYearStart),
    amount: amountText(reader, indicator, comparison.amount),
  };
  return comparison.soFar ? texts.compareSoFar(said) : texts.compare(said);
}
