import { Refusal } from '../../errors.ts';
import { requireAdmin } from '../admins/require.ts';
import { audit } from '../audit/record.ts';
import { lockRules } from '../rules/lock.ts';
import type { Work } from '../work.ts';
import { ensureCompany } from './company.ts';
import { findTeam, teamNamed } from './named.ts';
import { placeNewTeam } from './place.ts';
import type { Team } from './read.ts';

export interface Created {
  readonly team: Team;
  readonly parent: { readonly name: string; readonly alias: string | null };
}

/**
 * A new team below another, or right below the company where none is named; it stands there from today on. Throws the
 * Refusals `admin-only`, `no-team` and `name-taken`.
 */
export async function createTeam(work: Work, name: string, under: string | undefined): Promise<Created> {
  await requireAdmin(work);
  await lockRules(work);
  const taken = findTeam(work, name);
  if (taken) throw new Refusal({ code: 'name-taken', team: taken });
  const company = await ensureCompany(work);
  const parent = under === undefined ? company : teamNamed(work, under);
  const team = { id: work.newId(), name, alias: null, parentId: parent.id };
  await placeNewTeam(work, team);
  await audit(work, { action: 'team.new', subject: `team:${team.id}`, after: { name, parent: parent.id } });
  return { team, parent };
}
