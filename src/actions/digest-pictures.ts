import { z } from 'zod';
import { showPictures } from '../commands/digest.ts';
import { action } from './action.ts';

export const digestPictures = action({
  name: 'digest-pictures',
  looks: true,
  value: z.object({ team: z.uuid() }),
  run: (call, { team }) => showPictures(call, team),
});
