import { type Named, type Unsettled, type UnsettledKind, unsettledKinds } from '../../domain/forgetting/unsettled.ts';
import { fromDay } from '../../store/time.ts';
import { rewardPlans } from '../rewards/plans.ts';
import { reachable } from '../tasks/clock/reachable.ts';
import { membershipsOf, membersOn, teamsOn } from '../teams/read.ts';
import type { Work } from '../work.ts';

type Found = readonly number[] | { readonly teams: readonly Named[] } | { readonly count: number };

/** What others still rely on somebody for, who may have been several before accounts were linked. */
export async function unsettledOf(work: Work, personIds: readonly string[]): Promise<Unsettled[]> {
  const found: Readonly<Record<UnsettledKind, () => Promise<Found>>> = {
    oneself: async () => ({ count: personIds.includes(work.actor.personId) ? 1 : 0 }),
    lastAdmin: () => lastAdmin(work, personIds),
    teams: async () => ({ teams: unled(work, personIds) }),
    standsIn: async () => ({ count: await standsIn(work, personIds) }),
    tasks: () => tasks(work, personIds),
    contests: () => contests(work, personIds),
    changes: () => changes(work, personIds),
    nominations: async () => ({ count: await nominations(work, personIds) }),
    proposals: async () => ({ count: await proposals(work, personIds) }),
    actions: async () => ({ count: await actions(work, personIds) }),
    questions: () => questions(work, personIds),
    payouts: async () => ({ count: await payouts(work, personIds) }),
    plans: async () => ({ teams: await plans(work, personIds) }),
  };
  const all: Unsettled[] = [];
  for (const kind of unsettledKinds) {
    const one = await found[kind]();
    const numbers = 'length' in one ? one : [];
    const teams = 'teams' in one ? one.teams : [];
    const count = 'count' in one ? one.count : numbers.length + teams.length;
    if (count > 0) all.push({ kind, numbers, teams, count });
  }
  return all;
}

const among = (ids: readonly string[]) => ({ in: [...ids] });
const numbersOf = (rows: readonly { readonly number: number }[]): number[] => rows.map(({ number }) => number);

async function lastAdmin({ tx, org, today }: Work, ids: readonly string[]) {
  const isOne = await tx.person.count({ where: { orgId: org.id, id: among(ids), admin: true } });
  const others = { ...reachable(org, today), admin: true, leftOn: null, id: { notIn: [...ids] } };
  return { count: isOne > 0 && (await tx.person.count({ where: others })) === 0 ? 1 : 0 };
}

/** Teams that nobody else manages. */
function unled({ org, today }: Work, ids: readonly string[]): Named[] {
  const led = ids.flatMap((id) => membershipsOf(org, id, today).filter(({ role }) => role === 'manager'));
  const alone = led.filter(
    ({ teamId }) =>
      !membersOn(org, [teamId], today).some(({ role, personId }) => role === 'manager' && !ids.includes(personId)),
  );
  return teamsOn(org, today).filter(({ id }) => alone.some(({ teamId }) => teamId === id));
}

/** Managers who are away, or will be, and have named them. */
const standsIn = ({ tx, org, today }: Work, ids: readonly string[]): Promise<number> =>
  tx.delegation.count({
    where: { orgId: org.id, delegateId: among(ids), personId: { notIn: [...ids] }, until: { gte: fromDay(today) } },
  });

async function tasks({ tx, org }: Work, ids: readonly string[]): Promise<number[]> {
  const sides = ['requesterId', 'partnerId', 'successorId'] as const;
  const holds = { slots: { some: { holderId: among(ids), confirmedAt: null, closedAt: null } } };
  const rows = await tx.task.findMany({
    where: {
      ...{ orgId: org.id, state: { in: ['offered', 'claimed', 'done'] } },
      OR: [holds, ...sides.map((side) => ({ [side]: among(ids) }))],
    },
    select: { number: true },
    orderBy: { number: 'asc' },
  });
  return numbersOf(rows);
}

async function contests({ tx, org }: Work, ids: readonly string[]): Promise<number[]> {
  const theirs = { some: { personId: among(ids) } };
  const rows = await tx.contest.findMany({
    where: {
      ...{ orgId: org.id, state: { in: ['open', 'running'] } },
      OR: [{ makerId: among(ids) }, { sides: theirs }, { players: theirs }],
    },
    select: { number: true },
    orderBy: { number: 'asc' },
  });
  return numbersOf(rows);
}

async function changes({ tx, org }: Work, ids: readonly string[]): Promise<number[]> {
  const waits = { state: { in: ['draft' as const, 'simulated' as const, 'submitted' as const] } };
  const rows = await tx.change.findMany({
    where: { orgId: org.id, authorId: among(ids), ...waits },
    select: { number: true },
    orderBy: { number: 'asc' },
  });
  return numbersOf(rows);
}

const nominations = ({ tx, org }: Work, ids: readonly string[]): Promise<number> =>
  tx.skillAward.count({
    where: { orgId: org.id, state: 'asked', OR: [{ fromId: among(ids) }, { toId: among(ids) }] },
  });

const proposals = ({ tx, org }: Work, ids: readonly string[]): Promise<number> =>
  tx.proposal.count({ where: { orgId: org.id, personId: among(ids), state: 'proposed' } });

const actions = ({ tx, org }: Work, ids: readonly string[]): Promise<number> =>
  tx.reviewAction.count({ where: { orgId: org.id, ownerId: among(ids), state: 'open' } });

async function questions({ tx, org }: Work, ids: readonly string[]): Promise<number[]> {
  const rows = await tx.rewardInquiry.findMany({
    where: {
      ...{ orgId: org.id, answeredAt: null },
      OR: [{ ownerId: among(ids) }, { statement: { personId: among(ids) } }],
    },
    select: { number: true },
    orderBy: { number: 'asc' },
  });
  return numbersOf(rows);
}

const payouts = ({ tx, org }: Work, ids: readonly string[]): Promise<number> =>
  tx.rewardStatement.count({ where: { orgId: org.id, personId: among(ids), payout: { approvedAt: null } } });

/** Plans that nobody else approves who is there. */
async function plans({ tx, org, today }: Work, ids: readonly string[]): Promise<Named[]> {
  const last = (await rewardPlans({ tx, org })).map(({ teamId, versions: [newest] }) => ({ teamId, newest }));
  const theirs = last.filter(({ newest }) => newest?.approvers.some((id) => ids.includes(id)));
  const others = theirs.flatMap(({ newest }) => newest?.approvers.filter((id) => !ids.includes(id)) ?? []);
  const there = await tx.person.findMany({
    where: { ...reachable(org, today), id: { in: others } },
    select: { id: true },
  });
  const stranded = theirs.filter(({ newest }) => !newest?.approvers.some((id) => there.some((one) => one.id === id)));
  return teamsOn(org, today).filter(({ id }) => stranded.some(({ teamId }) => teamId === id));
}
