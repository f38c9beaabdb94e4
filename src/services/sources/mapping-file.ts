import { z } from 'zod';
import { addsUp } from '../../domain/indicators/indicator.ts';
import { indicatorNamed } from '../../domain/indicators/match.ts';
import { sourceCalled } from '../../domain/sources/labels.ts';
import { Refusal } from '../../errors.ts';
import { requireAdmin } from '../admins/require.ts';
import { indicatorsOn } from '../indicators/read.ts';
import type { Work } from '../work.ts';
import { type MappingDraft, mappingDraft } from './mapping-rules.ts';
import { connectionTo } from './named.ts';
import { tryMapping } from './try-mapping.ts';

const mappingFile = mappingDraft.extend({ source: z.string() });

/** A mapping as a file that can be sent back. */
export const mappingAsFile = (source: string, { object, label, indicator, role, from, rules }: MappingDraft): string =>
  `${JSON.stringify({ source, object, label, indicator, role, from, rules }, undefined, 2)}\n`;

/**
 * A mapping that somebody has sent as a file is tried out, as one that was filled in. Whether its fields are there shows
 * then. Throws the Refusals `admin-only`, `source-not-connected`, and `unreadable-mapping` with where in the file.
 */
export async function tryMappingFile(work: Work, json: unknown): Promise<MappingDraft> {
  await requireAdmin(work);
  const read = mappingFile.safeParse(json);
  if (!read.success) throw unreadable(read.error.issues.flatMap((issue) => problemsIn(issue, json)));
  const { source: word, ...draft } = read.data;
  const source = sourceCalled(word);
  if (!source) throw unreadable([{ path: 'source', what: 'no-source' }]);
  const indicator = indicatorNamed(draft.indicator, indicatorsOn(work.org, work.today));
  if (!indicator) throw unreadable([{ path: 'indicator', what: 'no-indicator' }]);
  if (!addsUp(indicator)) throw unreadable([{ path: 'indicator', what: 'does-not-add-up' }]);
  const { id } = await connectionTo(work, source);
  const meant = { ...draft, indicator: indicator.key };
  await tryMapping(work, id, meant);
  return meant;
}

type MappingProblem = Extract<Refusal['what'], { readonly code: 'unreadable-mapping' }>['problems'][number];

const mostProblems = 5;

const unreadable = (problems: readonly MappingProblem[]): Refusal =>
  new Refusal({ code: 'unreadable-mapping', problems: problems.slice(0, mostProblems) });

function problemsIn(issue: z.core.$ZodIssue, json: unknown): MappingProblem[] {
  const at = (path: readonly PropertyKey[]): string => path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: at([...issue.path, key]), what: 'unknown' }));
  }
  const there = issue.path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    json,
  );
  return [{ path: at(issue.path), what: there === undefined && issue.path.length > 0 ? 'missing' : 'unreadable' }];
}
