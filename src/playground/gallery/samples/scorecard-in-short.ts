import { defaultBounds } from '../../../domain/attainment.ts';
import { defaultTeamLink, type ScorecardVersion } from '../../../domain/scorecards/scorecard.ts';

/** A scorecard from `sales-amount 40*, visits 25`: percent, a star for core. */
export const scorecard = (text: string, teamLink = defaultTeamLink, teamIndicator?: string): ScorecardVersion => ({
  items: text.split(', ').map((item) => {
    const [indicator = '', weight = ''] = item.split(' ');
    return {
      indicator,
      weight: Math.round(Number.parseFloat(weight) * 100),
      core: weight.endsWith('*'),
      ...defaultBounds,
    };
  }),
  teamLink,
  teamIndicator,
});
