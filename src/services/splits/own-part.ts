import type { Indicator } from '../../domain/indicators/indicator.ts';
import { type Period, periodOf } from '../../domain/period.ts';
import { readPeriod } from '../../domain/period-name.ts';
import type { TargetOwner } from '../../domain/targets/target.ts';
import { Refusal } from '../../errors.ts';
import { announce } from '../../outbox/announce.ts';
import { indicatorWith } from '../indicators/read.ts';
import { targetAsItStands } from '../targets/as-it-stands.ts';
import { setTarget, type TargetSet } from '../targets/set.ts';
import { subjectOfTarget } from '../targets/tell.ts';
import type { Whose } from '../targets/whose.ts';
import { type Team, teamsOn } from '../teams/read.ts';
import type { Reading, Work } from '../work.ts';
import type { SplitPlan } from './plan.ts';

/** The part of whoever split a target, and that of a team which they manage, is for the manager above to set, who is told what was left for it. */
export async function leaveOwnPart(work: Work, { team, indicator, period, parts, ownBy }: SplitPlan): Promise<void> {
  if (!ownBy) return;
  const left = parts.filter(({ is, amount, before }) => is === 'own' && amount > 0n && amount !== before?.amount);
  await announce(
    work,
    left.map(({ of, amount, before }) => ({
      key: `own-part:${work.newId()}`,
      kind: 'own-part',
      about: {
        ...(of.kind === 'person' ? { personId: of.id } : { partTeamId: of.id }),
        teamId: team.id,
        indicator: indicator.key,
        kind: period.kind,
        from: period.from.toString(),
        amount: amount.toString(),
        before: before?.amount.toString() ?? null,
      },
      subject: subjectOfTarget({ of, indicator, period }),
      to: { personId: ownBy.personId },
    })),
  );
}

export interface OwnPart {
  /** Who split, or a team whose manager did. */
  readonly whose: Whose;
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
  readonly of: TargetOwner;
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
  const period = periodOf(left.kind, left.from, org.fiscalYearStart);
  const target = await targetAsItStands(work, { of: left.of, indicator: left.indicator, period });
  const team = teamsOn(org, today).find(({ id }) => id === left.teamId);
  const whose = await ownerWith(work, left.of);
  if (!target || !team || !whose) return undefined;
  const { indicator, amount, fiscalYearStart } = target;
  const now = amount === left.before ? undefined : amount;
  return { whose, team, indicator, period, amount: left.amount, now, fiscalYearStart };
}

/** Sets it to what was left for it. Throws the Refusals of `setTarget`, and `nothing-to-show` for what is none. */
export async function setPart(
  work: Work,
  left: { readonly of: TargetOwner; readonly indicator: string; readonly period: string; readonly amount: bigint },
): Promise<TargetSet> {
  const { org, today } = work;
  const indicator = indicatorWith(work, left.indicator);
  const period = readPeriod(left.period, { today, fiscalYearStart: org.fiscalYearStart });
  const whose = await ownerWith(work, left.of);
  if (!indicator || !period || !whose || left.amount <= 0n) throw new Refusal({ code: 'nothing-to-show' });
  return setTarget(work, { whose, indicator, period, amount: left.amount });
}

async function ownerWith({ tx, org, today }: Reading, of: TargetOwner): Promise<Whose | undefined> {
  const where = { orgId_id: { orgId: org.id, id: of.id } };
  const named =
    of.kind === 'team'
      ? teamsOn(org, today).find(({ id }) => id === of.id)
      : await tx.person.findUnique({ where, select: { name: true, alias: true } });
  return named ? { of, name: named.name, alias: named.alias } : undefined;
}
