import { readTeams, type TeamRecord, teamColumns } from '../../domain/imports/teams.ts';
import { fromDay } from '../../store/time.ts';
import { requireAdmin } from '../admins/require.ts';
import { audit } from '../audit/record.ts';
import { rebuildTeamTotals } from '../reports/team-totals.ts';
import { placeNewTeam } from '../teams/place.ts';
import { type Team, teamsOn } from '../teams/read.ts';
import type { Work } from '../work.ts';
import { type Judged, type Prepared, type Rows, tally } from './prepared.ts';

interface Entry extends TeamRecord {
  /** The team as it is; undefined for a new one. */
  readonly known: Team | undefined;
}

const same = (a: string, b: string): boolean => a.normalize('NFKC').toLowerCase() === b.normalize('NFKC').toLowerCase();

/** The teams of a sheet, by admins: new ones stand from today on, others are called and placed as the sheet says. */
export async function prepareTeams(work: Work, sheet: Rows): Promise<Prepared> {
  await requireAdmin(work);
  const teams = teamsOn(work.org, work.today);
  const read = readTeams(sheet, teams);
  const judged = read.records.map((record): Judged<Entry> => {
    const { row, parent } = record;
    if (!isThere(parent, teams, read.records)) {
      const what = { kind: 'unknown', value: parent ?? '', nearest: [] } as const;
      return { row, column: { zh: teamColumns.parent.zh[0], en: teamColumns.parent.en[0] }, what };
    }
    const known = teams.find(({ name }) => same(name, record.name));
    const entry = { ...record, known };
    if (!known) return { is: 'fresh', entry };
    const above = teams.find(({ id }) => id === known.parentId)?.name;
    const moves = record.parent !== undefined && known.parentId !== null && !same(above ?? '', record.parent);
    const renamed = record.alias !== null && record.alias !== known.alias;
    return {
      is: moves || renamed ? 'changed' : 'same',
      entry: { ...entry, parent: moves ? record.parent : undefined },
    };
  });
  const { entries, ...prepared } = tally(judged, read);
  return { ...prepared, write: () => writeTeams(work, entries, teams) };
}

/** A team that stands below a row with a problem has nothing to stand below, and so on downwards. */
function isThere(name: string | undefined, teams: readonly Team[], records: readonly TeamRecord[]): boolean {
  if (name === undefined || teams.some((team) => same(team.name, name))) return true;
  const record = records.find((other) => same(other.name, name));
  return record !== undefined && isThere(record.parent, teams, records);
}

/** A team above another comes first, so that there is something to stand below. */
async function writeTeams(work: Work, entries: readonly Entry[], teams: readonly Team[]): Promise<void> {
  const ids = new Map(teams.map(({ id, name }) => [name, id]));
  const idOf = (name: string): string | undefined => [...ids].find(([known]) => same(known, name))?.[1];
  let left = [...entries];
  while (left.length > 0) {
    const ready = left.filter(({ parent }) => parent === undefined || idOf(parent) !== undefined);
    if (ready.length === 0) throw new Error('teams of a sheet stand above one another');
    for (const entry of ready) ids.set(entry.name, await writeTeam(work, entry, entry.parent && idOf(entry.parent)));
    left = left.filter((entry) => !ready.includes(entry));
  }
  if (entries.some(({ known, parent }) => known && parent)) await rebuildTeamTotals(work.tx, work.org.id, work.today);
}

async function writeTeam(work: Work, { known, name, alias }: Entry, parentId: string | undefined): Promise<string> {
  const { tx, org, today } = work;
  if (!known) {
    const team = { id: work.newId(), name, alias, parentId: parentId ?? null };
    await placeNewTeam(work, team);
    await audit(work, { action: 'team.new', subject: `team:${team.id}`, after: { name, parent: team.parentId } });
    return team.id;
  }
  const { id } = known;
  const row = { orgId: org.id, teamId: id };
  if (alias !== null) await tx.team.update({ where: { orgId_id: { orgId: org.id, id } }, data: { alias } });
  if (parentId !== undefined) {
    const from = fromDay(today);
    // A place that it has had since today has counted nowhere yet; any other lasted through yesterday.
    await tx.teamPlacement.deleteMany({ where: { ...row, from } });
    await tx.teamPlacement.updateMany({
      where: { ...row, until: null },
      data: { until: fromDay(today.subtract({ days: 1 })) },
    });
    await tx.teamPlacement.create({ data: { ...row, parentId, from }, select: { teamId: true } });
  }
  await audit(work, {
    action: 'team.change',
    subject: `team:${id}`,
    before: { alias: known.alias, parent: known.parentId },
    after: { alias: alias ?? known.alias, parent: parentId ?? known.parentId },
  });
  return id;
}
