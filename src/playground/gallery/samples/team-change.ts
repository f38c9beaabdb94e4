import { membershipCard } from '../../../views/membership.ts';
import {
  type ShownChange,
  teamChangeCard,
  teamChangedCard,
  teamDiscardedCard,
  teamUndoneCard,
} from '../../../views/team-change.ts';
import { teamBoundCard, teamCreatedCard, teamUncreatedCard } from '../../../views/team-new.ts';
import { rosterCard, type ShownRoster } from '../../../views/team-roster.ts';
import type { Samples } from './sample.ts';
import { people, teams } from './team.ts';

const id = '018f0000-0000-7000-8000-000000000001';

const east = { ...teams.east, id };

const li = { ...people.li, personId: id };

const moved: ShownChange = { act: 'add', person: li, team: east, left: [teams.south], before: [], draftId: id };

const led: ShownChange = { ...moved, act: 'manager', left: [], before: [people.chen] };

export const roster: ShownRoster = {
  team: teams.east,
  members: [
    { ...people.chen, personId: 'chen', role: 'manager' },
    { ...people.li, personId: 'li', role: 'member' },
    { ...people.lin, personId: 'lin', role: 'member' },
  ],
  below: [{ team: teams.south, members: [], below: [] }],
};

export const teamSamples: Samples = {
  view: 'team',
  ends: ['no team, with a manager', 'no team'],
  says: 'shows who is in a team, asks before numbers move, and says what was done',
  scenes: {
    'who is in it': (reader) => rosterCard(reader, roster, { manager: undefined, mayAdd: true }),
    'who is in it, as a rep sees it': (reader) => rosterCard(reader, roster, { manager: people.chen, mayAdd: false }),
    'one person and nobody to lead': (reader) =>
      rosterCard(
        reader,
        { ...roster, members: roster.members.slice(1, 2), below: [] },
        { manager: undefined, mayAdd: true },
      ),
    'no team, with a manager': (reader) => rosterCard(reader, undefined, { manager: people.chen, mayAdd: false }),
    'no team': (reader) => rosterCard(reader, undefined, { manager: undefined, mayAdd: false }),
    'somebody would change teams': (reader) => teamChangeCard(reader, moved),
    'somebody else would manage it': (reader) => teamChangeCard(reader, led),
    'a change was confirmed': (reader) => teamChangedCard(reader, moved),
    'another manager was confirmed': (reader) => teamChangedCard(reader, led),
    'somebody without a team was added': (reader) => teamChangeCard(reader, { ...moved, left: [], draftId: undefined }),
    undone: (reader) => teamUndoneCard(reader, moved),
    discarded: (reader) => teamDiscardedCard(reader),
    'a new team': (reader) => teamCreatedCard(reader, { team: east, parent: teams.south }),
    'a new team taken back': (reader) => teamUncreatedCard(reader, east),
    'a channel was bound': (reader) => teamBoundCard(reader, teams.east, 'progress'),
    'a channel that shows more was bound anew': (reader) => teamBoundCard(reader, teams.east, 'full'),
  },
};

export const membershipSamples: Samples = {
  view: 'membership',
  announced: 'membership',
  says: 'tells somebody which team they are in',
  scenes: {
    'you are in it': (reader) => membershipCard(reader, { team: teams.east, role: 'member', manager: people.chen }),
    'you manage it': (reader) => membershipCard(reader, { team: teams.east, role: 'manager', manager: undefined }),
    'you left it': (reader) => membershipCard(reader, { team: teams.east, role: undefined, manager: undefined }),
  },
};
