import { crowds } from './crowds.ts';
import { deaths } from './deaths.ts';
import { deliveries } from './deliveries.ts';
import { messengers } from './messengers.ts';
import type { Scenario } from './scenario.ts';
import { strangers } from './strangers.ts';
import { time } from './time.ts';

/** By the names that the README has for them. */
export const scenarios: Readonly<Record<string, readonly Scenario[]>> = {
  Deliveries: deliveries,
  Crowds: crowds,
  'Processes that die': deaths,
  'Messengers that fail': messengers,
  Time: time,
  Strangers: strangers,
};
