import { templateNamed } from '../../domain/scorecards/templates.ts';
import { toLocale } from '../../store/locale.ts';
import { fromDay } from '../../store/time.ts';
import { holdingOn } from '../rules/rules.ts';
import { teamsOn } from '../teams/read.ts';
import type { Reading } from '../work.ts';

/** How far an organisation has come, read from what it has: what is not there has still to be done. */
export interface SetupProgress {
  readonly company: {
    readonly locale: 'zh-CN' | 'en';
    readonly zone: string;
    readonly currency: string;
    /** A month, 1 to 12. */
    readonly fiscalYearStart: number;
    /** Whether an admin has said that it is right. */
    readonly confirmed: boolean;
  };
  /** The scorecard, by the name of the template it began as or by its own; undefined without one. */
  readonly scorecard: { readonly zh: string; readonly en: string } | undefined;
  /** How many teams have people, and how many people have a team. */
  readonly teams: number;
  readonly people: number;
  /** One of these teams, to show how a group is bound. */
  readonly team: { readonly name: string; readonly alias: string | null } | undefined;
  /** The groups that are bound. */
  readonly chats: number;
  /** For periods that have not ended. */
  readonly targets: number;
  /** Whether somebody has looked at the digest, or it has been sent. */
  readonly digest: boolean;
}

export async function readProgress({ tx, org, today }: Reading): Promise<SetupProgress> {
  const orgId = org.id;
  const row = await tx.organisation.findUniqueOrThrow({
    where: { id: orgId },
    select: { locale: true, zone: true, currency: true, fiscalYearStart: true, confirmedAt: true },
  });
  const held = holdingOn(org.rules.memberships, today);
  const filled = teamsOn(org, today).filter(({ id }) => held.some(({ teamId }) => teamId === id));
  const targets = await tx.target.groupBy({
    by: ['periodId', 'indicator', 'personId', 'teamId'],
    where: { orgId, period: { until: { gte: fromDay(today) } } },
  });
  const scorecard =
    (await tx.scorecard.findFirst({ where: { orgId }, select: { name: true }, orderBy: { id: 'asc' } })) ?? undefined;
  const seen = { orgId, action: { in: ['digest.preview', 'digest.now'] } };
  return {
    company: {
      locale: toLocale(row.locale),
      zone: row.zone,
      currency: row.currency,
      fiscalYearStart: row.fiscalYearStart,
      confirmed: row.confirmedAt !== null,
    },
    scorecard: scorecard && (templateNamed(scorecard.name)?.names ?? { zh: scorecard.name, en: scorecard.name }),
    teams: filled.length,
    people: new Set(held.map(({ personId }) => personId)).size,
    team: filled.find(({ parentId }) => parentId !== null) ?? filled[0],
    chats: await tx.chat.count({ where: { orgId } }),
    targets: targets.length,
    digest: (await tx.audit.count({ where: seen })) + (await tx.occurrence.count({ where: { orgId } })) > 0,
  };
}
