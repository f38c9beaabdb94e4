import { randomUUIDv7 } from 'node:crypto';
import { firstSchedules } from '../../services/digests/schedules.ts';
import { fromLocale } from '../../store/locale.ts';
import type { Tx } from '../../store/store.ts';
import { fromDay, fromInstant } from '../../store/time.ts';
import {
  chats,
  emailOf,
  feishuTenant,
  mobileOf,
  opening,
  people,
  slackWorkspace,
  teams,
  yearStart,
} from '../company.ts';
import { type Ids, idOf } from './ids.ts';

/** Teams, people, who belongs where, and through which messenger they are reached. */
export async function seedPeople(tx: Tx, orgId: string): Promise<Ids> {
  const ids = {
    people: new Map(people.map(({ key }) => [key, randomUUIDv7()])),
    teams: new Map(teams.map(({ key }) => [key, randomUUIDv7()])),
  };
  const from = fromDay(yearStart);
  await tx.team.createMany({
    data: teams.map(({ key, name, alias }) => ({ orgId, id: idOf(ids.teams, key), name, alias })),
  });
  await tx.teamPlacement.createMany({
    data: teams.map(({ key, parent }) => ({
      orgId,
      teamId: idOf(ids.teams, key),
      from,
      parentId: parent ? idOf(ids.teams, parent) : null,
    })),
  });
  await tx.person.createMany({
    data: people.map((person) => ({
      orgId,
      id: idOf(ids.people, person.key),
      name: person.name,
      alias: person.alias,
      email: emailOf(person),
      mobile: mobileOf(person),
      locale: fromLocale(person.locale),
      zone: 'Asia/Shanghai',
      admin: person.key === 'wang',
      // Everybody else reports before the usual time of reminders.
      remindAt: person.key === 'sun' ? 17 * 60 : null,
      joinedOn: from,
    })),
  });
  await tx.membership.createMany({
    data: people.map(({ key, team, role }) => ({
      orgId,
      teamId: idOf(ids.teams, team),
      personId: idOf(ids.people, key),
      role,
      from,
    })),
  });
  await seedWorkspaces(tx, orgId, ids);
  return ids;
}

async function seedWorkspaces(tx: Tx, orgId: string, ids: Ids): Promise<void> {
  const workspaces = {
    slack: {
      id: randomUUIDv7(),
      app: slackWorkspace.app,
      tenant: slackWorkspace.team.id,
      name: slackWorkspace.team.name,
    },
    feishu: { id: randomUUIDv7(), app: feishuTenant.app, tenant: feishuTenant.key, name: feishuTenant.name },
  };
  // In the order in which the company connected them.
  const platforms = ['feishu', 'slack'] as const;
  await tx.workspace.createMany({
    data: platforms.map((platform, index) => ({
      orgId,
      platform,
      ...workspaces[platform],
      connectedAt: fromInstant(opening.subtract({ days: 30 - index }).toInstant()),
    })),
  });
  await tx.identity.createMany({
    data: platforms.flatMap((platform) =>
      people.flatMap(({ key, [platform]: externalId }) =>
        externalId
          ? [{ orgId, workspaceId: workspaces[platform].id, externalId, personId: idOf(ids.people, key) }]
          : [],
      ),
    ),
  });
  const bound = chats.map(({ platform, id, name, team, locale }) => ({
    orgId,
    id: randomUUIDv7(),
    workspaceId: workspaces[platform].id,
    externalId: id,
    name,
    teamId: idOf(ids.teams, team),
    locale: fromLocale(locale),
    zone: 'Asia/Shanghai',
  }));
  await tx.chat.createMany({ data: bound });
  await tx.schedule.createMany({
    data: bound.flatMap(({ id: chatId }) =>
      firstSchedules({ orgId, chatId, since: opening.toInstant(), newId: randomUUIDv7 }),
    ),
  });
}
