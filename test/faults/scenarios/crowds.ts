import type { Scenario } from './scenario.ts';

export const crowds: readonly Scenario[] = [
  {
    number: 13,
    what: 'Two hundred people claim one task at once, on three processes',
    becomes: 'each slot has one winner and one line in the audit; everybody else hears who has it',
    played: {
      'faults/two-hundred-clicks.test.ts': [
        'click Claim at once: each slot has one winner, and everybody else is told in their language who has it',
      ],
      'services/tasks/claim.test.ts': ['leave one winner of one slot, and tell everybody else by whom it was taken'],
    },
  },
  {
    number: 14,
    what: 'Somebody clicks twice at once',
    becomes: 'one slot, and never more tasks than one may hold',
    played: {
      'services/tasks/claim.test.ts': [
        'holds one slot of a task that has several',
        'gets no more tasks than one may hold',
      ],
    },
  },
  {
    number: 15,
    what: 'Everybody clicks on one card',
    becomes: 'it is changed no oftener than claims are won, and ends as the database is',
    played: {
      'faults/two-hundred-clicks.test.ts': [
        'see in every chat what the database has, by no more updates than there were claims that won',
      ],
    },
  },
  {
    number: 16,
    what: 'A button of a task that is over, or of a card that is too old to be changed',
    becomes: 'refused in words, with since when and through whom; nothing changes',
    played: {
      'conversations/task-life.test.ts': ['is over then: whoever comes too late is told since when, and through whom'],
      'outbox/deliver.test.ts': ['because the message is too old to be changed is left as it is'],
    },
  },
  {
    number: 17,
    what: 'Two managers submit the same form at once',
    becomes:
      'what is set once is set by one, and the other hears what it is; otherwise both are kept, the later is told what it was',
    played: {
      'services/targets/set.test.ts': [
        'for a period that runs: one sets it, and the other is told that it is set and to what',
        'for one that has not begun: both are kept, and the later is told what it was before',
      ],
      'services/changes/approve.test.ts': ['two at once are published one after the other'],
      'services/sources/mapping.test.ts': ['by two at once is put into force once'],
    },
  },
];
