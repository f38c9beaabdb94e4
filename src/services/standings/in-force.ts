import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { PeriodKind } from '../../domain/period.ts';
import type { Standing } from '../../domain/standing.ts';
import { inBatchesOf } from '../../store/batches.ts';
import { Prisma } from '../../store/client/client.ts';
import type { Tx } from '../../store/store.ts';
import { fromDay, fromInstant } from '../../store/time.ts';
import type { Known, Organisation } from '../work.ts';
import type { TargetRow } from './measured.ts';

/** Which targets are read: of whom, for which indicators, on which day; with `kinds` those of periods of these kinds alone. */
export interface Question {
  readonly org: Organisation;
  readonly today: Temporal.PlainDate;
  readonly ids: readonly string[];
  readonly indicators: readonly Indicator[];
  readonly kinds?: readonly PeriodKind[] | undefined;
  readonly known?: Known | undefined;
}

/**
 * Reads rows of people or teams: what those who share a transaction ask about the same day and indicators is one statement,
 * and each gets the rows of its own ids.
 */
export function inOneStatement<Row>(
  read: (tx: Tx, question: Question) => Promise<readonly Row[]>,
  ownerOf: (row: Row) => string,
): (tx: Tx, question: Question) => Promise<Row[]> {
  return inBatchesOf(async (tx: Tx, questions: readonly Question[]) => {
    const alike = Map.groupBy(questions, sameOf);
    const found = new Map<string, Map<string, Row[]>>();
    for (const [same, [first, ...more]] of alike) {
      if (!first) continue;
      const ids = [...new Set([first, ...more].flatMap((question) => question.ids))];
      found.set(same, Map.groupBy(await read(tx, { ...first, ids }), ownerOf));
    }
    return questions.map((question) =>
      [...new Set(question.ids)].flatMap((id) => found.get(sameOf(question))?.get(id) ?? []),
    );
  });
}

const sameOf = ({ org, today, indicators, kinds, known }: Question): string =>
  [
    ...[org.id, org.rules.revision, today, kinds?.join('|'), known?.at, known?.changes.join('|')],
    ...indicators.map(({ key }) => key),
  ].join();

/** Whose target it is, as the table has it. */
type Owner = 'personId' | 'teamId';

/**
 * The targets of these people or teams that hold on the day, as a query: for each indicator the one of the shortest period,
 * in its last version.
 */
export function targetsInForce({ org, today, ids, indicators, kinds, known }: Question, owner: Owner): Prisma.Sql {
  const ofKinds = kinds ? Prisma.sql` AND p.kind::text = ANY (${[...kinds]})` : Prisma.empty;
  const setByThen = known
    ? Prisma.sql` AND (t."setAt" <= ${fromInstant(known.at)} OR t."changeId" = ANY (${[...known.changes]}::uuid[]))`
    : Prisma.empty;
  const [column, day] = [Prisma.raw(`t."${owner}"`), fromDay(today)];
  return Prisma.sql`
    SELECT DISTINCT ON (${column}, t.indicator)
      ${column}, t.indicator, t.amount AS target, p.kind::text AS kind, p."from", p.until
    FROM target t
    JOIN period p ON p."orgId" = t."orgId" AND p.id = t."periodId"
    WHERE t."orgId" = ${org.id}::uuid AND ${column} = ANY (${[...ids]}::uuid[])
      AND t.indicator = ANY (${indicators.map(({ key }) => key)}) AND t."from" <= ${day}::date
      AND p."from" <= ${day}::date AND p.until >= ${day}::date${ofKinds}${setByThen}
    ORDER BY ${column}, t.indicator, p.until - p."from", t.version DESC`;
}

/** The standings of each owner, in the order of `indicators`. Who has none is there with an empty list. */
export function standingsBy<Row extends TargetRow>(
  ids: readonly string[],
  indicators: readonly Indicator[],
  rows: readonly Row[],
  ownerOf: (row: Row) => string,
  standingOf: (indicator: Indicator, row: Row) => Standing | undefined,
): Map<string, Standing[]> {
  const standings = new Map<string, Standing[]>(ids.map((id) => [id, []]));
  for (const indicator of indicators) {
    for (const row of rows) {
      const standing = row.indicator === indicator.key ? standingOf(indicator, row) : undefined;
      if (standing) standings.get(ownerOf(row))?.push(standing);
    }
  }
  return standings;
}
