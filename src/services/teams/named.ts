import { isWrong, named } from '../../domain/imports/lookup.ts';
import { nearest } from '../../domain/nearest.ts';
import { Refusal } from '../../errors.ts';
import type { Work } from '../work.ts';
import { type Team, teamsOn } from './read.ts';

/** What the team above all others is called beside its name. */
const company = ['company', 'the company', '公司'];

/** The team that goes by a name today, in either spelling; undefined for none, and for one that several have. */
export function findTeam({ org, today }: Pick<Work, 'org' | 'today'>, word: string): Team | undefined {
  const teams = teamsOn(org, today);
  if (company.includes(word.toLowerCase())) return teams.find(({ parentId }) => parentId === null);
  const found = named(word, teams);
  return isWrong(found) ? undefined : found;
}

/** The same; throws the Refusal `no-team` with the nearest names. */
export function teamNamed(work: Pick<Work, 'org' | 'today'>, word: string): Team {
  const found = findTeam(work, word);
  if (found) return found;
  const near = nearest(word, teamsOn(work.org, work.today), ({ name, alias }) => [name, alias ?? name]);
  throw new Refusal({ code: 'no-team', word, nearest: near });
}
