import type { Privacy } from '../../domain/privacy.ts';
import { may, rolesTowardsTeam } from '../../domain/rights.ts';
import { Refusal } from '../../errors.ts';
import { fromLocale, toLocale } from '../../store/locale.ts';
import { fromInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import { firstSchedules } from '../digests/schedules.ts';
import { actorStanding } from '../people/standing.ts';
import { refreshSetup } from '../setup/refresh.ts';
import type { Work } from '../work.ts';
import type { Team } from './read.ts';

/** A chat as the messenger knows it, from the verified envelope. */
export interface Where {
  readonly workspaceId: string;
  readonly chat: { readonly id: string; readonly direct: boolean } | undefined;
}

interface Binding {
  readonly team: Team;
  readonly locale: 'zh-CN' | 'en';
  readonly zone: string;
}

/**
 * Binds a group chat to a team: what is announced to the team is told there, and its digests by the clock. A chat that is bound
 * already changes its team, language and zone, and keeps its privacy, which is given. Throws the Refusals `group-needed`
 * and `not-allowed`.
 */
export async function bindChat(work: Work, { workspaceId, chat }: Where, binding: Binding): Promise<Privacy> {
  const { tx, org, now, newId } = work;
  if (!chat || chat.direct) throw new Refusal({ code: 'group-needed' });
  const { team, zone } = binding;
  const where = { orgId_workspaceId_externalId: { orgId: org.id, workspaceId, externalId: chat.id } };
  const known = await tx.chat.findUnique({ where });
  const standing = actorStanding(work);
  for (const teamId of [team.id, ...(known ? [known.teamId] : [])]) {
    if (!may(rolesTowardsTeam(standing, teamId), 'runDigest')) throw new Refusal({ code: 'not-allowed' });
  }
  const data = { teamId: team.id, locale: fromLocale(binding.locale), zone, name: team.name };
  const bound = await tx.chat.upsert({
    where,
    update: known && known.zone !== zone ? { ...data, zoneSince: fromInstant(now) } : data,
    create: { orgId: org.id, id: newId(), workspaceId, externalId: chat.id, ...data },
  });
  await tx.schedule.createMany({
    data: firstSchedules({ orgId: org.id, chatId: bound.id, since: now, newId }),
    skipDuplicates: true,
  });
  await audit(work, {
    action: 'chat.bind',
    subject: `chat:${bound.id}`,
    concerns: `team:${team.id}`,
    ...(known ? { before: { team: known.teamId, locale: toLocale(known.locale), zone: known.zone } } : {}),
    after: { team: team.id, locale: binding.locale, zone },
  });
  await refreshSetup(work);
  return bound.privacy;
}
