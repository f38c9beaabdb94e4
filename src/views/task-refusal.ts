import type { Refused } from '../refused/refused.ts';
import { momentDayText } from '../texts/dates.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import type { Reader } from '../texts/reader.ts';
import { claimRefusalText } from './claim-refusal.ts';

const codes = [
  'already-claimed',
  'claim-refused',
  'task-moved-on',
  'already-done',
  'not-holder',
  'not-confirmer',
  'not-canceller',
  'part-done',
] as const satisfies readonly Refused['code'][];

type AboutTask = Extract<Refused, { code: (typeof codes)[number] }>;

export const isAboutTask = (what: Refused): what is AboutTask => (codes as readonly string[]).includes(what.code);

/** Why something cannot be done with a task: how it stands by now, or whose it is to do. */
export function taskRefusalText(reader: Reader, what: AboutTask): string {
  const { refusal } = textsFor(reader.locale);
  switch (what.code) {
    case 'already-claimed':
      return refusal.alreadyClaimed({ name: nameFor(reader, what.by), open: what.open });
    case 'claim-refused':
      return claimRefusalText(reader, what);
    case 'task-moved-on': {
      const reached = { since: momentDayText(reader, what.since), by: what.by && nameFor(reader, what.by) };
      return refusal.taskMovedOn({ number: what.number, state: refusal.states[what.state](reached) });
    }
    case 'already-done':
      return refusal.alreadyDone({ number: what.number, day: momentDayText(reader, what.at) });
    case 'not-holder':
      return refusal.notHolder(what);
    case 'not-confirmer':
      return refusal.notConfirmer({ number: what.number, requester: nameFor(reader, what.requester) });
    case 'not-canceller':
      return refusal.notCanceller({ number: what.number, requester: nameFor(reader, what.requester) });
    case 'part-done':
      return refusal.partDone({ number: what.number, holder: nameFor(reader, what.holder) });
  }
}
