import { type ChangeKind, type ChangeStage, type ChangeState, stageOf } from '../../domain/changes/change.ts';
import type { Prisma } from '../../store/client/client.ts';
import { toDay, toInstant } from '../../store/time.ts';
import type { Reading } from '../work.ts';

/** A change with whoever has had to do with it. */
export interface ChangeView {
  readonly id: string;
  readonly number: number;
  readonly kind: ChangeKind;
  readonly state: ChangeState;
  readonly stage: ChangeStage;
  readonly team: Named;
  /** Untrusted until its kind has read it. */
  readonly content: unknown;
  readonly why: string;
  readonly from: Temporal.PlainDate;
  readonly hurry: string | null;
  readonly author: Named;
  readonly inPlaceOf: Named | null;
  readonly changedAt: Temporal.Instant;
  /** The last day of the data by which it was simulated; null before that. */
  readonly simulatedOn: Temporal.PlainDate | null;
  readonly publishedAt: Temporal.Instant | null;
  readonly withdrawn: { readonly by: Named | null; readonly at: Temporal.Instant } | null;
  readonly scorecardId: string | null;
  /** The version of the scorecard or the plan that it became. */
  readonly version: number | null;
  readonly movedWeight: number | null;
  readonly movedItems: number | null;
  /** In the order in which they were given. */
  readonly approvals: readonly { readonly by: Named; readonly at: Temporal.Instant }[];
  /** Whom it concerns. */
  readonly parties: readonly {
    readonly person: Named;
    readonly before: unknown;
    readonly after: unknown;
    /** Of a correction instead of both. */
    readonly moves: unknown;
    /** Of a plan for rewards instead: for that person, and for whoever approves what they are paid. */
    readonly pay: unknown;
    readonly seenAt: Temporal.Instant | null;
    /** Has not left by today: who has is neither asked nor counted. */
    readonly here: boolean;
  }[];
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly alias: string | null;
}

const named = { select: { id: true, name: true, alias: true } } as const;
const include = {
  ...{ team: named, author: named, inPlaceOf: named, withdrawnBy: named },
  approvals: { include: { person: named }, orderBy: { approvedAt: 'asc' } },
  parties: { include: { person: { select: { ...named.select, leftOn: true } } }, orderBy: { personId: 'asc' } },
} as const satisfies Prisma.ChangeInclude;

type Row = Prisma.ChangeGetPayload<{ include: typeof include }>;

/** Those that fit, the latest first. Who may see which is for whoever asks. */
export async function changesWhere(
  { tx, org, today }: Pick<Reading, 'tx' | 'org' | 'today'>,
  where: Prisma.ChangeWhereInput,
): Promise<ChangeView[]> {
  const rows = await tx.change.findMany({ where: { ...where, orgId: org.id }, include, orderBy: { number: 'desc' } });
  return rows.map((row) => viewOf(row, today));
}

export async function changeNumbered(
  work: Pick<Reading, 'tx' | 'org' | 'today'>,
  number: number,
): Promise<ChangeView | undefined> {
  return (await changesWhere(work, { number }))[0];
}

function viewOf(row: Row, today: Temporal.PlainDate): ChangeView {
  const { id, number, kind, state, team, content, why, hurry, author, inPlaceOf } = row;
  const { scorecardId, version, movedWeight, movedItems } = row;
  const from = toDay(row.from);
  return {
    ...{ id, number, kind, state, team, content, why, hurry, author, inPlaceOf, from },
    ...{ scorecardId, version, movedWeight, movedItems },
    stage: stageOf({ state, from }, today),
    changedAt: toInstant(row.changedAt),
    simulatedOn: row.simulatedOn && toDay(row.simulatedOn),
    publishedAt: row.publishedAt && toInstant(row.publishedAt),
    withdrawn: row.withdrawnAt && { by: row.withdrawnBy, at: toInstant(row.withdrawnAt) },
    approvals: row.approvals.map(({ person, approvedAt }) => ({ by: person, at: toInstant(approvedAt) })),
    parties: row.parties.map(({ person: { leftOn, ...person }, before, after, moves, pay, seenAt }) => ({
      ...{ person, before, after, moves, pay },
      seenAt: seenAt && toInstant(seenAt),
      here: !leftOn || Temporal.PlainDate.compare(toDay(leftOn), today) >= 0,
    })),
  };
}
