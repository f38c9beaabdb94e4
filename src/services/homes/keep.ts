import { announce, resend } from '../../outbox/announce.ts';
import type { Work } from '../work.ts';
import { homeSubject } from './subject.ts';

/** Whose home it is, and in which workspace: somebody has one in each that has homes. */
export interface Opened {
  readonly personId: string;
  readonly workspaceId: string;
}

/**
 * Somebody looks at their home: from now on it is kept up to date there, and this time anyway, since what it shows also
 * changes with the day.
 */
export async function keepHome(
  work: Pick<Work, 'tx' | 'now' | 'newId' | 'queue'> & { readonly org: Pick<Work['org'], 'id'> },
  { personId, workspaceId }: Opened,
): Promise<void> {
  const subject = homeSubject(personId);
  const key = `${subject}:${workspaceId}`;
  const known = await work.tx.announcement.count({ where: { orgId: work.org.id, key } });
  if (known > 0) await resend(work, subject);
  else await announce(work, [{ key, subject, kind: 'home', about: { personId, workspaceId }, to: { personId } }]);
}
