import { z } from 'zod';
import { requireAdmin } from '../services/admins/require.ts';
import { words } from '../texts/words.ts';
import { doctorCard } from '../views/doctor.ts';
import { say } from './answers.ts';
import { type Call, type Command, verb } from './command.ts';

/** How the installation is, with what to do about what is wrong. Throws the Refusal `admin-only`. */
export async function checkedUp({ work, reader, checked }: Call) {
  await requireAdmin(work);
  return say(doctorCard(reader, checked));
}

export const doctor: Command = {
  name: words.doctor,
  summary: (texts) => texts.doctor.summary,
  verbs: [verb({ checksUp: true, examples: { en: [''], zh: [''] }, takes: [], input: z.object({}), run: checkedUp })],
};
