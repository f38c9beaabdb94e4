import { z } from 'zod';
import { defaultBounds } from '../../domain/attainment.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { ScorecardVersion } from '../../domain/scorecards/scorecard.ts';
import { canBeOverridden, type Violation, violationsOf } from '../../domain/scorecards/violations.ts';
import { indicatorsOn } from '../indicators/read.ts';
import type { ScorecardVersion as Stored } from '../rules/rules.ts';
import type { Organisation } from '../work.ts';

/** What a change of a scorecard holds: all weights as they would be, so that whoever reads it needs nothing else. */
export const scorecardContent = z.object({
  /** The version that it was drafted from: it alters that one and no other. */
  base: z.int(),
  /** In hundredths of a percent. */
  items: z.array(z.object({ indicator: z.string(), weight: z.int() })),
  teamLink: z.int(),
  /** Why it may leave what the organisation has set for its scorecards. */
  exception: z.string().optional(),
});
export type ScorecardContent = z.infer<typeof scorecardContent>;

/** As a scorecard: whatever is not weight or link stays as it is; what is new counts between the usual bounds. */
export function versionWith(
  base: Stored,
  { items, teamLink, exception }: Omit<ScorecardContent, 'base'>,
): ScorecardVersion & { readonly overrideReason: string | null } {
  return {
    items: items.map(({ indicator, weight }) => ({
      ...(base.items.find((item) => item.indicator === indicator) ?? { core: false, ...defaultBounds }),
      indicator,
      weight,
    })),
    teamLink,
    teamIndicator: base.teamIndicator,
    overrideReason: exception ?? base.overrideReason,
  };
}

/** What a reason does not excuse, or excuses only if there is one. */
export function violationsIn(
  org: Organisation,
  version: ScorecardVersion & { readonly overrideReason: string | null },
  day: Temporal.PlainDate,
): { readonly violations: readonly Violation[]; readonly excused: boolean; readonly indicators: readonly Indicator[] } {
  const indicators = indicatorsOn(org, day);
  const violations = violationsOf(version, indicators, org.policy.envelope);
  return { violations, excused: version.overrideReason !== null && violations.every(canBeOverridden), indicators };
}

/** What is wanted of a version: all weights as they would be; 0 takes an indicator off it. */
export function contentWith(
  base: Stored,
  wanted: {
    readonly weights: ReadonlyMap<string, number>;
    readonly teamLink?: number | undefined;
    readonly exception?: string | undefined;
  },
): ScorecardContent {
  const { weights, teamLink = base.teamLink, exception } = wanted;
  const kept = base.items.map(({ indicator, weight }) => ({ indicator, weight: weights.get(indicator) ?? weight }));
  const added = [...weights].filter(([key]) => !base.items.some(({ indicator }) => indicator === key));
  const items = [...kept, ...added.map(([indicator, weight]) => ({ indicator, weight }))].filter(
    ({ weight }) => weight > 0,
  );
  return scorecardContent.parse({ base: base.version, items, teamLink, exception });
}

/** Whether it would change nothing. */
export const isSameContent = ({ items, teamLink }: ScorecardVersion, content: ScorecardContent): boolean =>
  teamLink === content.teamLink &&
  items.length === content.items.length &&
  items.every(({ indicator, weight }) =>
    content.items.some((one) => one.indicator === indicator && one.weight === weight),
  );
