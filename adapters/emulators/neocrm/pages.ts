import type { Limits } from './limits.ts';
import type { Query, Row } from './query.ts';
import type { Stored } from './records.ts';
import { refusals } from './refusal.ts';

export interface Page {
  /** Of all pages. */
  readonly totalSize: number;
  readonly count: number;
  readonly records: readonly Row[];
}

/** `/rest/data/v2.0/query/xoql`: a page of what there is now, by `limit`. */
export function pageOf(query: Query, limits: Limits): Page {
  const [first] = query.statement.columns;
  const { offset, rows } = query.statement.limit ?? { offset: 0, rows: limits.usualRows };
  if (rows > limits.rows) throw refusals.wrong(`limit must not be greater than ${limits.rows}`);
  const most = Math.min(rows, limits.rowsAtOnce);
  const found: Stored[] = [];
  let totalSize = 0;
  for (const record of query.matches()) {
    if (totalSize >= offset && found.length < most) found.push(record);
    totalSize += 1;
  }
  // Under which name a count stands is seen in nobody's code: as it is written.
  const records = first?.isCount ? [{ [first.name]: String(totalSize) }] : found.map(query.row);
  return { totalSize: first?.isCount ? 1 : totalSize, count: records.length, records };
}
