import { announce, refresh } from '../../outbox/announce.ts';
import type { ErrandKind, Prisma } from '../../store/client/client.ts';
import { fromInstant } from '../../store/time.ts';
import type { Work } from '../work.ts';

interface Wanted {
  readonly sourceId: string;
  readonly kind: ErrandKind;
  readonly about: Prisma.InputJsonObject;
  /** Unique for what is done once, whoever wants it; absent for what may be done again and again. */
  readonly key?: string;
}

/** What a message about an errand shows. */
export const errandSubject = (errandId: string): string => `errand:${errandId}`;

/** Somebody wants something of a source: it is gone for as soon as this has committed, and told to them where it stands. */
export async function sendErrand(work: Work, { sourceId, kind, about, key }: Wanted): Promise<string> {
  const { tx, org, actor, now } = work;
  const id = work.newId();
  await tx.errand.create({
    data: {
      orgId: org.id,
      id,
      sourceId,
      kind,
      key: key ?? id,
      about,
      askedById: actor.personId,
      createdAt: fromInstant(now),
    },
    select: { id: true },
  });
  const subject = errandSubject(id);
  const to = { personId: actor.personId };
  await announce(work, [{ key: subject, subject, kind: 'errand', about: { errandId: id }, to }]);
  return id;
}

/** The message about an errand is brought up to date. */
export const tellErrand = (work: Parameters<typeof refresh>[0], errandId: string): Promise<void> =>
  refresh(work, errandSubject(errandId));
