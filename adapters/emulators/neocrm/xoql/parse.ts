import { refusals } from '../refusal.ts';
import { conditionFrom } from './condition.ts';
import { Reader } from './reader.ts';
import type { Column, Statement } from './statement.ts';

/**
 * A query as others write them: `select … from … where … order by … limit offset, rows`. Neither `*` nor sums nor groups:
 * that they exist is said nowhere.
 */
export function parsed(xoql: string): Statement {
  const reader = new Reader(xoql);
  reader.expect('select');
  const columns = reader.list(() => columnFrom(reader));
  reader.expect('from');
  const object = reader.word();
  const where = reader.take('where') ? conditionFrom(reader) : undefined;
  const order = reader.take('order') ? orderFrom(reader) : [];
  const limit = reader.take('limit') ? limitFrom(reader) : undefined;
  reader.end();
  if (columns.some(({ isCount }) => isCount) && (columns.length > 1 || order.length > 0 || limit))
    throw refusals.wrong('count stands alone');
  return { columns, object, where, order, limit };
}

function columnFrom(reader: Reader): Column {
  const first = reader.word();
  const isCount = first.toLowerCase() === 'count' && reader.take('(');
  const path = isCount ? reader.path() : reader.restOfPath(first);
  if (isCount) reader.expect(')');
  const written = isCount ? `count(${path.join('.')})` : path.join('.');
  const name = reader.take('as') || !reader.isAt('from', ',') ? reader.word() : written;
  return { path, name, isCount };
}

function orderFrom(reader: Reader): Statement['order'] {
  reader.expect('by');
  return reader.list(() => {
    const path = reader.path();
    const isDescending = reader.take('desc');
    if (!isDescending) reader.take('asc');
    return { path, isAscending: !isDescending };
  });
}

function limitFrom(reader: Reader): NonNullable<Statement['limit']> {
  const first = reader.count();
  return reader.take(',') ? { offset: first, rows: reader.count() } : { offset: 0, rows: first };
}
