import { z } from 'zod';
import { publishOrAskWhy } from '../forms/change-sooner.ts';
import { action } from './action.ts';

/** A change is to hold; where it comes with less notice than it should, it is asked why. */
export const publishChangeAction = action({
  name: 'publish-change',
  value: z.object({ change: z.int().positive() }),
  run: (call, { change }) => publishOrAskWhy(call, change),
});
