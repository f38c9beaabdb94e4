import { audit } from '../audit/record.ts';
import type { Work } from '../work.ts';
import { placeNewTeam } from './place.ts';
import { type Team, teamsOn } from './read.ts';

/** The team above all others. An organisation that has none yet gets one of its own name; the rules are locked by then. */
export async function ensureCompany(work: Work): Promise<Team> {
  const known = teamsOn(work.org, work.today).find(({ parentId }) => parentId === null);
  if (known) return known;
  const { name } = await work.tx.organisation.findUniqueOrThrow({ where: { id: work.org.id }, select: { name: true } });
  const company = { id: work.newId(), name, alias: null, parentId: null };
  await placeNewTeam(work, company);
  await audit(work, { action: 'team.new', subject: `team:${company.id}`, after: { name } });
  return company;
}
