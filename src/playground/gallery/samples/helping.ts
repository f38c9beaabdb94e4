import { openTypeface } from '../../../charts/text/typeface.ts';
import { helpingCard, type ShownHelping, type ShownPair } from '../../../views/helping.ts';
import { helpingCardWithPicture } from '../../../views/helping-chart.ts';
import { forty } from './chart-rows.ts';
import type { Samples } from './sample.ts';
import { people, teams, today } from './team.ts';

const typeface = openTypeface();

type Key = keyof typeof people;

/** Everybody and every team goes by its key. */
export const whoIs = (key: Key) => ({ id: key as string, ...people[key] });
const teamIs = (key: keyof typeof teams) => ({ id: key as string, ...teams[key] });

const pair = (helper: Key, helped: Key, tasks: number, points: number): ShownPair => ({
  ...{ helper: whoIs(helper), helped: whoIs(helped) },
  ...{ tasks, points },
});

const east = { ...teamIs('east'), id: '018f0000-0000-7000-8000-000000000001' };
const south = teamIs('south');

export const helping: ShownHelping = {
  team: east,
  window: { from: today.subtract({ days: 89 }), until: today },
  tasks: 7,
  points: 145,
  teams: [
    { helper: east, helped: east, tasks: 4, points: 75 },
    { helper: east, helped: south, tasks: 2, points: 50 },
    { helper: south, helped: east, tasks: 1, points: 20 },
  ],
  helpers: [whoIs('chen'), whoIs('zhou')],
  own: [pair('li', 'chen', 1, 15), pair('chen', 'li', 2, 40)],
  details: {
    people: [
      pair('chen', 'li', 2, 40),
      pair('chen', 'lin', 2, 50),
      pair('zhou', 'chen', 2, 20),
      pair('li', 'chen', 1, 15),
      pair('lin', 'zhou', 1, 20),
    ],
    unanswered: [{ ...whoIs('sun'), tasks: [9, 12] }],
    untouched: [whoIs('alex')],
    notYet: [whoIs('sun'), whoIs('alex')],
  },
  actorId: 'li',
};

const crowd = forty.map(({ name }) => ({ id: name, name, alias: null }));
const company = teamIs('company');

/** Each has helped the next, and there are three teams. */
const manyPeople: ShownHelping = {
  ...helping,
  tasks: 40,
  points: 400,
  teams: [
    { helper: east, helped: east, tasks: 20, points: 200 },
    { helper: east, helped: south, tasks: 8, points: 80 },
    { helper: company, helped: east, tasks: 8, points: 80 },
    { helper: south, helped: east, tasks: 4, points: 40 },
  ],
  details: {
    ...{ unanswered: [], untouched: [], notYet: [] },
    people: crowd.map((helper, nth) => ({
      ...{ helper, helped: crowd[(nth + 1) % crowd.length] ?? helper },
      ...{ tasks: 1, points: 10 },
    })),
  },
};

const counts: ShownHelping = { ...helping, details: undefined };

export const nobody: ShownHelping = {
  ...helping,
  ...{ tasks: 0, points: 0, teams: [], helpers: [], own: [] },
  details: {
    people: [],
    unanswered: [],
    untouched: [whoIs('li'), whoIs('chen')],
    notYet: [whoIs('li'), whoIs('chen')],
  },
};

export const helpingSamples: Samples = {
  view: 'helping',
  says: 'shows who helps whom, and to whoever leads them whom nobody helps',
  scenes: {
    'to whoever leads the team': (reader) => helpingCard(reader, helping),
    'to a member of it': (reader) => helpingCard(reader, counts),
    'to a member without a part in it': (reader) => helpingCard(reader, { ...counts, own: [] }),
    'as an image as well': (reader) => helpingCardWithPicture(reader, helping, typeface),
    'as an image of many people, by teams': (reader) => helpingCardWithPicture(reader, manyPeople, typeface),
    'within one team': (reader) => helpingCard(reader, { ...helping, teams: helping.teams.slice(0, 1) }),
    'before anybody has helped': (reader) => helpingCard(reader, nobody),
    'the same to a member': (reader) => helpingCard(reader, { ...nobody, details: undefined }),
  },
  mostLines: 16,
};
