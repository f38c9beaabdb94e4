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
];
