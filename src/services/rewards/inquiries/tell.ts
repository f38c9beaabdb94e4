import { announce, type Fact, refresh } from '../../../outbox/announce.ts';
import { reachable } from '../../tasks/clock/reachable.ts';
import type { Work } from '../../work.ts';
import { payoutSubject, statementSubject } from '../announce.ts';
import { type Inquiry, inquirySubject } from './read.ts';

type Telling = Pick<Work, 'tx' | 'now' | 'newId' | 'queue'> & { readonly org: { readonly id: string } };

/** Why somebody hears of a question who could answer it. */
export const occasions = ['asked', 'due', 'overdue'] as const;
export type Occasion = (typeof occasions)[number];

type About = Pick<Inquiry, 'id'>;

const factOf = ({ id }: About, kind: string, personId: string, more: string, about: object = {}): Fact => ({
  ...{ key: `${kind}:${id}:${personId}${more}`, kind, about: { inquiry: id, to: personId, ...about } },
  ...{ subject: inquirySubject(id), to: { personId } },
});

/** Tells those who can answer it, once for each occasion. */
export const tellAnswerers = (
  work: Telling,
  inquiry: About,
  occasion: Occasion,
  personIds: readonly string[],
): Promise<void> =>
  announce(
    work,
    personIds.map((personId) => factOf(inquiry, 'inquiry', personId, `:${occasion}`, { occasion })),
  );

/** Tells whoever asked what was decided; what was told of it before says so as well. */
export async function tellDecided(work: Telling, inquiry: Inquiry): Promise<void> {
  const { id, statement, payout } = inquiry;
  await refresh(work, inquirySubject(id), statementSubject(statement), payoutSubject(payout));
  await announce(work, [factOf(inquiry, 'inquiry-answered', inquiry.asker.id, '')]);
}

/** Tells admins that nobody is there any more who could answer it; what it says and whose it is, is not theirs to read. */
export async function tellNobodyAnswers(work: Work, inquiry: About): Promise<void> {
  const admins = await work.tx.person.findMany({
    where: { ...reachable(work.org, work.today), admin: true },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  await announce(
    work,
    admins.map(({ id }) => factOf(inquiry, 'inquiry-unowned', id, '')),
  );
}
