import { z } from 'zod';
import { say } from '../commands/answers.ts';
import { undoCreateTeam } from '../services/teams/undo-create.ts';
import { teamUncreatedCard } from '../views/team-new.ts';
import { action } from './action.ts';

/** A team was made by a slip. */
export const undoTeamNew = action({
  name: 'undo-team-new',
  value: z.object({ team: z.uuid() }),
  run: async ({ work, reader }, { team }) => say(teamUncreatedCard(reader, await undoCreateTeam(work, team))),
});
