import type { Indicator } from '../../domain/indicators/indicator.ts';
import { toInstant } from '../../store/time.ts';
import { indicatorWith } from '../indicators/read.ts';
import type { Reading } from '../work.ts';
import { praiseSource } from './credit.ts';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly alias: string | null;
}

/** A praise as it stands now. */
export interface Praise {
  readonly id: string;
  readonly from: Named;
  readonly to: Named;
  readonly customer: string | null;
  readonly text: string;
  readonly at: Temporal.Instant;
  readonly undone: boolean;
  /** It was given while praise counts through an indicator. */
  readonly countable: boolean;
}

const named = { select: { id: true, name: true, alias: true } } as const;
export const withPeople = { from: named, to: named } as const;

interface Row extends Omit<Praise, 'at' | 'undone' | 'countable'> {
  readonly at: Date;
  readonly indicator: string | null;
  readonly undoneAt: Date | null;
}

export const praiseOf = ({ id, from, to, customer, text, at, undoneAt, indicator }: Row): Praise => ({
  ...{ id, from, to, customer, text },
  at: toInstant(at),
  undone: undoneAt !== null,
  countable: indicator !== null,
});

/** Undefined for what is none. */
export async function readPraise({ tx, org }: Pick<Reading, 'tx' | 'org'>, id: string): Promise<Praise | undefined> {
  const row = await tx.praise.findUnique({ where: { orgId_id: { orgId: org.id, id } }, include: withPeople });
  return row ? praiseOf(row) : undefined;
}

/** What a praise or an award has brought, as it stands in the ledger. */
export interface Brought {
  readonly indicator: Indicator;
  readonly amount: bigint;
}

/** Undefined where it counts through nothing, or the same giver has counted in that week already. */
export async function broughtBy(
  { tx, org, today }: Pick<Reading, 'tx' | 'org' | 'today'>,
  id: string,
): Promise<Brought | undefined> {
  const entry = await tx.entry.findFirst({
    where: {
      orgId: org.id,
      source: praiseSource,
      sourceRecord: { startsWith: `${id}:` },
      correctsId: null,
      corrections: { none: {} },
    },
    select: { indicator: true, amount: true },
  });
  const indicator = entry && indicatorWith({ org, today }, entry.indicator);
  return entry && indicator ? { indicator, amount: entry.amount } : undefined;
}
