import { z } from 'zod';
import { checkedUp } from '../commands/doctor.ts';
import { action } from './action.ts';

/** The same once more, as it is by now. */
export const doctor = action({ name: 'doctor', checksUp: true, value: z.object({}), run: checkedUp });
