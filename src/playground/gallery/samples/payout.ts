import { amountOf } from '../../../domain/rewards/statement.ts';
import {
  nothingToApproveCard,
  payoutCard,
  payoutStrandedCard,
  payoutsCard,
  type ShownPayout,
} from '../../../views/payout.ts';
import { payoutExportedCard } from '../../../views/payout-file.ts';
import { sales } from './indicators.ts';
import type { Samples } from './sample.ts';
import { september, stated } from './statement.ts';
import { now, people, teams, today } from './team.ts';

const around = { today, fiscalYearStart: 1 } as const;
const id = '018f0000-0000-7000-8000-000000000001';
const paid = (lines: ReturnType<typeof stated>, heldBy?: number): ShownPayout['statements'] =>
  [people.chen, people.li, people.sun, people.zhou].map((person, at) => {
    const own = lines[at] ?? [];
    return { id, person, lines: own, amount: amountOf(own), heldBy: at === 1 ? heldBy : undefined };
  });
const payout: ShownPayout = {
  ...{ id, period: september, holder: teams.east, version: 1, approved: undefined, statements: paid(stated()) },
};
const exported = {
  ...payout,
  statements: payout.statements.map((one) => ({ ...one, team: teams.east })),
  indicators: [sales],
};
const approved = { by: people.lin, at: now };

export const payoutSamples: Samples = {
  view: 'payout',
  announced: 'payout',
  says: 'shows what a plan pays for a period to whoever approves it',
  scenes: {
    'to be approved': (reader) => payoutCard(reader, payout, around),
    'approved, and one held by a question': (reader) =>
      payoutCard(reader, { ...payout, approved, statements: paid(stated(), 31) }, around),
    'of more than can be read, without a team bonus': (reader) => {
      const none = paid(stated(undefined, undefined));
      return payoutCard(reader, { ...payout, statements: Array.from({ length: 6 }, () => none).flat() }, around);
    },
    'several of a period': (reader) =>
      payoutsCard(reader, [payout, { ...payout, holder: teams.south, approved }], around),
    'as files, on their way': (reader) => payoutExportedCard(reader, [exported], around, false),
    'as files that did not come': (reader) => payoutExportedCard(reader, [exported, exported], around, true),
    'nothing to approve': (reader) => nothingToApproveCard(reader),
  },
  mostLines: 22,
};

export const payoutStrandedSamples: Samples = {
  view: 'payout-stranded',
  announced: 'payout-stranded',
  says: 'tells admins that nobody is left who can approve what a plan pays',
  scenes: {
    'nobody is left': (reader) => payoutStrandedCard(reader, { ...payout, approvers: [] }, around),
    'somebody can': (reader) => payoutStrandedCard(reader, { ...payout, approvers: [people.lin] }, around),
  },
  ends: ['somebody can'],
};
