import { Refusal, StaleRules } from '../errors.ts';
import { isConflict } from '../store/conflict.ts';

/**
 * Whether something could not be written since somebody else was quicker: has changed the rules, closed a period, linked
 * people, or waited for what this one held. It is nobody's fault, and goes well when it is done again.
 */
export const isOvertaken = (error: unknown): boolean =>
  error instanceof StaleRules ||
  isConflict(error) ||
  (error instanceof Refusal && ['period-closed', 'nothing-to-undo'].includes(error.what.code));
