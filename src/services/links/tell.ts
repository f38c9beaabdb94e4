import { announce } from '../../outbox/announce.ts';
import type { Account } from '../people/identify.ts';
import type { Work } from '../work.ts';

interface Told {
  /** Who reads it there. */
  readonly personId: string;
  readonly account: Pick<Account, 'workspaceId'>;
  readonly did: 'linked' | 'separated';
  /** Where it was done. */
  readonly from: string;
}

/** Tells an account, in its own messenger, what was done about it in another one. */
export const tellAccount = (work: Work, { personId, account: { workspaceId }, did, from }: Told): Promise<void> => {
  const name = work.newId();
  return announce(work, [
    {
      key: `account:${name}`,
      kind: 'account',
      about: { did, from },
      subject: `account:${name}`,
      to: { personId, workspaceId },
    },
  ]);
};
