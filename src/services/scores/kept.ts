import { z } from 'zod';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import { periodKinds } from '../../domain/period.ts';
import type { Standing } from '../../domain/standing.ts';
import type { Prisma } from '../../store/client/client.ts';
import { amount, day, ratio } from '../kept-json.ts';
import type { Member, Team } from '../teams/read.ts';
import type { Scored } from './read.ts';

const moment = z.codec(z.string(), z.instanceof(Temporal.Instant), {
  decode: (text) => Temporal.Instant.from(text),
  encode: String,
});
const whose = z.enum(['self', 'team']);

const standing = z.object({
  indicator: z.string(),
  period: z.object({ kind: z.enum(periodKinds), from: day, until: day }),
  ...{ target: amount, actual: amount, reported: z.boolean(), attainment: ratio },
  ...{ expected: ratio, expectedAmount: amount, status: z.enum(['ahead', 'onTrack', 'atRisk', 'behind']) },
  marks: z.array(ratio),
  progress: z.object({ worked: z.int(), total: z.int() }),
  sources: z.array(z.object({ source: z.string(), from: day, heardAt: moment.optional(), silent: z.boolean() })),
});

const line = z.object({
  indicator: z.string(),
  weight: z.int(),
  attainment: ratio.optional(),
  bounds: z.object({ floor: z.int(), cap: z.int() }).optional(),
  counted: ratio.optional(),
  points: ratio.optional(),
});

/** A score with everything that it was made of, exact, as JSON has it. */
const keptScore = z.object({
  role: z.enum(['member', 'manager']),
  /** The person's first day, as it was said to be: another one said later prorates nothing that is closed. */
  joinedOn: day,
  scorecard: z.object({
    ...{ version: z.int(), from: day, teamLink: z.int(), teamIndicator: z.string().optional() },
    overrideReason: z.string().nullable(),
    items: z.array(
      z.object({ indicator: z.string(), weight: z.int(), core: z.boolean(), floor: z.int(), cap: z.int() }),
    ),
  }),
  items: z.array(z.object({ by: whose, standing: standing.optional(), line })),
  together: z.array(standing),
  score: z.object({
    own: z.object({ on: z.int(), value: ratio.optional() }),
    ...{ team: ratio.optional(), teamLink: z.int(), value: ratio.optional(), missing: z.array(z.string()) },
  }),
});
type KeptStanding = z.output<typeof standing>;

const keptStanding = ({ indicator, differs: _, resolved: __, ...rest }: Standing): KeptStanding => ({
  ...rest,
  indicator: indicator.key,
  marks: [...rest.marks],
  sources: [...rest.sources],
});

/** A score as it is stored. */
export function toKept(
  { who, scorecard, items, together, score }: Scored,
  joinedOn: Temporal.PlainDate,
): Prisma.InputJsonObject {
  const { own, ...linked } = score;
  const kept = z.encode(keptScore, {
    ...{ role: who.role, joinedOn },
    scorecard: { ...scorecard, items: [...scorecard.items] },
    items: items.map(({ by, standing: own, line: row }) => ({
      ...{ by, line: row },
      standing: own && keptStanding(own),
    })),
    together: together.map(keptStanding),
    score: { ...linked, own: { on: own.on, value: own.value }, missing: [...linked.missing] },
  });
  // Through text: what is absent has no place in JSON.
  return JSON.parse(JSON.stringify(kept)) as Prisma.InputJsonObject;
}

/** The same read back. Names are those of today, indicators as they were defined on the last day. */
export function fromKept(
  json: unknown,
  of: { readonly who: Omit<Member, 'role'>; readonly team: Team; readonly indicators: readonly Indicator[] },
): { readonly scored: Scored; readonly joinedOn: Temporal.PlainDate } {
  const { role, joinedOn, scorecard, items, together, score } = z.decode(keptScore, json as z.input<typeof keptScore>);
  const indicatorOf = (key: string): Indicator => {
    const found = of.indicators.find((indicator) => indicator.key === key);
    if (!found) throw new Error(`a closed score is of an indicator that is none: ${key}`);
    return found;
  };
  const standingOf = ({ sources, ...kept }: KeptStanding): Standing => ({
    ...kept,
    indicator: indicatorOf(kept.indicator),
    sources: sources.map(({ heardAt, ...source }) => ({ ...source, heardAt })),
    differs: [],
  });
  const lines = items.map(({ line: { attainment, bounds, counted, points, ...rest } }) => ({
    ...rest,
    ...{ attainment, counted, points },
    ...(bounds ? { bounds } : {}),
  }));
  const { own, team, teamLink, value, missing } = score;
  const { teamIndicator } = scorecard;
  const scored = {
    who: { ...of.who, role },
    team: of.team,
    scorecard: { ...scorecard, teamIndicator },
    items: items.flatMap(({ by, standing: kept }, nth) => {
      const row = lines[nth];
      return row ? [{ indicator: indicatorOf(row.indicator), by, standing: kept && standingOf(kept), line: row }] : [];
    }),
    together: together.map(standingOf),
    teamIndicator: teamIndicator === undefined ? undefined : indicatorOf(teamIndicator),
    score: { own: { lines, on: own.on, value: own.value }, ...{ team, teamLink, value, missing } },
  };
  return { scored, joinedOn };
}
