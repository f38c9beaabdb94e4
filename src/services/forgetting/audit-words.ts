import { type Called, erased, names } from '../../domain/forgetting/mark.ts';
import type { Work } from '../work.ts';
import { anyOf, throughout } from './sweep.ts';

interface Row {
  readonly at: string;
  readonly action: string;
  readonly actorId: string | null;
  readonly subject: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly reason: string | null;
}

/** What people write, by the names of facts. */
const written = ['text', 'note', 'evidence', 'customer', 'with'] as const;

/** What was said to somebody, or about them alone. */
const toSomebody = ['praise.give', 'award.nominate'];

/** What somebody asked for in their own words. */
const ownReasons = ['target.propose'];

/**
 * Takes somebody's names and words out of the audit: in their place stands a mark, and who did what when stays. The database
 * lets nothing else happen to a line, and this only in the transaction in which the person's row says that they are forgotten.
 */
export async function eraseFromAudit(
  { tx, org }: Pick<Work, 'tx' | 'org'>,
  personIds: readonly string[],
  called: Called,
): Promise<void> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT ctid::text AS at, action, "actorId"::text AS "actorId", subject, before, after, reason FROM audit
    WHERE "orgId" = ${org.id}::uuid AND ("actorId" = ANY (${[...personIds]}::uuid[])
      OR action = ANY (${toSomebody}::text[]) AND after->>'to' = ANY (${[...personIds]}::text[])
      OR concat_ws(' ', subject, before::text, after::text, reason) ~* ${anyOf(called.words)})`;
  const changed = rows.map((row) => without(row, personIds, called)).filter((row, nth) => !isSame(row, rows[nth]));
  if (changed.length === 0) return;
  await tx.$executeRaw`
    UPDATE audit a SET subject = v.subject, before = v.before, after = v.after, reason = v.reason
    FROM jsonb_to_recordset(${JSON.stringify(changed)}::jsonb)
      AS v(at text, subject text, before jsonb, after jsonb, reason text)
    WHERE a.ctid = v.at::tid`;
}

const isSame = (one: object, other: object | undefined): boolean => JSON.stringify(one) === JSON.stringify(other);

function without(row: Row, personIds: readonly string[], called: Called): Row {
  const own = row.actorId !== null && personIds.includes(row.actorId);
  const about = own || toSomebody.includes(row.action);
  const mark = (text: string): string => (names(text, called) ? erased : text);
  const side = (facts: unknown): unknown => {
    const left = throughout(facts, mark);
    if (!about || typeof left !== 'object' || left === null) return left;
    return Object.fromEntries(
      Object.entries(left).map(([name, value]) => [
        name,
        written.some((one) => one === name) ? throughout(value, () => erased) : value,
      ]),
    );
  };
  const { subject, reason } = row;
  return {
    ...row,
    subject: subject.startsWith('account:') ? `account:${mark(subject.slice('account:'.length))}` : subject,
    before: side(row.before),
    after: side(row.after),
    reason: reason === null ? null : own && ownReasons.includes(row.action) ? erased : mark(reason),
  };
}
