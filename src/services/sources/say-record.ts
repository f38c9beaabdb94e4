import { readDay } from '../../domain/day.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import { amountFor } from '../../domain/report-line.ts';
import type { RawRecord, Waiting } from '../../domain/sources/reading.ts';
import { tellingValues } from '../../domain/sources/telling.ts';
import { Refusal } from '../../errors.ts';
import type { Prisma } from '../../store/client/client.ts';
import { requireAdmin } from '../admins/require.ts';
import { audit } from '../audit/record.ts';
import type { Work } from '../work.ts';
import { applyRecords } from './apply.ts';
import { groundOf } from './ground.ts';
import { type MappingInForce, mappingInForce } from './mappings.ts';
import { knownRecords } from './records.ts';
import { plainSaid, saidIn, saidOf } from './said.ts';

/** What can be said of a record, by why it waits. */
const sayable: Readonly<Partial<Record<Waiting, 'amount' | 'day'>>> = {
  'no-amount': 'amount',
  'unreadable-amount': 'amount',
  'other-currency': 'amount',
  'no-day': 'day',
  'unreadable-day': 'day',
};

/** Undefined where nothing can be said that would make it count. */
export const askedOf = (why: Waiting): 'amount' | 'day' | undefined => sayable[why];

interface Which {
  readonly mapping: number;
  readonly record: string;
}

export interface WaitingRecord {
  readonly why: Waiting;
  readonly asks: 'amount' | 'day';
  readonly indicator: Indicator;
  /** By what it is recognised, see `tellingValues`. */
  readonly values: readonly string[];
}

/** A record that waits for something that can be said. Throws the Refusals `admin-only` and `no-record`. */
export async function recordToSay(work: Work, which: Which): Promise<WaitingRecord> {
  const { why, asks, mapping, values, ground } = await held(work, which);
  return { why, asks, indicator: ground.indicator, values: tellingValues(mapping.rules, values, why) };
}

/** What a record counts by now, or why it waits still. */
export type SaidRecord =
  | { readonly is: 'counted'; readonly indicator: Indicator; readonly amount: bigint; readonly day: Temporal.PlainDate }
  | { readonly is: 'waiting'; readonly why: Waiting }
  /** It would count on another day than the mapping does. */
  | { readonly is: 'passed' };

/**
 * Says what cannot be read in a record that waits: its amount in the organisation's currency, or its day. It holds as long as
 * the record says the same there. Undefined where nobody can read what was typed. Throws as `recordToSay`.
 */
export async function sayOfRecord(work: Work, which: Which, typed: string): Promise<SaidRecord | undefined> {
  const { tx, org } = work;
  const { why, asks, mapping, values, ground, kept } = await held(work, which);
  const read = asks === 'amount' ? amountFor(ground.indicator, typed, org.currency) : readDay(typed);
  const said =
    typeof read === 'bigint' ? { amount: read } : read instanceof Temporal.PlainDate ? { day: read } : undefined;
  if (!said) return undefined;
  const all = { ...saidOf(saidIn(kept), values), ...said };
  const key = { orgId: org.id, mappingId: mapping.id, externalId: which.record };
  await tx.sourceRecord.update({
    where: { orgId_mappingId_externalId: key },
    data: { said: plainSaid(mapping.rules, values, all) },
    select: { said: true },
  });
  await audit(work, {
    action: 'source.say',
    subject: `mapping:${mapping.id}`,
    before: { record: which.record, why },
    after: {
      record: which.record,
      ...('amount' in said ? { amount: String(said.amount) } : { day: said.day.toString() }),
    },
  });
  await applyRecords(work, mapping, ground, [{ id: which.record, values }]);
  const now = (await knownRecords(tx, org.id, mapping.id, [which.record])).get(which.record);
  if (now?.state === 'waiting' && now.why) return { is: 'waiting', why: now.why };
  if (now?.state !== 'counted' || !now.counted) return { is: 'passed' };
  return { is: 'counted', indicator: ground.indicator, amount: now.counted.amount, day: now.counted.day };
}

/** Two who say something of it in the same moment do so one after the other. */
async function held(work: Work, { mapping: number, record }: Which) {
  await requireAdmin(work);
  const { tx, org } = work;
  const mapping: MappingInForce | undefined = await mappingInForce(tx, org.id, number);
  const rows = await tx.$queryRaw<{ why: Waiting; values: RawRecord['values']; said: Prisma.JsonValue }[]>`
    SELECT why, "values", said FROM source_record
    WHERE "orgId" = ${org.id}::uuid AND "mappingId" = ${mapping?.id ?? null}::uuid AND "externalId" = ${record}
      AND state = 'waiting' AND "values" IS NOT NULL FOR UPDATE`;
  const [row] = rows;
  const asks = row && askedOf(row.why);
  if (!mapping || !asks) throw new Refusal({ code: 'no-record' });
  const ground = await groundOf(work, { ...mapping, sourceId: mapping.source.id });
  return { mapping, ground, why: row.why, asks, values: row.values, kept: row.said };
}
