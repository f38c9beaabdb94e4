import type { PersonRecord } from '../../domain/imports/people.ts';
import type { KnownPerson } from './roster.ts';

/** What stands in the sheet and is something else here. What does not stand there stays as it is. */
export const differs = (record: PersonRecord, known: KnownPerson): boolean =>
  (record.alias !== null && record.alias !== known.alias) ||
  (record.mobile !== undefined && record.mobile !== known.mobile) ||
  (record.email !== undefined && record.email.toLowerCase() !== known.email?.toLowerCase()) ||
  (record.locale !== undefined && record.locale !== known.locale) ||
  (record.zone !== undefined && record.zone !== known.zone) ||
  (record.joinedOn !== undefined && !record.joinedOn.equals(known.joinedOn));
