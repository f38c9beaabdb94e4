import type { AuditAction } from '../../domain/audit/actions.ts';
import type { AuditFact } from '../../domain/audit/facts.ts';
import type { Refusal } from '../../errors.ts';
import type { Prisma } from '../../store/client/client.ts';
import { fromInstant } from '../../store/time.ts';
import { outdateHomes } from '../homes/outdate.ts';
import { onBehalfOf } from '../people/behalf.ts';
import type { Work } from '../work.ts';

type Auditing = Pick<Work, 'tx' | 'newId' | 'now'> & (Acting | Settling);

interface Acting extends Pick<Work, 'org' | 'today'> {
  readonly actor: Pick<Work['actor'], 'personId' | 'via'> & Partial<Pick<Work['actor'], 'admin'>>;
}

/** What the service does by itself: nobody is stood in for, and it may be in nobody's name. */
interface Settling {
  readonly org: Pick<Work['org'], 'id'>;
  readonly actor: { readonly personId: string | null; readonly via: string };
  readonly today?: undefined;
}

/** Both in words for whoever reads it: see `domain/audit`. */
export type AuditState = { readonly [Fact in AuditFact]?: Prisma.InputJsonValue | null };

export interface Audited {
  readonly action: AuditAction | `refused.${Refusal['what']['code']}`;
  readonly subject: string;
  /** The team or the person whose it is, where the subject is neither: by whose rights it was done depends on that. */
  readonly concerns?: `team:${string}` | `person:${string}`;
  /** Whose it was to do, where that is known. */
  readonly inPlaceOf?: string | undefined;
  /** Whom it concerns as well, besides whoever the subject does. */
  readonly others?: readonly string[];
  readonly before?: AuditState;
  readonly after?: AuditState;
  readonly reason?: string;
  readonly outcome?: 'done' | 'refused';
}

/** Writes down who did what, and on whose behalf, in the transaction that did it; the homes of whom it concerns show it. */
export async function audit(work: Auditing, ...records: readonly Audited[]): Promise<void> {
  const { personId } = work.actor;
  await work.tx.audit.createMany({
    data: records.map(({ outcome = 'done', concerns, inPlaceOf, others: _, ...record }) => {
      const behalf = work.today && onBehalfOf(work, concerns ?? record.subject);
      const whose = inPlaceOf ?? behalf ?? personId;
      return {
        orgId: work.org.id,
        id: work.newId(),
        at: fromInstant(work.now),
        actorId: personId,
        inPlaceOfId: whose === personId ? null : whose,
        via: work.actor.via,
        outcome,
        ...record,
      };
    }),
  });
  const done = records.filter(({ outcome }) => outcome !== 'refused');
  const subjects = done.map(({ subject }) => subject);
  if (subjects.length === 0) return;
  const named = (kind: 'person' | 'task'): string[] =>
    subjects.flatMap((subject) => (subject.startsWith(`${kind}:`) ? [subject.slice(kind.length + 1)] : []));
  const people = [...named('person'), ...done.flatMap(({ others = [] }) => others), ...(personId ? [personId] : [])];
  await outdateHomes(work.tx, work.org.id, { people, tasks: named('task') });
}
