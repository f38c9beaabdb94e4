import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { Standing } from '../../domain/standing.ts';
import { idsOf, type TargetOwner } from '../../domain/targets/target.ts';
import type { Reading } from '../work.ts';
import { standingsOfPeople } from './people.ts';
import { standingsOfTeams } from './teams.ts';

/** How teams and people stand, by their ids; each list in the order of `indicators`. */
export async function standingsOf(
  work: Reading,
  owners: readonly { readonly of: TargetOwner }[],
  indicators: readonly Indicator[],
): Promise<ReadonlyMap<string, Standing[]>> {
  return new Map([
    ...(await standingsOfTeams(work, idsOf('team', owners), indicators)),
    ...(await standingsOfPeople(work, idsOf('person', owners), indicators)),
  ]);
}
