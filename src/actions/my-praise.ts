import { z } from 'zod';
import { showMyPraise } from '../commands/praise.ts';
import { action } from './action.ts';

export const myPraise = action({ name: 'my-praise', value: z.object({}), looks: true, run: showMyPraise });
