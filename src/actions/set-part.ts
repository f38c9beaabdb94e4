import { z } from 'zod';
import { notice } from '../commands/answers.ts';
import { setPart as set } from '../services/splits/own-part.ts';
import { targetSetCard } from '../views/target-set.ts';
import { action } from './action.ts';

/** The part of whoever split a target becomes what was left for it. */
export const setPart = action({
  name: 'set-part',
  value: z.object({
    person: z.uuid().optional(),
    team: z.uuid().optional(),
    indicator: z.string(),
    period: z.string(),
    amount: z
      .string()
      .regex(/^\d{1,18}$/)
      .transform(BigInt),
  }),
  run: async ({ work, reader }, { person = '', team, ...left }) => {
    const of = { kind: team === undefined ? 'person' : 'team', id: team ?? person } as const;
    return notice(targetSetCard(reader, await set(work, { of, ...left })).title);
  },
});
