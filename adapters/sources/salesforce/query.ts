import { SourceError } from '../../../src/errors.ts';
import type { Which } from '../../../src/ports/source.ts';
import { firstMomentOf } from '../days.ts';
import type { Path } from './fields.ts';
import { limits } from './limits.ts';

/** What is asked of an object. Every name in it was found in what Salesforce says of itself. */
export interface Asked {
  readonly object: string;
  readonly fields: readonly Path[];
  /** Deleted ones are told by a field that a few objects do not have. */
  readonly tellsDeleted: boolean;
}

/** The last record of a page: when it was changed, and its id. */
export interface Place {
  readonly stamp: string;
  readonly id: string;
}

/**
 * Records in the order in which they last changed, after `place`: whoever changes meanwhile comes again at the end, and nobody
 * is left out, as happens with an offset or a locator. `day` is the field that `happened` goes by.
 */
export function pageQuery(asked: Asked, which: Which, day: Path | undefined, place: Place | undefined): string {
  const conditions = [
    which.kind === 'changed' ? `SystemModstamp >= ${moment(floor(which.since))}` : dayCondition(day, which.from),
    place && `SystemModstamp >= ${place.stamp}`,
    place && `(SystemModstamp > ${place.stamp} OR Id > '${place.id}')`,
  ].filter((one) => one !== undefined);
  const where = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
  return `${selected(asked)}${where} ORDER BY SystemModstamp, Id LIMIT ${limits.page}`;
}

/** Undefined where none of them is an id: a value that is none reaches no query. */
export function findQuery(asked: Asked, ids: readonly string[]): string | undefined {
  const listed = ids.filter(isId).map((id) => `'${id}'`);
  return listed.length > 0 ? `${selected(asked)} WHERE Id IN (${listed.join(',')})` : undefined;
}

/** Throws the SourceError `cursor` for what `writtenPlace` has not made. */
export function placeIn(cursor: string): Place {
  const [, stamp = '', id = ''] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) (\w+)$/.exec(cursor) ?? [];
  if (!isId(id)) throw new SourceError('cursor', 'no-place');
  return { stamp, id };
}

export const writtenPlace = (stamp: Temporal.Instant, id: string): string => `${moment(stamp)} ${id}`;

const isId = (text: string): boolean => /^[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?$/.test(text);

function selected({ object, fields, tellsDeleted }: Asked): string {
  const own = ['Id', 'SystemModstamp', ...(tellsDeleted ? ['IsDeleted'] : [])];
  return `SELECT ${[...new Set([...own, ...fields.map(({ name }) => name)])].join(', ')} FROM ${object}`;
}

/** By a field that has no days all records come, and what is too early is told by whoever reads it. */
function dayCondition(day: Path | undefined, from: Temporal.PlainDate): string | undefined {
  if (day?.type !== 'date' && day?.type !== 'datetime') return undefined;
  const first = day.type === 'date' ? from.toString() : moment(firstMomentOf(from));
  return `(${day.name} >= ${first} OR ${day.name} = null)`;
}

const moment = (at: Temporal.Instant): string => at.toString({ fractionalSecondDigits: 3 });
/** Changes are dated to the second. */
const floor = (at: Temporal.Instant): Temporal.Instant => at.round({ smallestUnit: 'second', roundingMode: 'floor' });
