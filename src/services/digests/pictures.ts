import type { Privacy } from '../../domain/privacy.ts';
import { may, rolesTowardsTeam } from '../../domain/rights.ts';
import { Refusal } from '../../errors.ts';
import { actorStanding } from '../people/standing.ts';
import type { Work } from '../work.ts';
import { type AlignmentWeek, alignmentWeeks, weeksShown } from './alignment-weeks.ts';
import { type BurnUpDays, burnUpOf } from './burn-up.ts';
import { type ContributionWithin, contributionWithin } from './contribution.ts';
import { type WeeklyDigest, weeklyDigest } from './weekly.ts';

/** What more there is to see of a team's week. */
export interface TeamPictures {
  /** As much as the actor may see, as a chat of that level would. */
  readonly privacy: Privacy;
  readonly digest: WeeklyDigest;
  /** The oldest first. */
  readonly weeks: readonly AlignmentWeek[];
  readonly burnUp: BurnUpDays | undefined;
  readonly contribution: ContributionWithin | undefined;
  readonly fiscalYearStart: number;
  readonly through: Temporal.PlainDate;
}

/**
 * By the actor's own rights, whatever the chat shows; whoever is not of the team and asks in its chat sees what concerns
 * the team alone. Throws the Refusal `nothing-to-show` for a team that is out of reach or does not exist.
 */
export async function teamPictures(work: Work, teamId: string, chatId: string | undefined): Promise<TeamPictures> {
  const { org } = work;
  const privacy = await privacyTowards(work, teamId, chatId);
  const through = work.today.subtract({ days: 1 });
  const then = { ...work, today: through, dayEnded: true } as const;
  const digest = privacy && (await weeklyDigest(then, teamId));
  if (!digest) throw new Refusal({ code: 'nothing-to-show' });
  const { standing } = digest;
  return {
    privacy,
    digest,
    weeks: await alignmentWeeks(then, digest, weeksShown),
    burnUp: standing && (await burnUpOf(then, 'teamId', teamId, standing)),
    contribution: await contributionWithin(then, teamId),
    fiscalYearStart: org.fiscalYearStart,
    through,
  };
}

async function privacyTowards(work: Work, teamId: string, chatId: string | undefined): Promise<Privacy | undefined> {
  const roles = rolesTowardsTeam(actorStanding(work), teamId);
  if (may(roles, 'seeValues')) return 'value';
  if (may(roles, 'seeProgress')) return 'progress';
  const bound = chatId && (await work.tx.chat.count({ where: { orgId: work.org.id, id: chatId, teamId } }));
  return bound ? 'team' : undefined;
}
