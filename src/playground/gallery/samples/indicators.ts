import { catalogue } from '../../../domain/indicators/catalogue.ts';
import type { Indicator } from '../../../domain/indicators/indicator.ts';

/** An indicator of the shipped catalogue by its key. */
export function indicator(key: string): Indicator {
  const found = catalogue.find((candidate) => candidate.key === key);
  if (!found) throw new Error(`the catalogue has no ${key}`);
  return found;
}

export const sales = indicator('sales-amount');
export const visits = indicator('visits');
export const complaints = indicator('complaints');
export const renewalRate = indicator('renewal-rate');

export const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
