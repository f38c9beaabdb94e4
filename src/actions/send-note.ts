import { z } from 'zod';
import { notice, say } from '../commands/answers.ts';
import { readBriefOf } from '../services/briefs/read.ts';
import { noteText, sendNote as send } from '../services/briefs/send.ts';
import { briefCard } from '../views/brief.ts';
import { notedText } from '../views/noted.ts';
import { action } from './action.ts';

/** The words that stand beside the button go out as they stand there, and the brief says so. */
export const sendNote = action({
  name: 'send-note',
  value: z.object({
    to: z.uuid(),
    text: z.string().transform(noteText).pipe(z.string()),
    day: z.iso.date().transform((text) => Temporal.PlainDate.from(text)),
  }),
  run: async ({ work, reader }, { to, text, day }) => {
    const noted = await send(work, to, text, day);
    if (noted.again) return notice(notedText(reader, noted), 'info');
    return say(briefCard(reader, await readBriefOf(work, reader.zone, day)));
  },
});
