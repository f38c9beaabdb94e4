import type { Received } from '../source-server.ts';
import type { ObjectRecords } from './records.ts';
import type { Test } from './xoql/bind.ts';

/** What the caller may see: the caller's own. With `xsy-criteria: 10` an administrator sees all, as others' code has it. */
export const sightOf =
  ({ headers }: Received, callerId: string) =>
  ({ type }: ObjectRecords): Test =>
    headers['xsy-criteria'] === '10' || !type.fields.ownerId ? () => true : ({ values }) => values.ownerId === callerId;
