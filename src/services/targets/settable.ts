import { Refusal } from '../../errors.ts';
import { holdingOn } from '../rules/rules.ts';
import { teamsOn } from '../teams/read.ts';
import type { Work } from '../work.ts';
import { targetsToSet } from './may-set.ts';
import type { Whose } from './whose.ts';

/**
 * Everybody and every team whose targets the actor may set: people first. Throws the Refusal `not-your-target` where that is
 * nobody.
 */
export async function settable(work: Work): Promise<Whose[]> {
  const { org, today } = work;
  const maySet = await targetsToSet(work);
  const members = new Map(holdingOn(org.rules.memberships, today).map((member) => [member.personId, member]));
  const everybody: Whose[] = [
    ...[...members.values()].map(({ personId, name, alias }) => ({
      of: { kind: 'person', id: personId } as const,
      name,
      alias,
    })),
    ...teamsOn(org, today).map(({ id, name, alias }) => ({ of: { kind: 'team', id } as const, name, alias })),
  ];
  const found = everybody.filter(({ of }) => maySet(of));
  if (found.length === 0) throw new Refusal({ code: 'not-your-target', of: 'person' });
  return found;
}
