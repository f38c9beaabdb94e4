import { announce } from '../../outbox/announce.ts';
import { fromInstant } from '../../store/time.ts';
import type { Work } from '../work.ts';

/** What was recorded for somebody at one moment is one message to that person. */
export const reportSubject = ({ personId, recordedAt }: { readonly personId: string; readonly recordedAt: Date }) =>
  `report:${personId}:${recordedAt.toISOString()}`;

/** Somebody else has recorded numbers for a person, who is told. */
export async function tellPerson(work: Work, personId: string, entryIds: readonly string[]): Promise<void> {
  await announce(work, [
    {
      key: `reported-for:${entryIds[0]}`,
      subject: reportSubject({ personId, recordedAt: fromInstant(work.now) }),
      kind: 'reported-for',
      about: { entries: [...entryIds] },
      to: { personId },
    },
  ]);
}
