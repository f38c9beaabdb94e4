import { type PersonRecord, readPeople } from '../../domain/imports/people.ts';
import type { Problem } from '../../domain/imports/table.ts';
import { Refusal } from '../../errors.ts';
import { actorStanding } from '../people/standing.ts';
import { type Planned, planChange } from '../teams/change.ts';
import { teamsOn } from '../teams/read.ts';
import type { Work } from '../work.ts';
import { type Account, accountIn, knownAccounts } from './accounts.ts';
import { afterShift } from './after-shift.ts';
import { differs } from './differs.ts';
import { matchPerson } from './match-person.ts';
import { type Judged, type Prepared, type Rows, tally } from './prepared.ts';
import { type KnownPerson, knownRoster } from './roster.ts';
import { writePeople } from './write-people.ts';

export interface PersonEntry {
  readonly record: PersonRecord;
  readonly personId: string;
  /** As the person is; undefined for a new one. */
  readonly known: KnownPerson | undefined;
  /** Undefined: the person stays where they are, or is in no team. */
  readonly planned: Planned | undefined;
  readonly accounts: readonly Account[];
}

/**
 * The people of a sheet. Admins bring anybody; a manager fills the own teams, from among those who are in none or in one of
 * them. Somebody is known by the e-mail, else by the name. The sheet says to whom an account belongs
 * only where an admin brings it, for who has an account speaks as that person; somebody without one gets it with their first
 * words, if the messenger tells the same e-mail. Throws the Refusal `not-allowed` for who may bring nobody.
 */
export async function preparePeople(work: Work, sheet: Rows): Promise<Prepared> {
  const standing = actorStanding(work);
  if (!standing.admin && standing.manages.length === 0) throw new Refusal({ code: 'not-allowed' });
  const teams = teamsOn(work.org, work.today);
  const read = readPeople(sheet, teams);
  const [people, workspaces] = [await knownRoster(work), await knownAccounts(work)];
  const taken = new Map<string, number>();
  let then = work;

  const judge = (record: PersonRecord): Judged<PersonEntry> => {
    const wrong = (what: Problem['what'], column = name): Problem => ({ row: record.row, column, what });
    const known = matchPerson(record, people);
    if (known && 'kind' in known) return wrong(known);
    const first = known && taken.get(known.id);
    if (first !== undefined) return wrong({ kind: 'twice', value: record.name, first });
    if (!standing.admin && !record.teamId) return wrong({ kind: 'missing' }, team);
    const accounts = accountIn(record, workspaces, { personId: known?.id, admin: standing.admin });
    if ('what' in accounts) return accounts;
    const personId = known?.id ?? work.newId();
    const planned = plan(then, record, personId);
    if (planned === 'not-yours') return wrong({ kind: 'not-yours', value: record.name });
    if (planned) then = { ...then, org: afterShift(then.org, planned, work.today) };
    if (known) taken.set(known.id, record.row);
    const entry = { record, personId, known, planned, accounts };
    if (!known) return { is: 'fresh', entry };
    return { is: planned || accounts.length > 0 || differs(record, known) ? 'changed' : 'same', entry };
  };

  const { entries, ...prepared } = tally(read.records.map(judge), read);
  return { ...prepared, write: () => writePeople(work, entries) };
}

const name = { zh: '姓名', en: 'name' };
const team = { zh: '团队', en: 'team' };

/** What becomes of the person's place; undefined where nothing does. */
function plan(work: Work, record: PersonRecord, personId: string): Planned | undefined | 'not-yours' {
  const found = teamsOn(work.org, work.today).find(({ id }) => id === record.teamId);
  if (!found) return undefined;
  const person = { personId, name: record.name, alias: record.alias };
  try {
    return planChange(work, record.role === 'manager' ? 'manager' : 'add', person, found);
  } catch (error) {
    if (error instanceof Refusal && error.what.code === 'no-change') return undefined;
    if (error instanceof Refusal && error.what.code === 'not-allowed') return 'not-yours';
    throw error;
  }
}
