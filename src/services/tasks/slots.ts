import { sharedAlike } from '../../domain/tasks/shares.ts';
import type { Place } from '../../domain/tasks/task.ts';
import { Refusal } from '../../errors.ts';
import { teamsOn } from '../teams/read.ts';
import type { Work } from '../work.ts';

/**
 * Slots as they are typed: `2` for two that anybody may take, or the teams they are for, `华东一队,华南队`. Throws the Refusal
 * `unreadable-input` for a team that does not exist, and for more than ten slots.
 */
export function slotsFor(work: Work, typed: string): Place[] {
  if (/^\d{1,2}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= 10) {
    return sharedAlike(Array(Number(typed)).fill(null));
  }
  const names = typed.split(/[,，、]/).map((name) => name.trim());
  const teams = teamsOn(work.org, work.today);
  if (names.length > 10) throw new Refusal({ code: 'unreadable-input', word: typed });
  const ids = names.map((name) => {
    const team = teams.find((known) => known.name === name || known.alias?.toLowerCase() === name.toLowerCase());
    if (!team) throw new Refusal({ code: 'unreadable-input', word: name });
    return team.id;
  });
  return sharedAlike(ids);
}
