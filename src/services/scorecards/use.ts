import { z } from 'zod';
import type { ScorecardVersion } from '../../domain/scorecards/scorecard.ts';
import { type Template, templateNamed } from '../../domain/scorecards/templates.ts';
import { canBeOverridden, violationsOf } from '../../domain/scorecards/violations.ts';
import { Refusal } from '../../errors.ts';
import { requireAdmin } from '../admins/require.ts';
import { keepDraft } from '../drafts/keep.ts';
import { takeDraft } from '../drafts/take.ts';
import { indicatorsOn } from '../indicators/read.ts';
import { lockRules } from '../rules/lock.ts';
import { ensureCompany } from '../teams/company.ts';
import { homeOf } from '../teams/home.ts';
import { teamNamed } from '../teams/named.ts';
import { everybodyIn, type Team, teamsOn } from '../teams/read.ts';
import type { Work } from '../work.ts';
import { scorecardsAbove } from './held.ts';
import { scorecardOf } from './read.ts';
import { contentOf, type ScorecardContent } from './show.ts';
import { storeFirst } from './store-first.ts';

/** A template for a team, as it would be in force from today. */
export interface PlannedUse extends ScorecardContent {
  readonly template: Template;
  readonly team: Team;
  readonly from: Temporal.PlainDate;
  readonly stored: ScorecardVersion;
  /** Whose score follows it. */
  readonly concerned: readonly string[];
}

interface Asked {
  /** The key of a template, or its name. */
  readonly template: string;
  /** The company, where none is named. */
  readonly team?: string | undefined;
  /** Why it may leave what the organisation has set for its scorecards. */
  readonly reason?: string | undefined;
}

/**
 * Shows what a template would set, and keeps it for the confirmation. Throws the Refusals `admin-only`, `no-template`,
 * `no-team`, `scorecard-in-force` and `outside-envelope`.
 */
export async function previewUse(work: Work, asked: Asked): Promise<PlannedUse & { readonly draftId: string }> {
  await requireAdmin(work);
  await lockRules(work);
  const template = templateNamed(asked.template);
  if (!template) throw new Refusal({ code: 'no-template', word: asked.template });
  const team = asked.team === undefined ? await ensureCompany(work) : teamNamed(work, asked.team);
  const planned = planUse(work, template, team, asked.reason);
  const content = { template: template.key, teamId: team.id, ...(asked.reason ? { reason: asked.reason } : {}) };
  return { ...planned, draftId: await keepDraft(work, 'scorecard', content) };
}

const kept = z.object({ template: z.string(), teamId: z.uuid(), reason: z.string().optional() });

/** Stores what the actor was shown, if nothing is in force by then. Throws what planning throws, and those of a draft. */
export async function confirmUse(work: Work, draftId: string): Promise<PlannedUse & { readonly id: string }> {
  const draft = kept.parse(await takeDraft(work, 'scorecard', draftId));
  await requireAdmin(work);
  await lockRules(work);
  const template = templateNamed(draft.template);
  const team = teamsOn(work.org, work.today).find(({ id }) => id === draft.teamId);
  if (!template || !team) throw new Refusal({ code: 'draft-outdated' });
  const planned = planUse(work, template, team, draft.reason);
  return { ...planned, id: await storeFirst(work, planned) };
}

/** A template serves to begin with: where a team stands under a scorecard already, or soon will, only a change alters it. */
function planUse(work: Work, template: Template, team: Team, reason: string | undefined): PlannedUse {
  const { org, today } = work;
  const teams = teamsOn(org, today);
  const [held] = scorecardsAbove(org, teams, team.id).filter(({ versions }) => versions.length > 0);
  const [newest] = held?.versions ?? [];
  if (held && newest) throw new Refusal({ code: 'scorecard-in-force', team: held.holder, version: newest.version });
  const { version } = template;
  const indicators = indicatorsOn(org, today);
  const violations = violationsOf(version, indicators, org.policy.envelope);
  const excused = reason !== undefined && violations.every(canBeOverridden);
  if (violations.length > 0 && !excused)
    throw new Refusal({ code: 'outside-envelope', of: 'template', violations, indicators });
  const overrideReason = violations.length > 0 && reason !== undefined ? reason : null;
  return {
    ...contentOf(work, { ...version, overrideReason }),
    template,
    team,
    from: today,
    stored: version,
    concerned: everybodyIn(org, teams, team.id, today)
      .map(({ personId }) => personId)
      .filter((personId) => {
        const home = homeOf(org, personId, today);
        return home && !scorecardOf(org, teams, home.teamId, today);
      }),
  };
}
