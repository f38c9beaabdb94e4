import type { Indicator } from '../domain/indicators/indicator.ts';
import { type Privacy, shows } from '../domain/privacy.ts';
import type { Digest } from './digest.ts';

/** Whether a chat may be told how well a team does: what a team of one person does is what that person does. */
export const judges = ({ people }: Pick<Digest, 'people'>, privacy: Privacy): boolean =>
  people.length !== 1 || shows(privacy, 'ranking');

/**
 * Whether a chat may be told of a team's amounts. Below `value` money is told as a share of the target, and other numbers
 * are totals; those of a team of one person are that person's.
 */
export const tells = (digest: Pick<Digest, 'people'>, privacy: Privacy, { unit }: Indicator): boolean =>
  shows(privacy, 'amounts') || (unit !== 'currency' && digest.people.length !== 1);
