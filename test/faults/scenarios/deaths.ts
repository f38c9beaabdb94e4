import type { Scenario } from './scenario.ts';

export const deaths: readonly Scenario[] = [
  {
    number: 18,
    what: 'SIGKILL before the commit',
    becomes: 'nothing is recorded and nobody was told that it was; what is delivered again is one entry',
    played: {
      'faults/replicas.test.ts': [
        'one is killed while forty people report: each report is recorded once, and nobody has to say it again',
      ],
      'store/seen.test.ts': ['whose first run came to nothing is new'],
    },
  },
  {
    number: 19,
    what: 'SIGKILL after the commit, before anything is posted',
    becomes: 'posted after the start that follows, as if it had lived',
    played: {
      'faults/killed.test.ts': [
        'shows people exactly what one shows that lived: nothing is missing, nothing stands there twice',
        'has the same ledger, task and totals',
      ],
      'outbox/queue.test.ts': ['finds what is behind and has lost its job, and nothing else'],
    },
  },
  {
    number: 20,
    what: 'SIGKILL after the messenger took a message, before we know of it',
    becomes: 'Slack is asked for it by its key, Feishu knows the key: it stands there once',
    played: {
      'faults/killed.test.ts': [
        'shows people exactly what one shows that lived: nothing is missing, nothing stands there twice',
      ],
      'outbox/lease.test.ts': ['keeps others away until its lease ends; then one takes over and looks for the message'],
      'adapters/messengers/slack/send.test.ts': ['is found by its key and not posted twice'],
      'adapters/messengers/feishu/send.test.ts': ['happens once for one key, also when the answer got lost'],
    },
  },
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
    number: 23,
    what: 'the version before and this one run beside each other, and cards of earlier ones stand in chats',
    becomes: 'what a button carries is read by every later version; what is gone is told so in words',
    played: {
      'actions/earlier-buttons.test.ts': ['what a button of an earlier version carries is still read'],
      'faults/newer-tables.test.ts': ['goes on with what it does: what was added is not its business'],
    },
  },
  {
    number: 54,
    what: 'a full disk, an older version on newer tables, or a migration that was left half-applied',
    becomes:
      'nothing is said to be recorded that is not; what runs goes on, since migrations only add; what starts refuses in words that say what to do, and changes nothing',
    played: {
      'faults/full-disk.test.ts': [
        'a service whose disk is full says that nothing is recorded and ends; started with room it has all that it said it had',
      ],
      'store/committing.test.ts': ['is told to have failed, has left nothing behind, and keeps nobody from the next'],
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
