import type { Refused } from '../refused/refused.ts';
import { dayText } from '../texts/dates.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import type { Reader } from '../texts/reader.ts';

/** Why somebody did not get a slot, and what to do about it. */
export function claimRefusalText(reader: Reader, what: Extract<Refused, { code: 'claim-refused' }>): string {
  const { refusal } = textsFor(reader.locale);
  switch (what.why) {
    case 'already-yours':
      return refusal.alreadyYours;
    case 'own-task':
      return refusal.ownTask;
    case 'for-others':
      return refusal.forOthers({ team: what.team ? nameFor(reader, what.team) : undefined, role: what.role });
    case 'overdue':
      return refusal.claimOverdue({ day: dayText(reader.locale, what.dueOn) });
    case 'too-many':
      return refusal.tooManyTasks(what);
  }
}
