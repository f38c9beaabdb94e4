import type { MappingRules } from './mapping.ts';
import type { RawRecord, Reading, Waiting } from './reading.ts';

/** By what people recognise a record that waits: what it waits for comes first, and what is empty is left out. */
export function tellingValues(
  { amount, currency, day, owner, customer }: MappingRules,
  values: RawRecord['values'],
  why: Waiting,
): string[] {
  const number = amount === 'one-each' ? undefined : amount.field;
  const about: Readonly<Partial<Record<Waiting, string | undefined>>> = {
    'unknown-owner': owner.field,
    'several-owners': owner.field,
    'unreadable-amount': number,
    'other-currency': currency,
    'unreadable-day': day,
  };
  const fields = new Set([about[why], customer, number, currency, day, owner.field]);
  return [...fields].flatMap((field) => (field === undefined ? [] : (values[field]?.trim() ?? ''))).filter(Boolean);
}

/** As many as are shown of what was read: those that wait have half of it and come first, those that are passed over come last. */
export function tellingRecords<Read extends { readonly as: Pick<Reading, 'is'> }>(
  records: readonly Read[],
  most: number,
): Read[] {
  const those = (is: Reading['is']): Read[] => records.filter(({ as }) => as.is === is);
  const [waiting, counting] = [those('waiting'), those('counting')];
  const first = waiting.slice(0, Math.max(most / 2, most - counting.length));
  return [...first, ...counting, ...those('passed')].slice(0, most);
}
