import { z } from 'zod';
import { say } from '../commands/answers.ts';
import { confirmTeamChange } from '../services/teams/confirm.ts';
import { teamChangedCard } from '../views/team-change.ts';
import { action } from './action.ts';

/** Stores what was shown. */
export const confirmTeam = action({
  name: 'confirm-team',
  value: z.object({ draft: z.uuid() }),
  run: async ({ work, reader }, { draft }) => say(teamChangedCard(reader, await confirmTeamChange(work, draft))),
});
