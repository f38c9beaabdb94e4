import type { Texts } from '../zh-CN/index.ts';

const weeksText = (weeks: number): string => `${weeks} ${weeks === 1 ? 'week' : 'weeks'}`;
const peopleText = (people: number): string => `${people} ${people === 1 ? 'person' : 'people'}`;
const dueText = (due: number): string => `${due} due ${due === 1 ? 'task' : 'tasks'}`;

export const alignment: Texts['alignment'] = {
  name: 'Alignment',
  headline: (p) => `${p.team}: alignment ${p.index}${p.change && `, ${p.change}`}; ${p.lowest} holds it back`,
  allFull: (p) => `${p.team}: alignment 100${p.change && `, ${p.change}`}; nothing holds it back`,
  up: (p) => `up ${p.points} in ${weeksText(p.weeks)}`,
  down: (p) => `down ${p.points} in ${weeksText(p.weeks)}`,
  steady: (p) => `steady for ${weeksText(p.weeks)}`,
  notApplicable: 'Not applicable',
  coverage: (p) => `Targets below and the reserve make up ${p.percent} of the team's`,
  pace: (p) => `At this speed the period ends at ${p.percent} of target`,
  balance: (p) => `${p.inStep} of ${peopleText(p.all)} ${p.inStep === 1 ? 'is' : 'are'} at 80% of pace or more`,
  collaboration: (p) => `${p.confirmed} of ${dueText(p.due)} confirmed, ${p.helpers} of ${peopleText(p.all)} helped`,
  collaborationOfFew: (p) => `${p.confirmed} of ${dueText(p.due)} confirmed`,
  noTarget: 'The team has no target yet',
  notSplit: 'This indicator is not split',
  noForecast: 'Too few reports to say where the period ends',
  few: 'Fewer than four people have a target',
  noTasks: 'No joint task was due this week',
  hanging: 'Hanging from the line at 100: what was missing each week',
  mean: (p) => `The index is the mean of the parts that apply. As of ${p.when}`,
  alt: (p) => `${p.headline}. ${p.parts}. ${p.before && `${p.before}. `}As of ${p.when}`,
  before: (p) => `It was ${p.index} in ${p.weeks}`,
};
