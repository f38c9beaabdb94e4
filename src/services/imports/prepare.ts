import type { SheetKind } from '../../domain/imports/kind.ts';
import type { Work } from '../work.ts';
import { prepareActuals } from './actuals.ts';
import { prepareGoals } from './goals.ts';
import { preparePeople } from './people.ts';
import type { Prepared, Rows } from './prepared.ts';
import { prepareTeams } from './teams.ts';

/** How a sheet of each kind is read against what is there. */
export const prepare: Readonly<Record<SheetKind, (work: Work, rows: Rows) => Promise<Prepared>>> = {
  teams: prepareTeams,
  people: preparePeople,
  goals: prepareGoals,
  actuals: prepareActuals,
};
