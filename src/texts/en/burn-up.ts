import type { Texts } from '../zh-CN/index.ts';

const points = (count: number): string => `${count} ${count === 1 ? 'point' : 'points'}`;
const daysLeft = (days: number): string => `${days} working ${days === 1 ? 'day' : 'days'} left`;

export const burnUp: Texts['burnUp'] = {
  behind: (p) => `${points(p.points)} behind plan`,
  ahead: (p) => `${points(p.points)} ahead of plan`,
  onPlan: 'right on plan',
  headline: (p) =>
    p.short > 0
      ? `${p.name} is ${p.distance}, heading for ${p.forecast}, ${p.short} short`
      : `${p.name} is ${p.distance}, heading for ${p.forecast}`,
  over: (p) =>
    p.points === 0
      ? `${p.name} ended ${p.period} at ${p.percent}`
      : p.points > 0
        ? `${p.name} ended ${p.period} at ${p.percent}, ${points(p.points)} over target`
        : `${p.name} ended ${p.period} at ${p.percent}, ${points(-p.points)} short`,
  more: (p) => `${daysLeft(p.days)}, each needs ${p.percent} more than so far`,
  manyTimes: (p) => `${daysLeft(p.days)}, each needs ${p.times} times as much as so far`,
  enough: (p) => `${daysLeft(p.days)}, going on like this is enough`,
  reached: (p) => `Target reached with ${daysLeft(p.days)}`,
  early: (p) => `${daysLeft(p.days)}, a forecast comes after ${p.needed}`,
  left: (p) => daysLeft(p.days),
  flat: 'the level line is the plan',
  planNow: (p) => `Plan ${p.percent}`,
  actualNow: (p) => `Actual ${p.percent}`,
  today: (p) => `Day ${p.worked} of ${p.total}`,
  target: 'Target 100%',
  forecast: (p) => `Forecast ${p.percent}`,
  range: (p) => `Range ${p.low}–${p.high}`,
  worst: (p) => `${points(p.points)} at worst`,
  best: (p) => `${points(p.points)} at best`,
  footer: 'Only working days have a width',
  rangeNote: 'Only working days have a width. Range: four times of five',
  testedNote: (p) =>
    `Only working days have a width. Range: four times of five; ${p.periods === 1 ? 'last period' : `in ${p.periods} earlier periods`} off by ${p.error}`,
  alt: (p) => [p.headline, p.lead, p.range, `As of ${p.asOf}`].filter((part) => part !== '').join('. '),
};
