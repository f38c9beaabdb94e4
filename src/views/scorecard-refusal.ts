import { type Card, context, line } from '../card/card.ts';
import { templates } from '../domain/scorecards/templates.ts';
import type { Violation } from '../domain/scorecards/violations.ts';
import { canBeOverridden } from '../domain/scorecards/violations.ts';
import type { Refused } from '../refused/refused.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { capital, indicatorName, nameFor } from '../texts/names.ts';
import { weightText } from '../texts/numbers.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { quotable } from '../texts/shorten.ts';
import { words } from '../texts/words.ts';
import { templateName } from './scorecard-use.ts';

const codes = ['scorecard-in-force', 'no-template', 'no-version', 'outside-envelope'] as const;
type ScorecardRefused = Extract<Refused, { code: (typeof codes)[number] }>;

export const isAboutScorecard = (what: Refused): what is ScorecardRefused => codes.some((code) => code === what.code);

export function scorecardRefusalText(reader: Reader, what: ScorecardRefused): string {
  const { refusals } = textsFor(reader.locale).scorecard;
  switch (what.code) {
    case 'scorecard-in-force':
      return refusals.inForce({ team: nameFor(reader, what.team), version: what.version });
    case 'no-template':
      return refusals.noTemplate({ word: quotable(reader, what.word) });
    case 'no-version':
      return refusals.noVersion({ version: what.version, newest: what.newest });
    case 'outside-envelope':
      return what.of === 'change' ? textsFor(reader.locale).change.refusals.outside : refusals.outside;
  }
}

export function scorecardRefusalNext(reader: Reader, what: ScorecardRefused): Card['body'] {
  const { scorecard, refusal, change } = textsFor(reader.locale);
  const show = context(scorecard.refusals.see({ command: typed(reader, words.scorecard) }));
  switch (what.code) {
    case 'scorecard-in-force':
      return [line(scorecard.refusals.onlyByChange({ command: typed(reader, words.change, words.new) })), show];
    case 'no-template': {
      const names = templates.map((template) => templateName(reader, template));
      const command = typed(reader, words.scorecard, words.use, names[0] ?? '');
      return [line(dots(...names.map(capital))), context(refusal.example({ command }))];
    }
    case 'no-version':
      return [show];
    case 'outside-envelope': {
      return [
        ...violationTexts(reader, what).map((text) => line(text)),
        ...(what.violations.every(canBeOverridden)
          ? [context(what.of === 'change' ? change.refusals.exception : scorecard.refusals.reason)]
          : []),
        show,
      ];
    }
  }
}

/** What keeps it from taking effect, one sentence each. */
export function violationTexts(
  reader: Reader,
  { violations, indicators }: Extract<ScorecardRefused, { code: 'outside-envelope' }>,
): string[] {
  const nameOf = (key: string): string => {
    const known = indicators.find((indicator) => indicator.key === key);
    return known ? capital(indicatorName(reader, known)) : key;
  };
  return violations.map((violation) => violationText(reader, violation, nameOf));
}

function violationText(reader: Reader, violation: Violation, nameOf: (key: string) => string): string {
  const { violations, dimensions } = textsFor(reader.locale).scorecard;
  switch (violation.kind) {
    case 'indicator-count':
      return violations.count(violation);
    case 'weight-too-small':
      return violations.small({
        name: nameOf(violation.indicator),
        weight: weightText(violation.weight),
        least: weightText(violation.least),
      });
    case 'dimension-weight':
      return violations.dimension({
        name: capital(dimensions[violation.dimension]),
        weight: weightText(violation.weight),
        least: weightText(violation.least),
        most: weightText(violation.most),
      });
    case 'unknown-indicator':
    case 'indicator-twice':
    case 'no-weight':
      return violations.unknown({ name: nameOf(violation.indicator) });
    case 'not-the-whole': {
      const { total, by } = violation;
      return violations.total({ total: weightText(total), by: weightText(Math.abs(by)), missing: by > 0 });
    }
    case 'team-link':
      return violations.link({ link: weightText(violation.teamLink) });
  }
}
