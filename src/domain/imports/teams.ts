import { isWrong, type Named, named } from './lookup.ts';
import { type Column, type Imported, type Problem, type Row, readTable, type Wrong } from './table.ts';

export const teamColumns = {
  name: {
    zh: ['团队', '团队名称', '部门', '名称'],
    en: ['team', 'team name', 'name', 'department'],
    required: true,
  },
  alias: { zh: ['英文名', '别名'], en: ['alias', 'english name', 'other name'] },
  parent: { zh: ['上级团队', '上级', '上级部门', '所属'], en: ['parent', 'parent team', 'above', 'reports to'] },
} satisfies Record<string, Column>;

export interface TeamRecord {
  readonly row: number;
  readonly name: string;
  readonly alias: string | null;
  /** The name of the team above: one that is known, or of another row. Undefined for the company. */
  readonly parent: string | undefined;
}

type KnownTeam = Named & { readonly parentId: string | null };

/**
 * The teams of a sheet. A row without a team above stands right below the company; where there is none yet, the first such
 * row is the company. A row with a problem is no record; the others are.
 */
export function readTeams(sheet: readonly (readonly string[])[], known: readonly KnownTeam[]): Imported<TeamRecord> {
  const { rows, problems, others } = readTable(sheet, teamColumns);
  const company = known.find(({ parentId }) => parentId === null)?.name;
  const first = company ?? rows.find((row) => row.cell('name') !== '' && row.cell('parent') === '')?.cell('name');
  const read = rows.map((row): TeamRecord | Problem => {
    const [name, parent] = [row.cell('name'), row.cell('parent')];
    const duplicate = rows.find((other) => same(other.cell('name'), name));
    if (name === '') return row.problem('name', { kind: 'missing' });
    if (duplicate && duplicate !== row) {
      return row.problem('name', { kind: 'twice', value: name, first: duplicate.row });
    }
    const found = parent === '' ? undefined : parentOf(parent, known, rows);
    if (found && isWrong(found)) return row.problem('parent', found);
    if (found && isCircle(name, found.name, known, rows))
      return row.problem('parent', { kind: 'circle', value: parent });
    const above = found?.name ?? first;
    return {
      row: row.row,
      name,
      alias: row.cell('alias') || null,
      parent: above && same(above, name) ? undefined : above,
    };
  });
  return {
    records: read.flatMap((each) => ('what' in each ? [] : each)),
    problems: [...problems, ...read.flatMap((each) => ('what' in each ? each : []))],
    ignored: others,
  };
}

type TeamRow = Row<keyof typeof teamColumns>;

const same = (a: string, b: string): boolean => a.normalize('NFKC').toLowerCase() === b.normalize('NFKC').toLowerCase();

/** A team that is known or stands in the sheet, by either spelling; one that does both is one team. */
function parentOf(typed: string, known: readonly KnownTeam[], rows: readonly TeamRow[]): Named | Wrong {
  const inSheet = rows
    .filter((row) => row.cell('name') !== '' && !known.some(({ name }) => same(name, row.cell('name'))))
    .map((row): Named => ({ id: row.cell('name'), name: row.cell('name'), alias: row.cell('alias') || null }));
  return named(typed, [...known, ...inSheet]);
}

/** Whether a team would stand above itself, over however many rows and teams that are known. */
function isCircle(own: string, parent: string, known: readonly KnownTeam[], rows: readonly TeamRow[]): boolean {
  const above = (name: string): string | undefined => {
    const row = rows.find((other) => same(other.cell('name'), name));
    if (!row) return known.find(({ id }) => id === known.find((team) => same(team.name, name))?.parentId)?.name;
    const found = row.cell('parent') === '' ? undefined : parentOf(row.cell('parent'), known, rows);
    return found && !isWrong(found) ? found.name : undefined;
  };
  let at: string | undefined = parent;
  for (let steps = 0; at && steps <= rows.length + known.length; steps += 1) {
    if (same(at, own)) return true;
    at = above(at);
  }
  return false;
}
