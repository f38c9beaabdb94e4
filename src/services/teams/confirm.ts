import { z } from 'zod';
import { Refusal } from '../../errors.ts';
import { takeDraft } from '../drafts/take.ts';
import { lockRules } from '../rules/lock.ts';
import type { Work } from '../work.ts';
import { type Planned, planChange, shiftText } from './change.ts';
import { teamsOn } from './read.ts';
import { storeShift } from './store-shift.ts';

const kept = z.object({
  change: z.enum(['add', 'manager']),
  person: z.object({ personId: z.uuid(), name: z.string(), alias: z.string().nullable() }),
  teamId: z.uuid(),
  shift: z.string(),
});

/**
 * Stores what the actor was shown. It is planned once more: where that comes to something else by now, nothing is stored.
 * Throws what planning throws, and the Refusals `draft-used` and `draft-outdated`.
 */
export async function confirmTeamChange(work: Work, draftId: string): Promise<Planned> {
  const draft = kept.parse(await takeDraft(work, 'team', draftId));
  await lockRules(work);
  const team = teamsOn(work.org, work.today).find(({ id }) => id === draft.teamId);
  if (!team) throw new Refusal({ code: 'draft-outdated' });
  const planned = planChange(work, draft.change, draft.person, team);
  if (shiftText(planned.shift) !== draft.shift) throw new Refusal({ code: 'draft-outdated' });
  await storeShift(work, planned);
  return planned;
}
