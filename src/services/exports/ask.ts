import { Refusal } from '../../errors.ts';
import { announce } from '../../outbox/announce.ts';
import { requireAdmin } from '../admins/require.ts';
import { audit } from '../audit/record.ts';
import { type Found, findPerson } from '../people/find.ts';
import type { Work } from '../work.ts';

/** What comes as a file into the single chat of whoever asked. */
export interface ExportComing {
  /** Undefined: of the whole organisation. */
  readonly of: Found | undefined;
  readonly own: boolean;
}

/** What is kept about the actor. */
export function exportOneself(work: Work): Promise<ExportComing> {
  const { personId, name } = work.actor;
  return coming(work, { of: { personId, name, alias: null }, own: true });
}

/** What is kept about somebody, who may have left. Throws the Refusals `admin-only` and `no-person`. */
export async function exportPerson(work: Work, word: string): Promise<ExportComing> {
  const { actor } = work;
  // Oneself is for everybody; whether there is somebody else of that name is nobody's to learn.
  const person = await findPerson(work, word, 'ever');
  if (person?.personId !== actor.personId) await requireAdmin(work);
  if (!person) throw new Refusal({ code: 'no-person', word });
  return coming(work, { of: person, own: person.personId === actor.personId });
}

/** All that the organisation has. Throws the Refusal `admin-only`. */
export async function exportAll(work: Work): Promise<ExportComing> {
  await requireAdmin(work);
  return coming(work, { of: undefined, own: false });
}

/** It is made when it is sent, since it may be large, and is in the audit by then. */
async function coming(work: Work, asked: ExportComing): Promise<ExportComing> {
  const { org, actor, newId } = work;
  const personId = asked.of?.personId;
  const key = `export:${newId()}`;
  await audit(
    work,
    personId === undefined
      ? { action: 'organisation.export', subject: `organisation:${org.id}` }
      : { action: 'person.export', subject: `person:${personId}`, inPlaceOf: actor.personId },
  );
  const about = { byId: actor.personId, ...(personId === undefined ? {} : { personId }) };
  await announce(work, [{ key, subject: key, kind: 'export', about, to: { personId: actor.personId } }]);
  return asked;
}
