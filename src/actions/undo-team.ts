import { z } from 'zod';
import { say } from '../commands/answers.ts';
import { undoChange } from '../services/teams/undo-change.ts';
import { teamUndoneCard } from '../views/team-change.ts';
import { action } from './action.ts';

/** Somebody was put into a team by a slip. */
export const undoTeam = action({
  name: 'undo-team',
  value: z.object({ person: z.uuid(), team: z.uuid() }),
  run: async ({ work, reader }, { person, team }) => say(teamUndoneCard(reader, await undoChange(work, person, team))),
});
