import { ratio } from '../../../domain/ratio.ts';
import type { Reader } from '../../../texts/reader.ts';
import { type ShownSheet, sheetCard } from '../../../views/sheet.ts';
import { falling } from './brief.ts';
import { day, indicator, sales, visits } from './indicators.ts';
import { ownForecast, tested } from './outlook.ts';
import type { Samples } from './sample.ts';
import { ownSales, ownVisits, people, standing, today } from './team.ts';

const ahead = standing(sales, 66_600_000n, 90_000_000n);
const followUps = standing(indicator('follow-ups'), 16n, 30n);
const task = { number: 12, title: '联合拜访，促成续约', dueOn: day('2026-11-27') };
const weeks = [6n, 12n, 11n, 13n].map((amount, back) => {
  return { from: day('2026-11-09').subtract({ days: 7 * back }), amount, worked: 5 };
});

const sheet: ShownSheet = {
  person: { ...people.li, personId: '018f0000-0000-7000-8000-000000000002' },
  standings: [ahead, ownVisits, followUps],
  outlook: { of: ownSales, outlook: { forecast: ownForecast, tested } },
  improved: { standing: ownVisits, before: ratio(82, 100), now: ratio(95, 100) },
  activity: [{ indicator: visits, weeks }],
  held: [task],
  asked: [{ ...task, number: 15, title: '一起回访远航' }],
  actions: [{ text: '每周三联合拜访', dueOn: task.dueOn }],
  helped: [{ who: people.lin, tasks: 2 }],
  helpedBy: [
    { who: people.chen, tasks: 1 },
    { who: people.sun, tasks: 1 },
  ],
  helpDays: 90,
  questions: [
    { kind: 'about', concern: { kind: 'behind', standing: followUps, weight: 1_000 } },
    { kind: 'about', concern: falling },
    { kind: 'ahead', standing: ahead },
  ],
  mayNote: true,
  day: today,
  fiscalYearStart: 1,
};

const show = (more: Partial<ShownSheet>) => (reader: Reader) => sheetCard(reader, { ...sheet, ...more });
const nothing = {
  outlook: undefined,
  improved: undefined,
  activity: [],
  held: [],
  asked: [],
  actions: [],
  helped: [],
  helpedBy: [],
};

export const sheetSamples: Samples = {
  view: 'sheet',
  says: 'prepares a talk between two: what went well, the goals, what was promised, what to ask',
  scenes: {
    usual: show({}),
    'other questions': show({
      questions: [
        { kind: 'about', concern: { kind: 'stuck', task: { ...task, customer: null, why: 'overdue' } } },
        { kind: 'alone' },
        { kind: 'need' },
      ],
    }),
    'nothing recorded for a week': show({
      ...nothing,
      standings: [followUps],
      questions: [{ kind: 'about', concern: { kind: 'silent', workingDays: 6, since: undefined } }, { kind: 'need' }],
    }),
    'everything on pace, for an admin': show({
      standings: [ownSales, ownVisits],
      questions: [{ kind: 'need' }],
      mayNote: false,
    }),
    'many tasks and many helpers': show({
      held: Array(5).fill(task),
      helpedBy: [people.chen, people.sun, people.zhou, people.lin].map((who) => ({ who, tasks: 2 })),
    }),
    'no targets yet': show({ ...nothing, standings: [], questions: [{ kind: 'need' }] }),
  },
  mostLines: 13,
};
