import type { Widget, WidgetType } from './schema.ts';

/** Somebody of the company, as a record shows him or her. The API tells neither e-mail nor mobile. */
export interface Member {
  readonly _id: string;
  readonly name: string;
  readonly username: string;
  /** 1: has joined; -1: has left. */
  readonly status: number;
  readonly type: number;
  readonly departments: readonly number[];
}

export type People = (username: string) => Member;

/** As the vendor keeps every time, and so that two of them compare as text. */
export const utc = (at: Temporal.Instant): string => at.toString({ smallestUnit: 'millisecond' });

/**
 * The moment that a text or a number of milliseconds stands for; undefined when it is none. The guide names these forms:
 * ISO with or without zone, `yyyy-MM-dd` with or without `HH:mm:ss`, milliseconds since 1970. It does not say which zone holds
 * where none is given: China's here.
 */
export function momentOf(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isSafeInteger(value))
    return utc(Temporal.Instant.fromEpochMilliseconds(value));
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d/.test(value)) return undefined;
  try {
    if (/(?:Z|[+-]\d\d:\d\d)$/.test(value.slice(10))) return utc(Temporal.Instant.from(value));
    return utc(Temporal.PlainDateTime.from(value).toZonedDateTime('Asia/Shanghai').toInstant());
  } catch {
    return undefined;
  }
}

const isText = (value: unknown): boolean => typeof value === 'string';

/** What an empty field holds. */
const empty: Readonly<Record<WidgetType, unknown>> = {
  text: '',
  textarea: '',
  number: null,
  datetime: null,
  combo: '',
  radiogroup: '',
  checkboxgroup: [],
  phone: null,
  user: null,
  subform: [],
};

/** What is kept of what somebody filled in; undefined when it does not fit the field. */
function keptOf(widget: Widget, given: unknown, people: People, rowId: () => string): unknown {
  switch (widget.type) {
    case 'number':
      return Number.isFinite(given) ? given : undefined;
    case 'datetime':
      return momentOf(given);
    case 'checkboxgroup':
      return Array.isArray(given) && given.every(isText) ? given : undefined;
    case 'user':
      return isText(given) ? people(String(given)) : undefined;
    case 'phone':
      return isText(given) ? { phone: given, verified: false } : undefined;
    case 'subform':
      if (!Array.isArray(given)) return undefined;
      return given.map((row) => ({ _id: rowId(), ...filledIn(widget.items ?? [], row, people, rowId) }));
    default:
      return isText(given) ? given : undefined;
  }
}

/**
 * Every field of `widgets`, as filled in or empty. A member is given by username, a phone by its number, a time in any form
 * that the vendor takes. Throws on a field or a value that the form could not hold: a test has a mistake then.
 */
export function filledIn(
  widgets: readonly Widget[],
  given: Readonly<Record<string, unknown>>,
  people: People,
  rowId: () => string,
): Record<string, unknown> {
  const unknown = Object.keys(given).filter((name) => !widgets.some((widget) => widget.name === name));
  if (unknown.length > 0) throw new Error(`The form has no field ${unknown.join(', ')}`);
  const entries = widgets.map((widget) => {
    const value = given[widget.name];
    if (value === undefined || value === null || value === '') return [widget.name, empty[widget.type]] as const;
    const kept = keptOf(widget, value, people, rowId);
    if (kept === undefined) throw new Error(`${widget.name} (${widget.type}) cannot hold ${JSON.stringify(value)}`);
    return [widget.name, kept] as const;
  });
  return Object.fromEntries(entries);
}
