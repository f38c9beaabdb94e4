import type { SourceKind } from '../../../src/ports/source.ts';
import { readsInbox } from '../inbox.ts';

/** Sheets that somebody sends in chat, CSV or XLSX: each row is a record of the object that the sender named. */
export const files = (): SourceKind => ({
  name: 'files',
  settings: [],
  connect: (_settings, { inbox }) => readsInbox(inbox, 'CSV, XLSX'),
});
