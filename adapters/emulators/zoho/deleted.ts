import { limits } from './limits.ts';
import type { Records, Row } from './records.ts';
import { invalidModule, wrongPattern } from './refusal.ts';
import { moduleOf } from './schema.ts';
import { writtenTime } from './written-time.ts';

const dayMs = 86_400_000;

/**
 * `GET {module}/deleted`: undefined where there is none. The last one that was deleted comes first, so that pages move on when
 * more are: the documents name no order. Throws a `Refusal`.
 */
export function deletedIn(
  records: Records,
  module: string,
  asked: URLSearchParams,
  since: string | undefined,
): unknown {
  const { display } = moduleOf(module) ?? {};
  if (display === undefined || module === 'Users') throw invalidModule();
  const type = asked.get('type') ?? 'all';
  if (!['all', 'recycle', 'permanent'].includes(type)) throw wrongPattern('type');
  const [page, perPage] = pageOf(asked);
  const after = since === undefined ? Number.NEGATIVE_INFINITY : instantIn(since);
  const now = records.now();

  const kept = records.deleted(module).flatMap(({ row, at }) => {
    const days = (now - at) / dayMs;
    if (days >= limits.deletedDays || at <= after) return [];
    const shape = days < limits.binDays ? inBin(records, row, display) : forgotten;
    return type === 'all' || type === shape.type ? [{ ...shape, id: row.id, deleted_time: writtenTime(at) }] : [];
  });
  const start = (page - 1) * perPage;
  const data = kept.toReversed().slice(start, start + perPage);
  if (data.length === 0) return undefined;
  return { data, info: { per_page: perPage, count: data.length, page, more_records: kept.length > start + perPage } };
}

function inBin(records: Records, row: Row, display: string) {
  const id = records.administrator;
  const by = { name: records.find('Users', id)?.last_name ?? null, id };
  return { deleted_by: by, created_by: by, display_name: row[display] ?? null, type: 'recycle' };
}

const forgotten = { deleted_by: null, created_by: null, display_name: null, type: 'permanent' };

/** Page, from one, and records a page. Throws a `Refusal`. */
export function pageOf(asked: URLSearchParams): readonly [number, number] {
  const [page = 1, perPage = limits.page] = ['page', 'per_page'].map((name) => {
    const text = asked.get(name);
    if (text === null) return undefined;
    if (!/^[1-9]\d*$/.test(text)) throw wrongPattern(name);
    return Number(text);
  });
  if (perPage > limits.page) throw wrongPattern('per_page');
  return [page, perPage];
}

function instantIn(text: string): number {
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    throw wrongPattern('If-Modified-Since');
  }
}
