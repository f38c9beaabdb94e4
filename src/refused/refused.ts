import type { AboutChanges } from './changes.ts';
import type { AboutCompany } from './company.ts';
import type { AboutContests } from './contests.ts';
import type { AboutDays } from './days.ts';
import type { AboutPlans } from './plans.ts';
import type { AboutPraise } from './praise.ts';
import type { AboutReports } from './reports.ts';
import type { AboutRewards } from './rewards.ts';
import type { AboutScorecards } from './scorecards.ts';
import type { AboutSources } from './sources.ts';
import type { AboutTargets } from './targets.ts';
import type { AboutTasks } from './tasks.ts';
import type { AboutWords } from './typed.ts';

/** What a person asked for and cannot have, by what it is about; the sentences for it are in `texts/`. */
export type Refused =
  | AboutWords
  | AboutTargets
  | AboutReports
  | AboutTasks
  | AboutContests
  | AboutDays
  | AboutChanges
  | AboutScorecards
  | AboutSources
  | AboutPlans
  | AboutPraise
  | AboutRewards
  | AboutCompany;
