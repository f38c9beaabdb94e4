import type { Scenario } from './scenario.ts';

export const time: readonly Scenario[] = [
  {
    number: 34,
    what: 'Monday at nine in New York over both changes of the clock',
    becomes: 'nine by that clock, once a week',
    played: {
      'services/digests/due.test.ts': ['follows the clock of its chat when that changes to winter time'],
      'faults/year.test.ts': [
        'each chat has exactly its digests: each once, in order, and those that come late say so',
      ],
    },
  },
  {
    number: 35,
    what: 'An hour that is skipped, one that comes twice, a midnight that there is not',
    becomes: 'once each',
    played: {
      'domain/schedule.test.ts': ['one local day never comes twice, and none of its weekday is left out'],
    },
  },
  {
    number: 36,
    what: 'Nothing runs for an hour and a half, or for three weeks',
    becomes: 'one digest, marked as late; of three weeks the latest alone',
    played: {
      'services/digests/due.test.ts': ['$what ($at)'],
      'faults/year.test.ts': [
        'each chat has exactly its digests: each once, in order, and those that come late say so',
      ],
    },
  },
  {
    number: 37,
    what: 'Five replicas look at once, their clocks ten minutes apart; a clock is set back',
    becomes: 'one digest',
    played: {
      'services/digests/due.test.ts': [
        'is sent once by five replicas whose clocks differ by ten minutes',
        'is not sent again when the clock is set back, and is sent again a week later',
      ],
    },
  },
  {
    number: 38,
    what: 'The day, the hour or the zone is set anew minutes before or after',
    becomes: 'one a week, and none left out',
    played: {
      'services/digests/due.test.ts': [
        'is sent once a week, also when the day is moved in between',
        'is sent after one that was skipped in the same week, when the day was moved',
      ],
      'faults/year.test.ts': [
        'each chat has exactly its digests: each once, in order, and those that come late say so',
      ],
    },
  },
  {
    number: 39,
    what: 'A deal a second before midnight on Sunday, and at midnight; a leap day; week 53',
    becomes: 'in the week, month and quarter of its day by the clock of the company, and in no other',
    played: {
      'domain/sources/value.test.ts': ['%s is %s in Shanghai'],
      'domain/period.test.ts': [
        '%s of %s in a year from month %s',
        'is week 53 at the end of 2026, and week 1 only on the Monday after',
        'a period holds its day, and the next begins the day after it ends',
        'every day of a period is in the same one',
      ],
    },
  },
];
