import { z } from 'zod';
import { say } from '../commands/answers.ts';
import { statementFor } from '../services/rewards/seen.ts';
import { statementCard } from '../views/statement.ts';
import { action } from './action.ts';

/** A statement, for whose it is and for whoever approves it. */
export const seeStatement = action({
  name: 'see-statement',
  looks: true,
  value: z.object({ statement: z.uuid() }),
  run: async ({ work, reader, me }, { statement }) => {
    const seen = await statementFor(work, statement);
    return say(statementCard(reader, seen, { own: seen.statement.person.id === me.personId }));
  },
});
