import { periodOf } from '../../../domain/period.ts';
import { counterProposalCard, proposalDecidedCard, proposedCard } from '../../../views/counter-proposal.ts';
import { type Origin, proposalCard, type ShownProposal } from '../../../views/proposal.ts';
import { splitAnswersCard } from '../../../views/split-answers.ts';
import { day, renewalRate, sales } from './indicators.ts';
import type { Samples } from './sample.ts';
import { now, people, teams } from './team.ts';

export const asked: ShownProposal = {
  targetId: '018f0000-0000-7000-8000-000000000001',
  of: { kind: 'person' },
  team: undefined,
  person: people.li,
  setBy: people.wang,
  indicator: sales,
  period: periodOf('quarter', day('2027-01-01'), 1),
  amount: 120_000_000n,
  state: 'asked',
  other: undefined,
  reason: undefined,
  answeredAt: undefined,
  decidedAt: undefined,
  decidedBy: undefined,
  replacedBy: undefined,
  locked: false,
  fiscalYearStart: 1,
};

export const east: Origin = {
  team: teams.east,
  parent: 500_000_000n,
  reserve: 20_000_000n,
  parts: { teams: 0, people: 4 },
  method: 'equal',
  cascade: false,
};

const fourth = periodOf('quarter', day('2026-10-01'), 1);

const last = { period: fourth, amount: 105_000_000n, soFar: true, sources: [] };
const heardAt = Temporal.Instant.from('2026-11-14T10:00:00Z');
const silent = { ...last, sources: [{ source: 'salesforce', from: fourth.from, heardAt, silent: true }] };

const accepted: ShownProposal = { ...asked, state: 'accepted', answeredAt: now };

export const proposed: ShownProposal = {
  ...asked,
  state: 'proposed',
  other: 105_000_000n,
  reason: '华星的采购推到二季度',
  answeredAt: now,
};

const decided = { decidedAt: now.add({ hours: 24 }), decidedBy: people.wang };

const agreed: ShownProposal = { ...proposed, ...decided, state: 'agreed' };

const kept: ShownProposal = { ...proposed, ...decided, state: 'kept' };

const ofTeam: ShownProposal = { ...asked, of: { kind: 'team' }, team: teams.south, person: people.lin };

const gap = { kind: 'gap', amount: 15_000_000n } as const;

const answers = { team: teams.east, indicator: sales, period: asked.period, fiscalYearStart: 1 };

export const proposalSamples: Samples = {
  view: 'proposal',
  announced: 'proposal',
  says: 'asks whether a target suits, and says what became of it',
  scenes: {
    'somebody is asked': (reader) => proposalCard(reader, asked, east, last),
    'with last quarter over, and nothing kept back': (reader) =>
      proposalCard(reader, asked, { ...east, reserve: 0n, method: 'lastActual' }, { ...last, soFar: false }),
    'with a quarter so far that a silent source counts': (reader) => proposalCard(reader, asked, east, silent),
    'with nothing to compare': (reader) => proposalCard(reader, asked, { ...east, method: 'hand' }, undefined),
    'the manager of a team is asked': (reader) =>
      proposalCard(
        reader,
        ofTeam,
        { ...east, team: teams.company, parts: { teams: 2, people: 1 }, method: 'headCount' },
        last,
      ),
    'the same for everybody': (reader) =>
      proposalCard(reader, { ...asked, indicator: renewalRate, amount: 8_500n }, { ...east, cascade: true }, undefined),
    'it runs by now': (reader) => proposalCard(reader, { ...asked, locked: true }, east, last),
    accepted: (reader) => proposalCard(reader, accepted, east, last),
    'another was proposed': (reader) => proposalCard(reader, proposed, east, last),
    'another was proposed, and it runs by now': (reader) =>
      proposalCard(reader, { ...proposed, locked: true }, east, last),
    agreed: (reader) => proposalCard(reader, agreed, east, last),
    kept: (reader) => proposalCard(reader, kept, east, last),
    'there is another by now': (reader) => proposalCard(reader, { ...asked, replacedBy: 130_000_000n }, east, last),
  },
};

export const proposedSamples: Samples = {
  view: 'proposed',
  says: 'says to whom another number went',
  scenes: {
    'to whoever proposed': (reader) => proposedCard(reader, proposed),
  },
};

export const proposalDecidedSamples: Samples = {
  view: 'proposal-decided',
  announced: 'proposal-decided',
  says: 'tells whoever proposed another number what was decided',
  scenes: {
    'to whoever proposed, agreed': (reader) => proposalDecidedCard(reader, agreed),
    'to whoever proposed, for a team, kept': (reader) =>
      proposalDecidedCard(reader, { ...ofTeam, ...kept, team: teams.south }),
  },
};

export const counterProposalSamples: Samples = {
  view: 'counter-proposal',
  announced: 'counter-proposal',
  says: 'tells the manager that somebody proposes another number',
  scenes: {
    'to the manager': (reader) => counterProposalCard(reader, proposed, gap),
    'to the manager, and no gap is left': (reader) => counterProposalCard(reader, proposed, { kind: 'even' }),
    'to the manager, and too much is left': (reader) =>
      counterProposalCard(
        reader,
        { ...proposed, other: 135_000_050n },
        { kind: 'over-assignment', amount: 15_000_050n },
      ),
    'to the manager, of a team that is not divided': (reader) =>
      counterProposalCard(reader, { ...proposed, ...ofTeam, state: 'proposed', other: 105_000_000n }, undefined),
    'to the manager, once agreed': (reader) => counterProposalCard(reader, agreed, gap),
    'to the manager, once kept': (reader) => counterProposalCard(reader, kept, gap),
    'to the manager, too late': (reader) => counterProposalCard(reader, { ...proposed, locked: true }, gap),
    'to the manager, and there is another by now': (reader) =>
      counterProposalCard(reader, { ...proposed, replacedBy: 130_000_000n }, gap),
  },
};

export const splitAnswersSamples: Samples = {
  view: 'split-answers',
  says: 'shows the manager who answered and who did not',
  scenes: {
    'some of each': (reader) =>
      splitAnswersCard(reader, {
        ...answers,
        proposals: [
          { ...accepted, person: people.chen },
          { ...proposed, person: people.li },
          { ...asked, person: people.sun },
          { ...agreed, person: people.zhou },
          { ...kept, person: people.alex },
        ],
      }),
    'all of them': (reader) =>
      splitAnswersCard(reader, { ...answers, proposals: [accepted, { ...accepted, person: people.chen }] }),
    'the only one': (reader) => splitAnswersCard(reader, { ...answers, proposals: [accepted] }),
    'nobody yet': (reader) => splitAnswersCard(reader, { ...answers, proposals: [ofTeam] }),
    'a proposal that came too late': (reader) =>
      splitAnswersCard(reader, { ...answers, proposals: [{ ...proposed, locked: true }] }),
    'no split': (reader) => splitAnswersCard(reader, undefined),
  },
};
