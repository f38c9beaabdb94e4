import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { AwardState } from '../../store/client/client.ts';
import { toInstant } from '../../store/time.ts';
import { indicatorWith } from '../indicators/read.ts';
import type { Reading } from '../work.ts';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly alias: string | null;
}

/** A nomination, and what has become of it. */
export interface Award {
  readonly id: string;
  readonly from: Named;
  readonly to: Named;
  readonly skill: string;
  readonly evidence: string;
  readonly state: AwardState;
  readonly decided: { readonly by: Named; readonly at: Temporal.Instant } | undefined;
  /** Through which it counts; undefined where it does not. */
  readonly counts: Indicator | undefined;
  readonly chatId: string | null;
}

/** All messages about one nomination. */
export const awardSubject = (id: string): string => `award:${id}`;

const named = { select: { id: true, name: true, alias: true } } as const;

/** Undefined for what is none. */
export async function readAward(
  { tx, org, today }: Pick<Reading, 'tx' | 'org' | 'today'>,
  id: string,
): Promise<Award | undefined> {
  const row = await tx.skillAward.findUnique({
    where: { orgId_id: { orgId: org.id, id } },
    include: { from: named, to: named, decidedBy: named },
  });
  if (!row) return undefined;
  const { from, to, skill, evidence, state, decidedBy, decidedAt, indicator, chatId } = row;
  const decided = decidedBy && decidedAt ? { by: decidedBy, at: toInstant(decidedAt) } : undefined;
  const counts = indicator === null ? undefined : indicatorWith({ org, today }, indicator);
  return { id, from, to, skill, evidence, state, decided, counts, chatId };
}
