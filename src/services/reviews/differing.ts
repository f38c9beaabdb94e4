import type { Period } from '../../domain/period.ts';
import type { Reading } from '../work.ts';
import { type AskedTarget, askedIn } from './asked.ts';

/** Numbers of a team's period that are others by whoever does not count: somebody has to see to it before it is closed. */
export const differingIn = async (work: Reading, teamId: string, period: Period): Promise<AskedTarget[]> =>
  differingOf(await askedIn(work, teamId, period));

/** Those of some targets. Where nothing counts the number is missing, and is waived as such. */
export const differingOf = (asked: readonly AskedTarget[]): AskedTarget[] =>
  asked.filter(({ standing }) => standing?.reported && standing.differs.length > 0);
