import type { Feed } from '../../domain/sources/feed.ts';
import type { Mapping, Source } from '../../store/client/client.ts';
import type { Tx } from '../../store/store.ts';
import { toDay } from '../../store/time.ts';
import type { Rules } from './rules.ts';

const spanOf = ({ from, until }: { readonly from: Date; readonly until: Date | null }) => ({
  from: toDay(from),
  until: until ? toDay(until) : undefined,
});

const named = { select: { name: true, alias: true } } as const;

const feeds = { include: { source: { select: { name: true } } }, orderBy: { number: 'asc' } } as const;

interface MappingRow extends Pick<Mapping, 'number' | 'indicator' | 'role' | 'from' | 'until'> {
  readonly source: Pick<Source, 'name'>;
}

const feedOf = ({ number, source, indicator, role, ...row }: MappingRow): Feed => ({
  mapping: number,
  source: source.name,
  indicator,
  role,
  ...spanOf(row),
});

/** Who has a say in which indicator, as it is now: for whoever has just changed that. */
export async function loadFeeds(tx: Tx, orgId: string): Promise<Feed[]> {
  return (await tx.mapping.findMany({ where: { orgId }, ...feeds })).map(feedOf);
}

/** Reads them all. `revision` is that of the organisation's row, read before. */
export async function loadRules(tx: Tx, orgId: string, revision: number): Promise<Rules> {
  const organisation = await tx.organisation.findUniqueOrThrow({
    where: { id: orgId },
    select: {
      calendarYears: true,
      calendarDays: { select: { day: true, working: true } },
      indicators: { orderBy: [{ key: 'asc' }, { from: 'desc' }] },
      placements: { include: { team: named }, orderBy: { teamId: 'asc' } },
      memberships: { include: { person: named }, orderBy: [{ personId: 'asc' }, { teamId: 'asc' }] },
      delegations: { include: { delegate: named }, orderBy: [{ personId: 'asc' }, { from: 'asc' }] },
      mappings: feeds,
      scorecards: {
        include: {
          versions: {
            orderBy: [{ from: 'desc' }, { version: 'desc' }],
            include: { items: { orderBy: [{ weight: 'desc' }, { indicator: 'asc' }] } },
          },
        },
      },
    },
  });
  const { calendarYears, calendarDays, indicators, placements, memberships, delegations, scorecards, mappings } =
    organisation;
  return {
    revision,
    indicators: indicators.map(({ nameZh, nameEn, nameOne, from, orgId: _, ...indicator }) => ({
      ...indicator,
      from: toDay(from),
      names: { zh: nameZh, en: nameEn, ...(nameOne === null ? {} : { one: nameOne }) },
    })),
    calendar: {
      exceptions: new Map(calendarDays.map(({ day, working }) => [toDay(day).toString(), working])),
      years: calendarYears,
    },
    placements: placements.map(({ teamId, parentId, team, ...row }) => ({ teamId, parentId, ...team, ...spanOf(row) })),
    memberships: memberships.map(({ teamId, personId, role, person, ...row }) => ({
      teamId,
      personId,
      role,
      ...person,
      ...spanOf(row),
    })),
    delegations: delegations.map(({ personId, delegateId, delegate, ...row }) => ({
      personId,
      delegateId,
      ...delegate,
      ...spanOf(row),
    })),
    feeds: mappings.map(feedOf),
    scorecards: scorecards.map(({ id, teamId, versions }) => ({
      id,
      teamId,
      versions: versions.map(({ version, from, teamLink, teamIndicator, overrideReason, items }) => ({
        version,
        from: toDay(from),
        teamLink,
        teamIndicator: teamIndicator ?? undefined,
        overrideReason,
        items: items.map(({ indicator, weight, core, floor, cap }) => ({ indicator, weight, core, floor, cap })),
      })),
    })),
  };
}
