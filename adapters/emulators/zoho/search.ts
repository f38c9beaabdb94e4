import { criteriaOf } from './criteria.ts';
import { limits } from './limits.ts';
import { type Path, pathOf, valueAt } from './paths.ts';
import type { Query } from './query.ts';
import type { Records, Row, Value } from './records.ts';
import { invalidQuery, limitExceeded, Refusal } from './refusal.ts';
import { type Field, isLookup, moduleOf } from './schema.ts';
import { totalOf } from './totals.ts';
import { writtenTime } from './written-time.ts';

/** The answer to a query, undefined where nothing was found. Throws a `Refusal`. */
export function search(records: Records, query: Query): unknown {
  const { module, limit, offset } = query;
  if (!moduleOf(module)) throw new Refusal(400, 'INVALID_QUERY', 'invalid query formed', { reason: 'invalid module' });
  const fields = query.fields.map((name) => pathOf(module, name));
  const totals = query.aggregates.map((one) => ({ ...one, path: pathOf(module, one.name) }));
  const keys = query.orderBy.map(({ name, descending }) => ({ path: pathOf(module, name), descending }));
  const { matches, paths, modifiedFrom, idFrom } = criteriaOf(records, module, query.where);
  judgeJoins([...fields, ...paths, ...keys.map(({ path }) => path)]);

  const byTime = modifiedFrom > 0 || keys[0]?.path.name === 'Modified_Time';
  const rows = byTime ? records.changedSince(module, modifiedFrom) : records.idsSince(module, idFrom);
  const found = rows.filter(matches);
  if (totals.length > 0) {
    const data = totals.map(({ calculation, name, path }) => {
      const values = found.map((row) => valueAt(records, row, path));
      return [`${calculation}(${name})`, totalOf(calculation, name, path.field, values)];
    });
    return { data: [Object.fromEntries(data)], info: { count: 1, more_records: false } };
  }
  if (byTime || keys.length > 0) found.sort((one, other) => compare(records, keys, one, other));
  const page = found.slice(offset, offset + limit);
  if (page.length === 0) return undefined;
  return {
    data: page.map((row) => shapeOf(records, row, fields)),
    info: { count: page.length, more_records: found.length > offset + limit },
  };
}

function judgeJoins(paths: readonly Path[]): void {
  const joins = new Set(
    paths.flatMap(({ steps }) =>
      steps.map((_, index) =>
        steps
          .slice(0, index + 1)
          .map(({ key }) => key)
          .join('.'),
      ),
    ),
  );
  if (joins.size > limits.joins) throw limitExceeded('joins limit exceeded', limits.joins);
  const far = paths.find(({ steps }) => steps.length > limits.joins);
  if (far) throw invalidQuery('column given seems to be invalid', far.name);
}

/** By id where nothing else is asked for or all else is the same; what is empty comes first. */
function compare(
  records: Records,
  keys: readonly { readonly path: Path; readonly descending: boolean }[],
  one: Row,
  other: Row,
): number {
  for (const { path, descending } of keys) {
    const [a, b] = [valueAt(records, one, path), valueAt(records, other, path)];
    if (a === b) continue;
    const before = a === null || (b !== null && a < b);
    return before === descending ? 1 : -1;
  }
  return one.id < other.id ? -1 : 1;
}

/** The id is there whether asked for or not; what lies behind a lookup has its path for a name. */
function shapeOf(records: Records, row: Row, fields: readonly Path[]): unknown {
  const given = fields.map((path) => [path.name, written(records, path.field, valueAt(records, row, path))]);
  return { ...Object.fromEntries(given), id: row.id };
}

function written(records: Records, field: Field, value: Value): unknown {
  if (value === null) return null;
  if (field.type === 'datetime') return writtenTime(Number(value));
  if (!isLookup(field) || !field.to) return value;
  const name = records.find(field.to, String(value))?.[moduleOf(field.to)?.display ?? ''] ?? null;
  return { name, id: value };
}
