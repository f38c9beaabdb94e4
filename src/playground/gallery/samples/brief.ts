import type { Concern } from '../../../domain/briefs/concern.ts';
import { periodOf } from '../../../domain/period.ts';
import { ratio } from '../../../domain/ratio.ts';
import type { Reader } from '../../../texts/reader.ts';
import { briefCard, type ShownBrief } from '../../../views/brief.ts';
import { gap } from './gap.ts';
import { day, indicator, sales, visits } from './indicators.ts';
import type { Samples } from './sample.ts';
import { people, standing, teams } from './team.ts';

const own = (percent: bigint) => standing(sales, percent * 900_000n, 90_000_000n);
const wednesday = day('2026-11-18');

type Help = ShownBrief['help'][number];
type Who = Pick<Help['who'], 'name' | 'alias'>;

export const led = (who: Who, locale: Reader['locale'] = 'zh-CN', team?: Who): Help['who'] => ({
  ...who,
  personId: '018f0000-0000-7000-8000-000000000002',
  presence: { locale },
  team,
});

const behind: Concern = { kind: 'behind', standing: own(35n), weight: 4_000 };
const lastWeek = { since: day('2026-10-12'), until: day('2026-11-15') };
export const falling: Extract<Concern, { kind: 'falling' }> = {
  ...{ kind: 'falling', indicator: visits },
  falling: { usual: 12n, now: 6n, weeks: 4, ...lastWeek },
};
const silent: Concern = { kind: 'silent', workingDays: 6, since: day('2026-11-06') };
const unanswered: Extract<Concern, { kind: 'unanswered' }> = {
  ...{ kind: 'unanswered', indicator: sales, period: periodOf('quarter', day('2027-01-01'), 1) },
  ...{ amount: 120_000_000n, askedOn: day('2026-11-10') },
};
const stuck = (why: 'overdue' | 'unheard' | 'unclaimed'): Concern => ({
  kind: 'stuck',
  task: { number: 12, customer: null, dueOn: day('2026-11-13'), why },
});

const atHuaxing: Help['opener'] = { kind: 'customer', customer: '华星', on: wednesday };
const sun: Help = { who: led(people.sun), concerns: [behind, falling], opener: atHuaxing, note: undefined };
const zhou: Help = {
  ...{ who: led(people.zhou, 'en'), concerns: [silent, unanswered], note: undefined },
  opener: { kind: 'silent' },
};
const li: Help = {
  ...{ who: led(people.li), concerns: [stuck('overdue')], note: undefined },
  opener: { kind: 'task', number: 12 },
};
const paced = { who: led(people.chen), standing: own(71n), before: ratio(80, 100), now: ratio(92, 100) };

export const brief: ShownBrief = {
  day: day('2026-11-16'),
  help: [sun, zhou, li],
  improved: [],
  best: paced,
  watched: 4,
  onPace: 1,
  gaps: [gap],
  inPlaceOf: [],
  fiscalYearStart: 1,
};

const show = (more: Partial<ShownBrief>) => (reader: Reader) => briefCard(reader, { ...brief, ...more });
const onlySun = (more: Partial<Help>) => show({ help: [{ ...sun, ...more }], gaps: [] });

export const briefSamples: Samples = {
  view: 'brief',
  announced: 'brief',
  says: 'tells whoever leads people, as a week begins, whom to help first, with words to send',
  scenes: {
    'three people and a gap': show({}),
    'one of them has been told': show({
      help: [{ ...sun, note: { text: '周三华星我一起去', at: Temporal.Instant.from('2026-11-16T00:45:00Z') } }, li],
    }),
    'words about a week that fell short': onlySun({ concerns: [falling], opener: falling }),
    'words about a pace': onlySun({ opener: { kind: 'behind', standing: own(35n), on: wednesday } }),
    'words about a pace, next week': onlySun({
      who: led(people.sun, 'en'),
      opener: { kind: 'behind', standing: own(35n), on: day('2026-11-24') },
    }),
    'words about what is done for others': onlySun({
      opener: { kind: 'behind', standing: standing(indicator('teamwork'), 10n, 60n), on: wednesday },
    }),
    'words about a rate': onlySun({
      concerns: [{ kind: 'behind', standing: standing(indicator('renewal-rate'), 8_000n, 9_000n), weight: 0 }],
      opener: { kind: 'behind', standing: standing(indicator('renewal-rate'), 8_000n, 9_000n), on: wednesday },
    }),
    'words about a proposal': onlySun({ concerns: [unanswered], opener: unanswered }),
    'a team below': show({
      help: [
        {
          ...{ who: led(people.lin, 'en', teams.south), concerns: [behind, stuck('unclaimed')], note: undefined },
          opener: { kind: 'behind', standing: own(35n), on: wednesday },
        },
      ],
    }),
    'more facts than one can read': onlySun({
      concerns: [behind, falling, stuck('unheard'), { kind: 'silent', workingDays: 60, since: undefined }, unanswered],
    }),
    'somebody whom the bot cannot reach': onlySun({ opener: undefined }),
    'somebody has come nearer since last week': show({
      help: [sun],
      improved: [
        { ...paced, note: true },
        { ...paced, who: led(people.li), note: false },
      ],
    }),
    'nobody to help': show({ help: [], gaps: [], onPace: 4 }),
    'nobody to help first, and one a little short': show({ help: [], gaps: [], onPace: 3 }),
    'nobody to help, and a gap without a task': show({
      help: [],
      best: undefined,
      onPace: 4,
      gaps: [{ ...gap, tasks: [] }],
    }),
    'nobody with a target': show({ help: [], best: undefined, watched: 0, gaps: [] }),
    'in the place of somebody': show({ inPlaceOf: [people.wang] }),
  },
  mostLines: 10,
};
