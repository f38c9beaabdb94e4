import { announce, refresh } from '../../outbox/announce.ts';
import type { Work } from '../work.ts';

type Announcing = Pick<Work, 'tx' | 'org' | 'now' | 'newId' | 'queue'>;

/** What all messages with the list of steps share. */
const subject = 'setup';

/** A step may have been taken: every list that stands somewhere is brought up to date. */
export const refreshSetup = (work: Announcing): Promise<void> => refresh(work, subject);

/** Sends somebody the list of steps; it is kept true from then on. What has gone out under this name does not once more. */
export const sendSetup = (work: Announcing, personId: string, name = work.newId()): Promise<void> =>
  announce(work, [{ key: `setup:${name}`, kind: 'setup', about: { personId }, subject, to: { personId } }]);
