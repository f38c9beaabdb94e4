import { contains, meet, type Span } from '../../domain/period.ts';
import {
  type Decided,
  daysToCompare,
  decidedFor,
  decisionSource,
  isSameSpan,
  isWithin,
} from '../../domain/sources/decisions.ts';
import { type Comparison, comparisonsIn } from '../../domain/sources/differences.ts';
import { Refusal } from '../../errors.ts';
import { announce } from '../../outbox/announce.ts';
import { fromDay, fromInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import { closedDaysOf, closedPeriods } from '../periods/closed.ts';
import { periodKey } from '../periods/kept.ts';
import { recordEntries } from '../reports/record.ts';
import { teamsOfDay } from '../reports/team-totals.ts';
import { refreshPacks } from '../reviews/refresh-packs.ts';
import { lockRules } from '../rules/lock.ts';
import { sourcesOf } from '../sources/heard.ts';
import { sidedDays } from '../sources/sided-days.ts';
import type { Work } from '../work.ts';
import { decisionSubject, openDecisions } from './standing.ts';
import { takeBackDecisions } from './take-back.ts';
import { type MeantDifferences, sideKey, type Undecided, undecided } from './undecided.ts';

/** Which number, which of its sides as it was shown, and why. */
export interface Deciding {
  readonly key: string;
  readonly side: string;
  readonly reason: string;
}

/** A difference that was decided just now. */
export interface DecidedNow extends Undecided {
  /** The side that was right. */
  readonly right: Undecided['sides'][number];
  readonly reason: string;
}

/**
 * Decides which of two sides is right about a number: an entry makes it that one, of nothing where that side counts anyway. It
 * holds while both say the same; an earlier decision about the same days is taken back. Throws as `undecided`, and
 * `no-change` for what is decided by now, or where a side has come to say something else than was shown.
 */
export async function decideDifference(
  work: Work,
  meant: MeantDifferences,
  { key, side, reason }: Deciding,
): Promise<DecidedNow> {
  // Whoever reports meanwhile waits, and is compared with what is decided here.
  await lockRules(work);
  const number = (await undecided(work, meant)).find((one) => one.key === key);
  const right = number?.sides.find((one) => sideKey(one) === side);
  if (!number || !right) throw new Refusal({ code: 'no-change' });
  const isCounting = right === number.sides[0];
  const { personId, indicator, period } = number;
  const { day, compared } = await compare(work, number, isCounting);
  const decided = compared.map(({ open, all }): Omit<Decided, 'span'> => {
    const { amount, forSource } = decidedFor(open, isCounting ? undefined : right.by);
    return { ...decidedFor(all, undefined), forSource, amount };
  });

  const entryIds = await recordEntries(
    work,
    decided.map(({ amount }) => ({ personId, indicator, amount, day, source: decisionSource })),
  );
  const ids = await keep(work, number, { decided, entryIds, reason });
  await audit(work, {
    action: 'decision.make',
    subject: `person:${personId}`,
    before: { indicator: indicator.key, period: periodKey(period), amount: saidBy(number.sides) },
    after: { decision: right.by, amount: String(right.value), entries: entryIds },
    reason,
  });
  await announce(work, [
    {
      key: `decided:${ids[0]}`,
      subject: decisionSubject(ids[0] ?? ''),
      kind: 'decided',
      about: { decisions: ids },
      to: { personId },
    },
  ]);
  await refreshPacks(work, teamsOfDay(work.org, personId, day));
  return { ...number, right, reason };
}

interface Compared {
  /** On the days that are still open, and on all of the period. */
  readonly open: Comparison;
  readonly all: Comparison;
}

/**
 * What is left to decide of a number, once earlier decisions are taken back that this one takes the place of: of the same
 * days, or of longer and other ones with some of them. Where whoever counts is right, those of the same days stay.
 */
async function compare(
  work: Work,
  { personId, indicator: { key }, period }: Undecided,
  isCounting: boolean,
): Promise<{ readonly day: Temporal.PlainDate; readonly compared: readonly Compared[] }> {
  const { org, today } = work;
  const of = { personIds: [personId], keys: [key] };
  const stands = await openDecisions(work, of);
  const gone = stands.filter(
    ({ span }) => meet(span, period) && !isWithin(span, period) && !(isCounting && isSameSpan(span, period)),
  );
  await takeBackDecisions(work, gone);
  const left = stands.filter((one) => !gone.includes(one));
  const settled = left.filter(({ span }) => isSameSpan(span, period)).map(({ source }) => source);

  const closed = closedDaysOf(org, await closedPeriods(work, period), personId);
  const isOpen = (day: Temporal.PlainDate): boolean => !closed.some((span) => contains(span, day));
  const heard = (await sourcesOf(work, [key])).filter(({ heardAt }) => heardAt).map(({ name }) => name);
  const feeds = org.rules.feeds.filter(({ indicator }) => indicator === key);
  const days = daysToCompare(period, await sidedDays(work, of, period), left);
  const all = comparisonsIn({ days, feeds, heard });
  const open = comparisonsIn({ days: days.filter(({ day }) => isOpen(day)), feeds, heard });
  const compared = open
    .filter(({ source, ours, theirs }) => ours !== theirs && !settled.includes(source))
    .flatMap((one) => {
      const same = all.find(({ by, source }) => by === one.by && source === one.source);
      return same ? [{ open: one, all: same }] : [];
    });
  const day = lastOpen(period, today, isOpen);
  if (!day || compared.length === 0) throw new Refusal({ code: 'no-change' });
  return { day, compared };
}

/** On which what is decided counts: the last day that is open and has begun. */
function lastOpen(
  { from, until }: Span,
  today: Temporal.PlainDate,
  isOpen: (day: Temporal.PlainDate) => boolean,
): Temporal.PlainDate | undefined {
  let day = Temporal.PlainDate.compare(until, today) < 0 ? until : today;
  while (contains({ from, until }, day) && !isOpen(day)) day = day.subtract({ days: 1 });
  return contains({ from, until }, day) ? day : undefined;
}

async function keep(
  { tx, org, actor, now, newId }: Work,
  { personId, indicator, period }: Undecided,
  made: {
    readonly decided: readonly Omit<Decided, 'span'>[];
    readonly entryIds: readonly string[];
    readonly reason: string;
  },
): Promise<string[]> {
  const rows = made.decided.map(({ amount: _, ...sides }, nth) => ({
    ...{ orgId: org.id, id: newId(), personId, indicator: indicator.key, ...sides, reason: made.reason },
    ...{ from: fromDay(period.from), until: fromDay(period.until), entryId: made.entryIds[nth] ?? '' },
    ...{ decidedById: actor.personId, decidedAt: fromInstant(now) },
  }));
  await tx.decision.createMany({ data: rows });
  return rows.map(({ id }) => id);
}

const saidBy = (sides: Undecided['sides']) => sides.map(({ by, value }) => ({ source: by, amount: String(value) }));
