import { openTypeface } from '../../../charts/text/typeface.ts';
import { ranking } from '../../../domain/contests/ranking.ts';
import type { Privacy } from '../../../domain/privacy.ts';
import type { Reader } from '../../../texts/reader.ts';
import { contestBoardCard } from '../../../views/contest-board.ts';
import { contestCancelledCard } from '../../../views/contest-cancelled.ts';
import { contestPicture } from '../../../views/contest-chart.ts';
import { contestEndCard } from '../../../views/contest-end.ts';
import { contestInvitationCard } from '../../../views/contest-invitation.ts';
import type { ShownBoard, ShownContest, ShownSide } from '../../../views/contest-words.ts';
import { day, indicator, sales } from './indicators.ts';
import type { Samples } from './sample.ts';
import { now, people, teams } from './team.ts';

const customers = indicator('new-customers');
const typeface = openTypeface();

type Named = ShownContest['maker'];
const side = (who: Named, index: number, about: Partial<ShownSide> = {}): ShownSide => ({
  ...{ ...who, index, kind: 'team', players: ['a', 'b', 'c'], actual: undefined, aim: undefined, tie: undefined },
  ...about,
});

/** Of a target of 1M for the days. */
const at = (percent: number, tie = 0n): Partial<ShownSide> => ({
  actual: BigInt(percent) * 1_000_000n,
  aim: 100_000_000n,
  tie,
});

export const running: ShownContest = {
  number: 3,
  state: 'running',
  measure: 'attainment',
  minimum: 6_000n,
  tieBreaks: true,
  indicator: sales,
  tieBreak: customers,
  from: day('2026-11-16'),
  until: day('2026-11-27'),
  closesAt: Temporal.Instant.from('2026-11-30T10:00:00Z'),
  maker: people.wang,
  chat: { team: teams.company },
  sides: [side(teams.east, 0, at(64, 6n)), side(teams.south, 1, at(61, 5n))],
  cancelled: undefined,
};

export const six: ShownContest = {
  ...running,
  sides: ['北京', '上海', '广州', '深圳', '杭州', '成都'].map((name, nth) =>
    side(
      {
        name: `${name}队`,
        alias: ['Beijing', 'Shanghai', 'Guangzhou', 'Shenzhen', 'Hangzhou', 'Chengdu'][nth] ?? null,
      },
      nth,
      at([64, 88, 31, 72, 12, 72][nth] ?? 0),
    ),
  ),
};

/** Between two people. */
export const duel: ShownContest = {
  ...running,
  maker: people.chen,
  minimum: undefined,
  sides: [
    side(people.chen, 0, { kind: 'person', players: ['chen'], ...at(64) }),
    side(people.li, 1, { kind: 'person', players: ['li'], ...at(91) }),
  ],
};

export const board = (contest: ShownContest, today = day('2026-11-18'), own?: number): ShownBoard => ({
  ...{ contest, today, own, numbers: [] },
  ranked: ranking(contest.sides, contest),
});

const shown = (reader: Reader, contest: ShownBoard, privacy: Privacy = 'progress') => {
  const how = { privacy, at: now };
  return contestBoardCard(reader, contest, { ...how, picture: contestPicture(reader, contest, how, typeface) });
};
const heardAt = (silent: boolean): ShownBoard['numbers'][number] => ({
  indicator: sales,
  period: running,
  sources: [
    {
      source: 'salesforce',
      from: running.from,
      heardAt: silent ? Temporal.Instant.from('2026-11-14T10:00:00Z') : now,
      silent,
    },
  ],
});
const byValue: ShownContest = { ...running, measure: 'value', minimum: 20_000_000n };
const silent = { actual: undefined, aim: 100_000_000n };
const [east, south] = running.sides as [ShownSide, ShownSide];
const quiet: ShownContest = {
  ...running,
  sides: [
    { ...east, ...silent },
    { ...south, ...silent },
  ],
};
const cancelled: ShownContest = {
  ...running,
  state: 'cancelled',
  cancelled: { by: people.wang, at: now, reason: 'CRM 停了两天' },
};
export const open: ShownContest = { ...running, state: 'open', from: day('2026-11-19') };
const openDuel: ShownContest = {
  ...duel,
  state: 'open',
  from: day('2026-11-19'),
  sides: duel.sides.map((one) => ({ ...one, ...silent, aim: undefined, players: one.index === 0 ? ['chen'] : [] })),
};

