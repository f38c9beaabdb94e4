import type { Work } from '../work.ts';

/** What came along. */
export interface Moved {
  readonly workspaces: readonly { readonly platform: 'slack' | 'feishu'; readonly name: string }[];
  readonly people: number;
  /** How many chats were bound to the company, and are not any more. */
  readonly chats: number;
  /** Who the actor is there: another person, where somebody with the same e-mail was awaited. */
  readonly actorId: string;
}

/**
 * Moves the workspaces of the actor's organisation into another, with whoever has written to qibu there: as they are, without
 * a team, admins as admins. Somebody whom the other organisation awaits, by the e-mail that was imported there, becomes that
 * person. Chats were bound to a company that is none any more, so they are bound anew. Both organisations are locked, and
 * this one holds no data of its own. What its people did stays in the audit, which comes along with them.
 */
export async function moveInto({ tx, org, actor }: Work, into: string): Promise<Moved> {
  const from = { orgId: org.id };
  const accounts = await tx.identity.findMany({ where: from });
  const workspaces = await tx.workspace.findMany({
    where: from,
    select: { platform: true, name: true },
    orderBy: { connectedAt: 'asc' },
  });
  const awaited = await awaitedOf(tx, org.id, into);
  await tx.announcement.deleteMany({ where: from });
  const { count: chats } = await leaveChats(tx, org.id);
  await tx.membership.deleteMany({ where: from });
  await tx.delegation.deleteMany({ where: from });
  await tx.linkCode.deleteMany({ where: from });
  await tx.identity.deleteMany({ where: from });
  await tx.workspace.updateMany({ where: from, data: { orgId: into } });
  // What belongs to a person follows: leave, reminders, drafts, the audit.
  await tx.person.updateMany({ where: { ...from, id: { notIn: [...awaited.keys()] } }, data: { orgId: into } });
  const personOf = (id: string): string => awaited.get(id) ?? id;
  await tx.identity.createMany({
    data: accounts.map(({ personId, ownPersonId, ...one }) => ({
      ...one,
      orgId: into,
      personId: personOf(personId),
      ownPersonId: ownPersonId && personOf(ownPersonId),
    })),
  });
  await appointAwaited(tx, org.id, into, awaited);
  // A request that has read the old organisation finds that its rules have changed, and begins again in the new one.
  await tx.organisation.update({
    where: { id: org.id },
    data: { joinedId: into, revision: { increment: 1 } },
    select: { id: true },
  });
  const people = new Set(accounts.map(({ personId }) => personId)).size;
  return { workspaces, people, chats, actorId: personOf(actor.personId) };
}

type Tx = Work['tx'];

/** Whose place in the other organisation is kept for them: by the id here, the id there. */
async function awaitedOf(tx: Tx, from: string, into: string): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<{ id: string; awaited: string }[]>`
    SELECT min(p.id::text) AS id, min(a.id::text) AS awaited
    FROM person p JOIN person a ON a."orgId" = ${into}::uuid AND lower(a.email) = lower(p.email)
    WHERE p."orgId" = ${from}::uuid AND a."leftOn" IS NULL
      AND NOT EXISTS (SELECT FROM identity i WHERE i."orgId" = a."orgId" AND i."personId" = a.id)
    GROUP BY lower(p.email) HAVING count(*) = 1`;
  return new Map(rows.map(({ id, awaited }) => [id, awaited]));
}

async function leaveChats(tx: Tx, orgId: string): Promise<{ count: number }> {
  await tx.occurrence.deleteMany({ where: { orgId } });
  await tx.schedule.deleteMany({ where: { orgId } });
  return tx.chat.deleteMany({ where: { orgId } });
}

async function appointAwaited(tx: Tx, from: string, into: string, awaited: ReadonlyMap<string, string>): Promise<void> {
  const admins = await tx.person.findMany({ where: { orgId: from, admin: true }, select: { id: true } });
  const ids = admins.flatMap(({ id }) => awaited.get(id) ?? []);
  await tx.person.updateMany({ where: { orgId: into, id: { in: ids } }, data: { admin: true } });
}
