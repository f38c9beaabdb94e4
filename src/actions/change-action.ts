import { z } from 'zod';
import { sayChange } from '../commands/change.ts';
import type { ChangeView } from '../services/changes/read.ts';
import type { Work } from '../services/work.ts';
import { type Action, action } from './action.ts';

/** A button on a change: what it does; the card then shows how it stands. */
export const changeAction = (name: string, act: (work: Work, number: number) => Promise<ChangeView>): Action =>
  action({
    name,
    value: z.object({ change: z.int().positive() }),
    run: async (call, { change }) => sayChange(call, await act(call.work, change)),
  });
