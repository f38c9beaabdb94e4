import type { Texts } from '../zh-CN/index.ts';

export const split: Texts['split'] = {
  people: (p) => (p.count === 1 ? '1 person' : `${p.count} people`),
  teams: (p) => (p.count === 1 ? '1 team' : `${p.count} teams`),
  both: (p) => `${p.teams} and ${p.people}`,
  preview: (p) => `Split preview (not stored): ${p.sum}`,
  withReserve: (p) => `${p.target} = ${p.children} ${p.given} + reserve ${p.reserve}`,
  withoutReserve: (p) => `${p.target} for ${p.children}`,
  withGap: (p) => `${p.target} for ${p.children}, gap ${p.gap}`,
  withTooMuch: (p) => `${p.target} for ${p.children}, ${p.over} over`,
  cascaded: (p) => `the same ${p.target} for ${p.children}`,
  part: (p) => `${p.name} ${p.amount}`,
  partBefore: (p) => `${p.name} ${p.amount} (was ${p.before})`,
  partAsBefore: (p) => `${p.name} ${p.amount} (unchanged)`,
  even: (p) => `Total ${p.total}, equal to the target · gap 0`,
  gap: (p) => `Total ${p.total}, which leaves a gap of ${p.gap}`,
  overAssigned: (p) => `Total ${p.total}, an over-assignment of ${p.over}`,
  cascade: (p) => `${p.indicator} does not add up over people, so everybody has the target of the team`,
  standing: (p) => `As they stand: ${p.parts}`,
  own: (p) => `Your own part, ${p.amount}, is for ${p.decider ?? 'another admin'} to set`,
  ownLeft: (p) => `${p.name}'s own part is yours to set: ${p.amount} is left for it`,
  ownSet: (p) => `${p.name}'s own part is set: ${p.amount}`,
  setOwn: (p) => `Set ${p.amount}`,
  without: (p) => `No target this time: ${p.names}`,
  methods: {
    equal: 'split equally',
    headCount: 'split by headcount',
    lastActual: "split by the last period's actual",
    ramp: 'ramped by joining date',
    hand: 'by hand',
  },
  confirm: 'Confirm split',
  edit: 'Edit',
  discard: 'Discard',
  stored: (p) => {
    const count = p.asked + p.told;
    const who = count === 1 ? '1 person is' : `${count} people are`;
    return count === 0 ? 'Split stored' : `Split stored, ${who} ${p.asked > 0 ? 'asked' : 'told'}`;
  },
  discarded: 'Nothing was split, all stays as it is',
  formTitle: (p) => `Split: ${p.team}`,
  formSubmit: 'Preview',
  fields: {
    periodHint: (p) => `For example ${p.example}`,
    method: 'How to split',
    reserve: 'Reserve',
    reserveHint: 'What is not handed down; may stay empty',
  },
  formMethods: {
    equal: 'Equally',
    headCount: 'By headcount',
    lastActual: "By last period's actual",
    ramp: 'Ramp by joining date',
    hand: 'By hand',
  },
  handTitle: 'How much for each',
  handHint: (p) => `Now ${p.before}`,
};
