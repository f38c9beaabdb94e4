import type { Scenario } from './scenario.ts';

const file = 'faults/deliveries.test.ts';

export const deliveries: readonly Scenario[] = [
  {
    number: 1,
    what: 'One event of Slack comes four times within six minutes',
    becomes: 'one entry, one answer, and 200 each time',
    played: { [file]: ['that comes four times within six minutes is one entry and one answer, and each is taken'] },
  },
  {
    number: 2,
    what: 'One delivery comes to two replicas at the same moment',
    becomes: 'one entry and one answer, and both take it',
    played: {
      [file]: ['to two replicas at the same moment is taken by both, and is one entry'],
      'store/seen.test.ts': ['that comes ten times at once, its names in any order, is one and gets one answer'],
    },
  },
  {
    number: 3,
    what: 'One message comes under two ids, and nothing says that it comes again',
    becomes: 'one entry',
    played: {
      [file]: ['of the same message under another id, with nothing that says it comes again, is no second one'],
    },
  },
  {
    number: 4,
    what: 'The first that is heard of an event is its second retry',
    becomes: 'taken',
    played: { [file]: ['that is first heard as the second retry is taken, and not once more 23 hours later'] },
  },
  {
    number: 5,
    what: 'Feishu delivers after six hours once more, under the same id and under another',
    becomes: 'no second entry and no second answer',
    played: {
      [file]: ['that comes again after six hours, and then under another id, is one entry and one answer'],
    },
  },
  {
    number: 6,
    what: 'Slack delivers once more after 23 hours, or only then',
    becomes:
      'no second entry; what is first heard then counts for the day on which it was said, says so, and takes nothing back that was said since',
    played: {
      [file]: ['that is first heard as the second retry is taken, and not once more 23 hours later'],
      'faults/heard-late.test.ts': [
        'is recorded for the day on which it was said, says so, and is no second entry when it comes once more',
        'and counts days from its own day is recorded for the day that was meant',
        'and would take back whatever is the latest by now takes nothing back, and says how to',
      ],
    },
  },
  {
    number: 7,
    what: 'A retry comes while the first is under way',
    becomes: 'it waits for the first, and nobody is told twice',
    played: {
      [file]: ['that comes again while the first is under way is one entry'],
      'entrance/slow-store.test.ts': ['makes the door say so after two seconds, and confirm when it is recorded, once'],
    },
  },
  {
    number: 8,
    what: '“Done” comes before the claim that it follows upon',
    becomes: 'refused in words; after the claim it goes',
    played: {
      [file]: ['before what it follows upon is refused with what would have to be, and both go in their order'],
    },
  },
  {
    number: 9,
    what: 'A mention comes as a mention and as a message',
    becomes: 'one entry',
    played: { [file]: ['of a mention, where Slack sends the message beside it, is one'] },
  },
  {
    number: 10,
    what: 'A delivery, or an announcement, on which we break each time',
    becomes: 'whoever sent it is told that nothing was recorded, the log says why, and what comes after it goes on',
    played: {
      [file]: [
        'and breaks something is told to whoever sent it, holds up nothing, and is carried out when it comes again',
      ],
      'outbox/queue.test.ts': ['that throws comes again, and only what is a bug of ours is told to the log'],
    },
  },
  {
    number: 11,
    what: 'Events that we do not know, none at all, `null`, `[]`, JSON ten thousand deep',
    becomes: '200 or 400, and nothing changes',
    played: {
      [file]: ['and is none of ours is answered all the same, and changes nothing'],
      'adapters/messengers/slack/payloads.test.ts': ['no payload, however odd, makes reading throw'],
      'adapters/messengers/feishu/ingress.test.ts': [
        'does not crash on JSON ten thousand deep, nor reach prototypes',
        'never gets in, whatever the bytes',
      ],
    },
  },
  {
    number: 12,
    what: 'Our own messages come back, and those of other bots, two hundred times',
    becomes: 'nothing is said to any of them',
    played: { [file]: ['from bots, two hundred times, starts no talk'] },
  },
];
