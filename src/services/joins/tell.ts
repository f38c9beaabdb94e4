import { announce } from '../../outbox/announce.ts';
import { audit } from '../audit/record.ts';
import type { Work } from '../work.ts';
import type { Moved } from './move.ts';

interface Join {
  readonly into: string;
  readonly issuedById: string;
  readonly moved: Moved;
}

/** Writes down on both sides what has happened, and tells whoever gave the code. */
export async function tellOfJoin(work: Work, { into, issuedById, moved }: Join): Promise<void> {
  const { tx, org, now, newId, queue, actor } = work;
  const came = { people: moved.people, workspaces: moved.workspaces.map(({ name }) => name) };
  // Whoever did it is a person of the other organisation by now.
  await audit(
    { tx, org, now, newId, actor: { personId: null, via: actor.via } },
    {
      action: 'organisation.join',
      subject: `organisation:${org.id}`,
      after: { into, by: moved.actorId, ...came },
    },
  );
  const there = { tx, now, newId, queue, org: { id: into } };
  await audit(
    { ...there, actor: { personId: moved.actorId, via: actor.via } },
    {
      action: 'organisation.take-over',
      subject: `organisation:${into}`,
      after: { from: org.id, codeOf: issuedById, ...came },
    },
  );
  await announce(there, [
    {
      key: `workspace-joined:${org.id}`,
      kind: 'workspace-joined',
      about: { organisation: org.id, by: moved.actorId, ...came },
      subject: `workspace-joined:${org.id}`,
      to: { personId: issuedById },
    },
  ]);
}
