import type { Schedule } from '../../domain/schedule.ts';
import { fromInstant } from '../../store/time.ts';
import type { Organisation } from '../work.ts';

/** The digests of a chat, by the names of their kinds, and how often each comes. */
const rhythms = { weekly: 'week', month: 'month', quarter: 'quarter' } as const;
export type DigestName = keyof typeof rhythms;
export const digestNames = Object.keys(rhythms) as DigestName[];

/** How a schedule is stored. */
export interface ScheduleRow {
  readonly digest: string;
  readonly weekday: number;
  readonly minute: number;
}

type Laid = Pick<Organisation, 'fiscalYearStart'> & { readonly rules: Pick<Organisation['rules'], 'calendar'> };

/** A stored schedule on the clock of its chat; undefined for that of a digest which there is not. */
export function scheduleOf({ digest, weekday, minute }: ScheduleRow, zone: string, org: Laid): Schedule | undefined {
  if (!isDigestName(digest)) return undefined;
  const rhythm = rhythms[digest];
  if (rhythm === 'week') return { rhythm, weekday, minute, zone };
  return { rhythm, minute, zone, fiscalYearStart: org.fiscalYearStart, calendar: org.rules.calendar };
}

const isDigestName = (name: string): name is DigestName => name in rhythms;

/** For a chat that has none: the week on Monday at 9 on its clock, and at that time after each month and quarter. */
export const firstSchedules = (chat: {
  readonly orgId: string;
  readonly chatId: string;
  readonly since: Temporal.Instant;
  readonly newId: () => string;
}) =>
  digestNames.map((digest) => ({
    orgId: chat.orgId,
    id: chat.newId(),
    chatId: chat.chatId,
    digest,
    weekday: 1,
    minute: 9 * 60,
    since: fromInstant(chat.since),
  }));
