import type { Scenario } from './scenario.ts';

export const deaths: readonly Scenario[] = [
  {
    number: 21,
    what: 'SIGKILL of a worker that holds a lease',
    becomes: 'another takes over when it has ended, not before, and looks for the message first',
    played: {
      'outbox/lease.test.ts': [
        'keeps others away until its lease ends; then one takes over and looks for the message',
        'and comes back after its lease has ended changes nothing',
      ],
    },
  },
  {
    number: 22,
    what: 'SIGTERM while twenty are being answered',
    becomes: 'nobody else is let in, all of them are answered and recorded within 25 seconds, the exit code is 0',
    played: {
      'faults/stopped.test.ts': [
        'while twenty are being answered takes nobody else, finishes with all of them, and ends as it should',
        'is not held up by who has not said what they want, nor beyond its time by a database that does not go on',
      ],
    },
  },
  {
    number: 54,
    what: 'an older version on newer tables, or a migration that was left half-applied',
    becomes:
      'what runs goes on, since migrations only add; what starts refuses in words that say what to do, and changes nothing',
    played: {
      'faults/newer-tables.test.ts': [
        'goes on with what it does: what was added is not its business',
        'is not started any more, and leaves all as it is',
      ],
      'store/migrate.test.ts': ['$what refuses to start, and changes nothing'],
      'store/only-added.test.ts': ['only adds, so that replicas of the version before go on until they are replaced'],
    },
  },
  {
    number: 49,
    what: 'a database that is cut off, or that falls silent',
    becomes:
      'people hear within three seconds that it is not recorded, readiness is false and liveness true, and all goes on without another start',
    played: {
      'faults/no-database.test.ts': [
        'says so within three seconds, lives and is not ready',
        'goes on when that is there again, without another start, and what each was told is so',
      ],
    },
  },
];
