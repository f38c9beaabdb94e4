import { periodOf } from '../../../domain/period.ts';
import { delegationCard, type ShownDelegation } from '../../../views/delegation.ts';
import {
  leaveCancelledCard,
  leaveRecordedCard,
  leaveToldCard,
  type ShownLeave,
  type ToldLeave,
} from '../../../views/leave.ts';
import { day, indicator, sales, visits } from './indicators.ts';
import type { Samples } from './sample.ts';
import { people, teams, today } from './team.ts';

const span = { from: day('2026-12-01'), until: day('2026-12-05') };

const quarter = periodOf('quarter', today, 1);

const december = periodOf('month', span.from, 1);

const leave: ShownLeave = {
  ...span,
  id: '018f0000-0000-7000-8000-000000000001',
  whose: undefined,
  workingDays: 4,
  effects: [
    { indicator: visits, period: quarter, before: 180n, after: 170n },
    { indicator: sales, period: quarter, before: 300_000_000n, after: 283_695_652n },
    { indicator: indicator('follow-ups'), period: december, before: 30n, after: 25n },
  ],
  delegate: undefined,
  told: people.wang,
  fiscalYearStart: 1,
};

const told: ToldLeave = {
  ...span,
  person: people.li,
  recordedBy: people.wang,
  own: false,
  cancelled: false,
  delegate: undefined,
  workingDays: 4,
};

const delegation: ShownDelegation = {
  ...span,
  manager: people.wang,
  delegate: people.li,
  own: true,
  cancelled: false,
  teams: [teams.east, teams.south],
};

export const leaveSamples: Samples = {
  view: 'leave',
  says: 'says what leave makes of the targets, and to whom it is told',
  scenes: {
    'one’s own': (reader) => leaveRecordedCard(reader, leave),
    'of one day': (reader) => leaveRecordedCard(reader, { ...leave, until: leave.from, workingDays: 1 }),
    'a target that reads the same afterwards is left out': (reader) =>
      leaveRecordedCard(reader, {
        ...leave,
        effects: [
          ...leave.effects,
          { indicator: indicator('new-customers'), period: quarter, before: 12n, after: 12n },
        ],
      }),
    'without targets, and without a manager': (reader) =>
      leaveRecordedCard(reader, { ...leave, effects: [], told: undefined }),
    'all of a target': (reader) =>
      leaveRecordedCard(reader, {
        ...leave,
        effects: [{ indicator: visits, period: december, before: 20n, after: undefined }],
      }),
    'recorded for somebody': (reader) => leaveRecordedCard(reader, { ...leave, whose: people.li, told: undefined }),
    'of a manager, with a delegate': (reader) => leaveRecordedCard(reader, { ...leave, delegate: people.li }),
    'recorded for a manager, with a delegate': (reader) =>
      leaveRecordedCard(reader, { ...leave, whose: people.wang, told: undefined, delegate: people.li }),
    cancelled: (reader) => leaveCancelledCard(reader, { ...span, whose: undefined }),
    'somebody’s, cancelled': (reader) => leaveCancelledCard(reader, { ...span, whose: people.li }),
  },
};

export const leaveToldSamples: Samples = {
  view: 'leave-told',
  announced: 'leave',
  says: 'tells of leave whoever has to know',
  scenes: {
    'to the manager': (reader) => leaveToldCard(reader, told),
    'to whom it was recorded for': (reader) => leaveToldCard(reader, { ...told, own: true }),
    'to the manager above, with a delegate': (reader) =>
      leaveToldCard(reader, { ...told, person: people.wang, delegate: people.li }),
    'to the manager, cancelled': (reader) => leaveToldCard(reader, { ...told, cancelled: true }),
  },
};

export const delegationSamples: Samples = {
  view: 'delegation',
  announced: 'delegation',
  says: 'tells who stands in for whom',
  scenes: {
    'to the delegate': (reader) => delegationCard(reader, delegation),
    'to whom they stand in for': (reader) => delegationCard(reader, { ...delegation, own: false }),
    'to the delegate, cancelled': (reader) => delegationCard(reader, { ...delegation, cancelled: true }),
    'to whom they stood in for, cancelled': (reader) =>
      delegationCard(reader, { ...delegation, own: false, cancelled: true }),
  },
};
