import { z } from 'zod';
import { readTime, readUntil } from '../domain/clock-time.ts';
import { readLeave } from '../domain/leave.ts';
import { Refusal } from '../errors.ts';
import { recordLeave } from '../services/leave/record.ts';
import { type Found, findPerson } from '../services/people/find.ts';
import { ownReminders } from '../services/reminders/own.ts';
import { setReminders } from '../services/reminders/set.ts';
import { words } from '../texts/words.ts';
import { leaveRecordedCard } from '../views/leave.ts';
import { remindersCard } from '../views/reminders.ts';
import { say } from './answers.ts';
import { type Call, type Command, verb } from './command.ts';

const takesRest = [{ kind: 'rest', name: 'rest' }] as const;
const rest = z.object({ rest: z.string().max(200).default('') });

export const nudge: Command = {
  name: words.nudge,
  summary: (texts) => texts.reminder.summary,
  verbs: [
    verb({
      examples: { en: [''], zh: [''] },
      takes: [],
      input: z.object({}),
      run: async ({ work, reader }) => say(remindersCard(reader, await ownReminders(work))),
    }),
    verb({
      word: words.at,
      examples: { en: ['18:00'], zh: ['18:00'] },
      takes: takesRest,
      input: rest,
      run: async ({ work, reader }, { rest }) => {
        const at = readTime(rest);
        if (at === undefined) throw new Refusal({ code: 'unreadable-when', what: 'time', word: rest || undefined });
        return say(remindersCard(reader, await setReminders(work, { at, off: false })));
      },
    }),
    verb({
      word: words.off,
      examples: { en: [''], zh: [''] },
      takes: [],
      input: z.object({}),
      run: async ({ work, reader }) => say(remindersCard(reader, await setReminders(work, { off: true }))),
    }),
    verb({
      word: words.snooze,
      examples: { en: ['2d', '2h'], zh: ['2天', '2小时'] },
      takes: takesRest,
      input: rest,
      run: async ({ work, reader }, { rest }) => {
        const until = readUntil(rest, work.now, reader.zone);
        if (!until) throw new Refusal({ code: 'unreadable-when', what: 'length', word: rest || undefined });
        return say(remindersCard(reader, await setReminders(work, { until })));
      },
    }),
    verb({
      word: words.leave,
      examples: {
        en: ['12-01 12-05', '12-01 12-05 delegate=@wang', '@li 11-16 11-17'],
        zh: ['12-01 12-05', '12-01 12-05 代理=@王强', '@李娜 11-16 11-17'],
      },
      takes: [{ kind: 'named', name: 'delegate', word: words.delegate }, ...takesRest],
      input: rest.extend({ delegate: z.string().max(100).optional() }),
      run: takeLeave,
    }),
  ],
};

/** `12-01 12-05`, or for somebody, `@li 11-16`; the name of a delegate may have more words: `delegate=@Li Na`. */
async function takeLeave({ work, reader }: Call, { rest, delegate }: { rest: string; delegate?: string | undefined }) {
  const read = readLeave(rest, work.today);
  if (!read || (read.after && !delegate)) {
    throw new Refusal({ code: 'unreadable-when', what: 'days', word: read?.after || rest || undefined });
  }
  const person = await personNamed(work, read.before);
  const standsIn = await personNamed(work, `${delegate ?? ''} ${read.after}`.trim());
  return say(leaveRecordedCard(reader, await recordLeave(work, person, read.span, standsIn)));
}

async function personNamed(work: Call['work'], word: string): Promise<Found | undefined> {
  const person = word ? await findPerson(work, word) : undefined;
  if (word && !person) throw new Refusal({ code: 'no-person', word });
  return person;
}
