import type { Period } from '../../domain/period.ts';
import type { Raised } from '../../domain/reviews/actions.ts';
import type { Prisma } from '../../store/client/client.ts';
import { toDay, toInstant } from '../../store/time.ts';
import type { Organisation } from '../work.ts';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly alias: string | null;
}

/** An action as it stands. */
export interface ReviewedAction extends Raised {
  readonly id: string;
  readonly team: Named;
  readonly text: string;
  readonly owner: Named;
  readonly dueOn: Temporal.PlainDate;
  readonly endedBy: Named | undefined;
}

const named = { select: { id: true, name: true, alias: true } } as const;
export const actionParts = {
  ...{ period: true, team: named, owner: named, endedBy: named },
} as const satisfies Prisma.ReviewActionInclude;

type Row = Prisma.ReviewActionGetPayload<{ include: typeof actionParts }>;

export function actionOf({ zone }: Pick<Organisation, 'zone'>, row: Row): ReviewedAction {
  const { id, team, text, owner, state, dueOn, endedBy, endedAt } = row;
  const { kind, from, until } = row.period;
  const raisedIn: Period = { kind, from: toDay(from), until: toDay(until) };
  return {
    ...{ id, team, text, owner, state, raisedIn },
    dueOn: toDay(dueOn),
    endedBy: endedBy ?? undefined,
    endedOn: endedAt ? toInstant(endedAt).toZonedDateTimeISO(zone).toPlainDate() : undefined,
  };
}
