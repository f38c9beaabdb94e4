import { periodOf } from '../../../domain/period.ts';
import { ratio } from '../../../domain/ratio.ts';
import type { StatementLine } from '../../../domain/rewards/statement.ts';
import {
  inquiryAnsweredCard,
  inquiryCard,
  inquiryLoggedCard,
  inquiryUnownedCard,
  questionsCard,
  type ShownInquiry,
} from '../../../views/inquiry.ts';
import { day, sales } from './indicators.ts';
import type { Samples } from './sample.ts';
import { now, people, teams } from './team.ts';

const period = periodOf('month', day('2026-09-01'), 1);
const by = { kind: 'indicator', indicator: sales.key } as const;

const lines: readonly StatementLine[] = [
  {
    ...{ kind: 'personal', by, base: 600_000n, days: 1, of: 1, attainment: ratio(96, 100), amount: 576_000n },
    rate: { tier: { from: 8_000, pays: { kind: 'proportion' } }, next: 10_000, value: ratio(96, 100), capped: false },
  },
  {
    ...{ kind: 'pool', by, pool: 1_200_000n, gate: 10_000, floor: 0, sharedBy: 'heads', team: ratio(102, 100) },
    ...{ own: ratio(96, 100), share: { weight: 1n, of: 4n, rest: 0n }, without: undefined, amount: 300_000n },
  },
];

const open: ShownInquiry = {
  ...{ number: 31, at: 1, statement: { lines }, period, fiscalYearStart: 1, indicators: [sales] },
  ...{ question: '华星的 12万 为什么没算进去？', asker: people.li, owner: people.lin, dueOn: day('2026-11-25') },
  answered: undefined,
};
const answered = (adjustment: bigint): ShownInquiry => ({
  ...open,
  answered: { by: people.lin, at: now, answer: '合同 10-01 才生效，算在 10 月', adjustment },
});

export const inquirySamples: Samples = {
  view: 'inquiry',
  announced: 'inquiry',
  says: 'carries a question about a line of a statement to whoever answers it',
  scenes: {
    'to whoever owns it': (reader) => inquiryCard(reader, open, 'asked'),
    'about the team’s part': (reader) => inquiryCard(reader, { ...open, at: 2 }, 'asked'),
    'due today': (reader) => inquiryCard(reader, open, 'due'),
    'overdue, to the others': (reader) => inquiryCard(reader, open, 'overdue'),
    answered: (reader) => inquiryCard(reader, answered(0n), 'asked'),
    'answered with what it puts right': (reader) => inquiryCard(reader, answered(16_000n), 'asked'),
  },
};

export const inquiryAnsweredSamples: Samples = {
  view: 'inquiry-answered',
  announced: 'inquiry-answered',
  says: 'tells whoever asked about their pay what was decided',
  scenes: {
    'the line stands': (reader) => inquiryAnsweredCard(reader, answered(0n)),
    'with more': (reader) => inquiryAnsweredCard(reader, answered(16_000n)),
    'with less': (reader) => inquiryAnsweredCard(reader, answered(-16_000n)),
  },
};

export const inquiryUnownedSamples: Samples = {
  view: 'inquiry-unowned',
  announced: 'inquiry-unowned',
  says: 'tells admins that nobody is left who could answer a question',
  scenes: { so: (reader) => inquiryUnownedCard(reader, { number: 31, team: teams.east }) },
};

export const questionsSamples: Samples = {
  view: 'inquiries',
  says: 'lists what somebody asked about their pay, and what waits for their answer',
  scenes: {
    'just asked': (reader) => inquiryLoggedCard(reader, open),
    'to answer': (reader) =>
      questionsCard(reader, { toAnswer: [open, { ...open, number: 32, at: 2, asker: people.sun }], own: [] }),
    'of one’s own': (reader) => questionsCard(reader, { toAnswer: [], own: [open, answered(0n), answered(-16_000n)] }),
    'of one’s own, all answered': (reader) => questionsCard(reader, { toAnswer: [], own: [answered(16_000n)] }),
    none: (reader) => questionsCard(reader, { toAnswer: [], own: [] }),
  },
};
