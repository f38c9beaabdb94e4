import { mostTellingWhose } from '../../domain/changes/limits.ts';
import { announce, type Fact, refresh } from '../../outbox/announce.ts';
import { homeOf } from '../teams/home.ts';
import { teamsOn, withAbove } from '../teams/read.ts';
import type { Work } from '../work.ts';
import type { ChangeView } from './read.ts';

type Telling = Pick<Work, 'tx' | 'org' | 'now' | 'newId' | 'queue'> & {
  readonly actor: { readonly personId: string | null };
};
type Identified = Pick<ChangeView, 'id' | 'number'>;

/** What all posts about a change share. */
export const postSubject = ({ id }: Pick<ChangeView, 'id'>): string => `change:${id}`;
/** What is told to one of those whom it concerns: that they have seen it changes nothing for the others. */
export const partySubject = ({ id }: Pick<ChangeView, 'id'>, personId: string): string => `change:${id}:${personId}`;
const approvalSubject = ({ id }: Pick<ChangeView, 'id'>): string => `change:${id}:approval`;

/**
 * A change has been published: the chats of the teams concerned are told of it, everybody whom it concerns, and the author
 * where somebody else's approval published it. `change` is how it stands now, with everybody concerned.
 */
export async function announceChange(work: Telling & Pick<Work, 'today'>, change: ChangeView): Promise<void> {
  await announce(work, [
    ...(await chatsOf(work, change)).map((chatId) => ({
      key: `${postSubject(change)}:in:${chatId}`,
      ...{ kind: 'change', about: { number: change.number }, subject: postSubject(change), to: { chatId } },
    })),
    ...change.parties.map(({ person }) => partyFact(change, person.id)),
    ...authorFacts(work, change),
  ]);
  await refresh(work, approvalSubject(change));
}

/** That it concerns somebody, and what it would have meant for them. */
export const partyFact = (change: Identified, personId: string): Fact => ({
  key: `${postSubject(change)}:for:${personId}`,
  kind: 'change-for-me',
  about: { number: change.number, personId },
  subject: partySubject(change, personId),
  to: { personId },
});

/**
 * A change waits for others to be for it: whoever of them can be is asked, and once more where it comes so soon that it takes
 * a reason, which they have not read before.
 */
export async function announceApproval(
  work: Telling,
  change: ChangeView,
  approverIds: readonly string[],
): Promise<void> {
  await refresh(work, approvalSubject(change));
  await announce(
    work,
    approverIds.map((personId) => ({
      key: `${approvalSubject(change)}:${personId}${change.hurry === null ? '' : ':hurried'}`,
      kind: 'change-approval',
      about: { number: change.number, personId },
      subject: approvalSubject(change),
      to: { personId },
    })),
  );
}

/**
 * Something about a change is otherwise now: somebody is for it, it has been withdrawn, it is in force. All that was told of
 * it says so, and the author hears of what another has brought about.
 */
export async function refreshChange(work: Telling, change: ChangeView): Promise<void> {
  const parties = change.parties.map(({ person }) => partySubject(change, person.id));
  await refresh(work, postSubject(change), approvalSubject(change), ...parties);
  await announce(work, authorFacts(work, change));
}

/** Once for each thing that others do about it; none for what the author or the clock does. */
function authorFacts({ actor }: Telling, change: ChangeView): Fact[] {
  const { id, number, author, state, approvals } = change;
  if (actor.personId === null || actor.personId === author.id) return [];
  const key = `change:${id}:author:${state}:${approvals.length}`;
  return [{ key, subject: key, kind: 'change-author', about: { number }, to: { personId: author.id } }];
}

/**
 * Those of the team that it is about and of the teams of whoever it concerns; where that one has none, those of the nearest
 * team above. What concerns the targets, or the closed scores, of so few that it says whose they are is told to them alone.
 */
async function chatsOf(
  { tx, org, today }: Pick<Work, 'tx' | 'org' | 'today'>,
  { kind, team, parties }: ChangeView,
): Promise<string[]> {
  const tellsWhose = kind === 'target' || kind === 'correction';
  if (tellsWhose && parties.length <= mostTellingWhose) return [];
  const chain = withAbove(teamsOn(org, today), team.id).map(({ id }) => id);
  const homes = parties.flatMap(({ person }) => homeOf(org, person.id, today)?.teamId ?? []);
  const chats = await tx.chat.findMany({
    where: { orgId: org.id, teamId: { in: [...chain, ...homes] } },
    select: { id: true, teamId: true },
    orderBy: { id: 'asc' },
  });
  const nearest = chain.find((id) => chats.some(({ teamId }) => teamId === id));
  return chats.filter(({ teamId }) => teamId === nearest || homes.includes(teamId)).map(({ id }) => id);
}
