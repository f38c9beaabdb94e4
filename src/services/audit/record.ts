import type { Prisma } from '../../store/client/client.ts';
import { fromInstant } from '../../store/time.ts';
import type { Work } from '../work.ts';

interface Auditing extends Pick<Work, 'tx' | 'newId' | 'now'> {
  readonly org: Pick<Work['org'], 'id'>;
  readonly actor: Pick<Work['actor'], 'personId' | 'via'>;
}

interface Record {
  readonly action: string;
  readonly subject: string;
  readonly before?: Prisma.InputJsonObject;
  readonly after?: Prisma.InputJsonObject;
  readonly reason?: string;
  readonly outcome?: 'done' | 'refused';
}

/** Writes down who did what, in the transaction that did it. */
export async function audit(work: Auditing, ...records: readonly Record[]): Promise<void> {
  await work.tx.audit.createMany({
    data: records.map(({ outcome = 'done', ...record }) => ({
      orgId: work.org.id,
      id: work.newId(),
      at: fromInstant(work.now),
      actorId: work.actor.personId,
      via: work.actor.via,
      outcome,
      ...record,
    })),
  });
}