export const contestSamples: Samples = {
  view: 'contest',
  announced: 'contest',
  says: 'tells a chat that a contest can be joined, and what became of it',
  scenes: {
    'between two teams': (reader) => contestInvitationCard(reader, open, { privacy: 'progress', asked: false }),
    'between many': (reader) =>
      contestInvitationCard(
        reader,
        { ...open, sides: [...six.sides, ...six.sides] },
        { privacy: 'progress', asked: false },
      ),
    'between two people, one of whom is awaited': (reader) =>
      contestInvitationCard(reader, openDuel, { privacy: 'progress', asked: false }),
    'between two people, where nobody is to be seen': (reader) =>
      contestInvitationCard(reader, openDuel, { privacy: 'team', asked: false }),
    'with nothing but the measure': (reader) =>
      contestInvitationCard(
        reader,
        { ...open, minimum: undefined, tieBreak: undefined },
        { privacy: 'value', asked: false },
      ),
    'it has begun': (reader) => contestInvitationCard(reader, running, { privacy: 'progress', asked: false }),
    'it is over': (reader) =>
      contestInvitationCard(reader, { ...running, state: 'ended' }, { privacy: 'progress', asked: false }),
    'too few have joined': (reader) =>
      contestInvitationCard(reader, { ...running, state: 'lapsed' }, { privacy: 'progress', asked: false }),
    'it is cancelled': (reader) => contestInvitationCard(reader, cancelled, { privacy: 'progress', asked: false }),
  },
};

export const contestAskedSamples: Samples = {
  view: 'contest-asked',
  announced: 'contest-asked',
  says: 'asks a colleague to compete, and says where that would be seen',
  scenes: {
    'to a colleague': (reader) => contestInvitationCard(reader, openDuel, { privacy: 'progress', asked: true }),
  },
};

export const contestBoardSamples: Samples = {
  view: 'contest-board',
  announced: 'contest-board',
  says: 'shows how a contest stands, in its chat',
  mostLines: 7,
  scenes: {
    'the first day': (reader) => shown(reader, board(running, day('2026-11-16'))),
    'the third day': (reader) => shown(reader, board(running)),
    'the last day': (reader) => shown(reader, board(running, day('2026-11-27'))),
    'late entries still come in': (reader) => shown(reader, board(running, day('2026-11-29'))),
    'it is over': (reader) => shown(reader, board({ ...running, state: 'ended' }, day('2026-12-01'))),
    'by what a source says': (reader) => shown(reader, { ...board(running), numbers: [heardAt(false)] }),
    'by a source that is silent': (reader) => shown(reader, { ...board(running), numbers: [heardAt(true)] }),
    'nobody has come to anything yet': (reader) => shown(reader, board(quiet)),
    'one side has not': (reader) => shown(reader, board({ ...running, sides: [east, { ...south, ...silent }] })),
    'by value': (reader) => shown(reader, board(byValue), 'value'),
    'by value, where no value is shown': (reader) => shown(reader, board(byValue)),
    'between two people, in the order of their names': (reader) => shown(reader, board(duel)),
    'between two people, ranked': (reader) => shown(reader, board(duel), 'value'),
    'between two people, where nobody is to be seen': (reader) => shown(reader, board(duel), 'team'),
    'six teams, three of whom nobody names': (reader) => shown(reader, board(six)),
    'to somebody of a team that is not named': (reader) => shown(reader, board(six, day('2026-11-18'), 4)),
    'to somebody whose team has nothing yet': (reader) =>
      shown(
        reader,
        board(
          { ...six, sides: six.sides.map((one) => (one.index === 4 ? { ...one, ...silent } : one)) },
          day('2026-11-18'),
          4,
        ),
      ),
    'many who are level': (reader) =>
      shown(reader, board({ ...six, sides: six.sides.map((one) => ({ ...one, ...at(50) })) })),
    'it can still be joined': (reader) => shown(reader, board(open)),
    'too few joined': (reader) => shown(reader, board({ ...running, state: 'lapsed' })),
    'it is cancelled': (reader) => shown(reader, board(cancelled)),
  },
};

export const contestEndSamples: Samples = {
  view: 'contest-end',
  announced: 'contest-end',
  says: 'tells a chat, once, what a contest came to',
  scenes: {
    'one of two': (reader) => contestEndCard(reader, board(running), 'progress'),
    'both of two': (reader) =>
      contestEndCard(reader, board({ ...running, sides: [east, { ...south, ...at(64, 6n) }] }), 'progress'),
    'one of two people': (reader) => contestEndCard(reader, board(duel), 'progress'),
    'one of two people, by value': (reader) => contestEndCard(reader, board({ ...duel, measure: 'value' }), 'value'),
    'one of six': (reader) => contestEndCard(reader, board(six), 'progress'),
    'all of six': (reader) =>
      contestEndCard(reader, board({ ...six, sides: six.sides.map((one) => ({ ...one, ...at(70) })) }), 'progress'),
    'nobody reached the minimum': (reader) =>
      contestEndCard(reader, board({ ...running, minimum: 9_000n }), 'progress'),
    'nobody came to anything': (reader) => contestEndCard(reader, board(quiet), 'progress'),
    'where nobody is to be seen': (reader) => contestEndCard(reader, board(duel), 'team'),
  },
};

export const contestCancelledSamples: Samples = {
  view: 'contest-cancelled',
  announced: 'contest-cancelled',
  says: 'tells a chat that a contest which had begun goes no further',
  scenes: { 'with its reason': (reader) => contestCancelledCard(reader, cancelled) },
};
