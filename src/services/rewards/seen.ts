import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { Period } from '../../domain/period.ts';
import { Refusal } from '../../errors.ts';
import { fromDay } from '../../store/time.ts';
import { indicatorsOn } from '../indicators/read.ts';
import { closedScores } from '../scores/closed.ts';
import type { Looking, Reading } from '../work.ts';
import { approves, type Payout, payoutsWhere, type Statement } from './payouts.ts';

/** A statement with what it takes to read it. */
export interface SeenStatement {
  readonly payout: Payout;
  readonly statement: Statement;
  /** The version of the scorecard of the closed score; undefined without one. */
  readonly scorecard: number | undefined;
  /** Later periods of the same person whose statements wait to be approved. */
  readonly waiting: readonly Period[];
  readonly indicators: readonly Indicator[];
  readonly fiscalYearStart: number;
  readonly today: Temporal.PlainDate;
}

/** Those that pay somebody, the earliest first. */
export const payoutsOf = (work: Pick<Reading, 'tx' | 'org' | 'today'>, personId: string): Promise<Payout[]> =>
  payoutsWhere(work, { statements: { some: { personId } } });

/** Those that the actor approves, the earliest first; with `period` of that one. */
export async function payoutsToApprove(work: Looking, period?: Period): Promise<Payout[]> {
  const { personId } = work.actor;
  const found = await payoutsWhere(work, {
    // Of any version: where nobody of its own is left, those of the newest approve.
    plan: { plan: { versions: { some: { approvers: { some: { personId } } } } } },
    ...(period ? { period: { kind: period.kind, from: fromDay(period.from) } } : {}),
  });
  return found.filter((payout) => approves(personId, payout));
}

/** One of them, by its id. Throws the Refusal `nothing-to-show` for any other. */
export async function payoutToApprove(work: Looking, id: string): Promise<Payout> {
  const [payout] = await payoutsWhere(work, { id });
  if (!payout || !approves(work.actor.personId, payout)) throw new Refusal({ code: 'nothing-to-show' });
  return payout;
}

/**
 * A statement by its id, for whoever approves it, and once it is approved for whose it is. Throws the Refusal
 * `nothing-to-show` to everybody else.
 */
export async function statementFor(work: Looking, id: string): Promise<SeenStatement> {
  const { personId } = work.actor;
  const found = await statementWith(work, id);
  const isOwn = found?.statement.person.id === personId && found.payout.approved;
  if (!found || !(isOwn || approves(personId, found.payout))) throw new Refusal({ code: 'nothing-to-show' });
  return found;
}

/** The same whoever asks; undefined for one that is none. */
export async function statementWith(
  work: Pick<Reading, 'tx' | 'org' | 'today'>,
  id: string,
): Promise<SeenStatement | undefined> {
  const [payout] = await payoutsWhere(work, { statements: { some: { id } } });
  const statement = payout?.statements.find((one) => one.id === id);
  return payout && statement && seenStatement(work, payout, statement);
}

export async function seenStatement(
  work: Pick<Reading, 'tx' | 'org' | 'today'>,
  payout: Payout,
  statement: Statement,
): Promise<SeenStatement> {
  const { org, today } = work;
  const [closed] = await closedScores(work, payout.period, [statement.person.id]);
  const later = (await payoutsOf(work, statement.person.id)).filter(
    ({ approved, period }) => !approved && Temporal.PlainDate.compare(period.until, payout.period.until) > 0,
  );
  return {
    ...{ payout, statement, scorecard: closed?.scored.scorecard.version },
    waiting: later.map(({ period }) => period),
    indicators: indicatorsOn(org, payout.period.until),
    ...{ fiscalYearStart: org.fiscalYearStart, today },
  };
}
