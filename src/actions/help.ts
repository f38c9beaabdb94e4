import { z } from 'zod';
import { showHelp } from '../commands/help.ts';
import { commands } from '../commands/index.ts';
import { action } from './action.ts';

export const help = action({ name: 'help', value: z.object({}), run: async (call) => showHelp(call, commands) });
