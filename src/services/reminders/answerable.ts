import { Refusal } from '../../errors.ts';
import type { Work } from '../work.ts';

/**
 * A reminder is answered on its day of the person's clock; later the answer would be recorded for a day that nobody was
 * asked about. Throws the Refusal `reminder-over`.
 */
export function mustBeAnswerable({ now }: Pick<Work, 'now'>, zone: string, day: Temporal.PlainDate): void {
  if (!now.toZonedDateTimeISO(zone).toPlainDate().equals(day)) throw new Refusal({ code: 'reminder-over', day });
}
