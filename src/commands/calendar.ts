import { z } from 'zod';
import { readComingDay } from '../domain/day.ts';
import { Refusal } from '../errors.ts';
import { previewDay } from '../services/calendar/change.ts';
import { showCalendar } from '../services/calendar/show.ts';
import { words } from '../texts/words.ts';
import { calendarCard, dayChangeCard } from '../views/calendar.ts';
import { say } from './answers.ts';
import { type Call, type Command, verb } from './command.ts';

const takesDay = [{ kind: 'rest', name: 'day' }] as const;
const day = z.object({ day: z.string().max(40).default('') });

const changing =
  (working: boolean) =>
  async ({ work, reader }: Call, { day }: { day: string }) => {
    const meant = readComingDay(day, work.today);
    if (!meant) throw new Refusal({ code: 'unreadable-input', word: day || undefined, missing: 'day' });
    return say(dayChangeCard(reader, await previewDay(work, meant, working)));
  };

export const calendar: Command = {
  name: words.calendar,
  summary: (texts) => texts.calendar.summary,
  verbs: [
    verb({
      examples: { en: [''], zh: [''] },
      takes: [],
      input: z.object({}),
      run: async ({ work, reader }) => say(calendarCard(reader, await showCalendar(work))),
    }),
    verb({
      word: words.dayOff,
      examples: { en: ['12-31'], zh: ['12-31'] },
      takes: takesDay,
      input: day,
      run: changing(false),
    }),
    verb({
      word: words.dayWorked,
      examples: { en: ['12-27'], zh: ['12-27'] },
      takes: takesDay,
      input: day,
      run: changing(true),
    }),
  ],
};
