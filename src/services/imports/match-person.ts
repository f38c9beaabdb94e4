import { isWrong, named } from '../../domain/imports/lookup.ts';
import type { PersonRecord } from '../../domain/imports/people.ts';
import type { Wrong } from '../../domain/imports/table.ts';
import type { KnownPerson } from './roster.ts';

/**
 * Who a row is about: whoever has its e-mail; else whoever goes by its name and has no other e-mail, of several the one in
 * the team beside it. Undefined for somebody new.
 */
export function matchPerson(record: PersonRecord, people: readonly KnownPerson[]): KnownPerson | Wrong | undefined {
  const email = record.email?.toLowerCase();
  const byEmail = email && people.find((person) => person.email?.toLowerCase() === email);
  if (byEmail) return byEmail;
  const candidates = people.filter((person) => !email || !person.email);
  const found = named(record.name, candidates);
  if (!isWrong(found)) return found;
  if (found.kind === 'unknown') return undefined;
  const there = named(
    record.name,
    candidates.filter(({ teamIds }) => record.teamId !== undefined && teamIds.includes(record.teamId)),
  );
  return isWrong(there) ? found : there;
}
