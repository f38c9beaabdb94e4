import type { Indicator } from '../../domain/indicators/indicator.ts';
import { type Period, periodOf } from '../../domain/period.ts';
import { readPeriod } from '../../domain/period-name.ts';
import { Refusal } from '../../errors.ts';
import { announce } from '../../outbox/announce.ts';
import { indicatorWith } from '../indicators/read.ts';
import { targetAsItStands } from '../targets/as-it-stands.ts';
import { setTarget, type TargetSet } from '../targets/set.ts';
import { subjectOfTarget } from '../targets/tell.ts';
import { type Team, teamsOn } from '../teams/read.ts';
import type { Reading, Work } from '../work.ts';
import type { SplitPlan } from './plan.ts';

/** The part of whoever split a target is for the manager above to set, who is told what was left for it. */
export async function leaveOwnPart(work: Work, { team, indicator, period, parts, ownBy }: SplitPlan): Promise<void> {
  const own = parts.find(({ is }) => is === 'own');
  if (!own || !ownBy || own.amount === 0n || own.amount === own.before?.amount) return;
  await announce(work, [
    {
      key: `own-part:${work.newId()}`,
      kind: 'own-part',
      about: {
        personId: own.of.id,
        teamId: team.id,
        indicator: indicator.key,
        kind: period.kind,
        from: period.from.toString(),
        amount: own.amount.toString(),
        before: own.before?.amount.toString() ?? null,
      },
      subject: subjectOfTarget({ of: own.of, indicator, period }),
      to: { personId: ownBy.personId },
    },
  ]);
}

export interface OwnPart {
  readonly person: { readonly personId: string; readonly name: string; readonly alias: string | null };
  readonly team: Team;
  readonly indicator: Indicator;
  readonly period: Period;
  /** What was left for it. */
  readonly amount: bigint;
  /** What has been set since; undefined where nothing has. */
  readonly now: bigint | undefined;
  readonly fiscalYearStart: number;
}

interface Left {
  readonly personId: string;
  readonly teamId: string;
  readonly indicator: string;
  readonly kind: Period['kind'];
  readonly from: Temporal.PlainDate;
  readonly amount: bigint;
  /** As it stood when it was left. */
  readonly before: bigint | null;
}

/** Undefined where the person, the team or the indicator is none any more. */
export async function readOwnPart(work: Reading, left: Left): Promise<OwnPart | undefined> {
  const { org, today } = work;
  const of = { kind: 'person', id: left.personId } as const;
  const period = periodOf(left.kind, left.from, org.fiscalYearStart);
  const target = await targetAsItStands(work, { of, indicator: left.indicator, period });
  const team = teamsOn(org, today).find(({ id }) => id === left.teamId);
  const person = await personWith(work, left.personId);
  if (!target || !team || !person) return undefined;
  const { indicator, amount, fiscalYearStart } = target;
  const now = amount === left.before ? undefined : amount;
  return { person, team, indicator, period, amount: left.amount, now, fiscalYearStart };
}

/** Sets it to what was left for it. Throws the Refusals of `setTarget`, and `nothing-to-show` for what is none. */
export async function setPart(
  work: Work,
  left: { readonly person: string; readonly indicator: string; readonly period: string; readonly amount: bigint },
): Promise<TargetSet> {
  const { org, today } = work;
  const indicator = indicatorWith(work, left.indicator);
  const period = readPeriod(left.period, { today, fiscalYearStart: org.fiscalYearStart });
  const person = await personWith(work, left.person);
  if (!indicator || !period || !person || left.amount <= 0n) throw new Refusal({ code: 'nothing-to-show' });
  const whose = { of: { kind: 'person', id: person.personId }, name: person.name, alias: person.alias } as const;
  return setTarget(work, { whose, indicator, period, amount: left.amount });
}

async function personWith({ tx, org }: Reading, id: string): Promise<OwnPart['person'] | undefined> {
  const where = { orgId_id: { orgId: org.id, id } };
  const person = await tx.person.findUnique({ where, select: { name: true, alias: true } });
  return person ? { personId: id, ...person } : undefined;
}
