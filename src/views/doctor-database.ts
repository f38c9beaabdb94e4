import type { DatabaseTrouble, Trouble } from '../doctor/trouble.ts';
import { textsFor } from '../texts/index.ts';
import type { Reader } from '../texts/reader.ts';
import type { Advice } from './doctor-callback.ts';

const codes: readonly Trouble['code'][] = [
  'database-down',
  'database-broken',
  'database-missing',
  'not-migrated',
  'newer-database',
  'half-migrated',
  'edited-migration',
  'folder-unwritable',
  'folder-in-use',
] satisfies readonly DatabaseTrouble['code'][];

export const isAboutDatabase = (trouble: Trouble): trouble is DatabaseTrouble => codes.includes(trouble.code);

/** Why nothing can be kept. */
export function databaseAdvice(reader: Reader, trouble: DatabaseTrouble): Advice {
  const { what, fix } = textsFor(reader.locale).doctor;
  switch (trouble.code) {
    case 'database-down':
      return { what: what.databaseDown(trouble), fix: fix.database };
    case 'database-broken':
      return { what: what.databaseBroken(trouble), fix: fix.restore };
    case 'database-missing':
      return { what: what.databaseMissing(trouble), fix: fix.startOnce };
    case 'not-migrated':
      return { what: what.notMigrated(trouble), fix: fix.startOnce };
    case 'newer-database':
      return { what: what.newerDatabase(trouble), fix: fix.newer };
    case 'half-migrated':
      return { what: what.halfMigrated(trouble), fix: fix.restore };
    case 'edited-migration':
      return { what: what.editedMigration(trouble), fix: fix.takeBack };
    case 'folder-unwritable':
      return { what: what.folderUnwritable(trouble), fix: fix.folder };
    case 'folder-in-use':
      return { what: what.folderInUse(trouble), fix: fix.samePort };
  }
}
