import type { AuditNamed, AuditRow } from '../../domain/audit/row.ts';
import type { Tx } from '../../store/store.ts';
import { toDay } from '../../store/time.ts';

export type AuditNames = ReadonlyMap<string, AuditNamed>;

const id = /[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/g;

/** A query takes no more of them. */
const mostAtOnce = 5000;

/** What the ids in these lines are of, as it is called today; one of what is gone is not there. */
export async function namesIn(tx: Tx, orgId: string, rows: readonly AuditRow[]): Promise<AuditNames> {
  const texts = rows.map(({ subject, before, after }) => JSON.stringify([subject, before, after]));
  const ids = [...new Set(texts.flatMap((text) => text.match(id) ?? []))];
  const names = new Map<string, AuditNamed>();
  for (let at = 0; at < ids.length; at += mostAtOnce) {
    for (const [one, named] of await look(tx, orgId, ids.slice(at, at + mostAtOnce))) names.set(one, named);
  }
  return names;
}

const called = { select: { name: true, alias: true } } as const;
const nobody = { name: '?', alias: null };

async function look(tx: Tx, orgId: string, ids: string[]): Promise<[string, AuditNamed][]> {
  const where = { orgId, id: { in: ids } };
  const named = { where, select: { id: true, name: true, alias: true } } as const;
  const people = [...(await tx.person.findMany(named)), ...(await tx.team.findMany(named))];
  const chats = await tx.chat.findMany({ where, select: { id: true, name: true } });
  const tasks = await tx.task.findMany({ where, select: { id: true, number: true } });
  const contests = await tx.contest.findMany({ where, select: { id: true, number: true } });
  const changes = await tx.change.findMany({ where, select: { id: true, number: true } });
  const scorecards = await tx.scorecard.findMany({ where, select: { id: true, team: called } });
  const sources = await tx.source.findMany({ where, select: { id: true, name: true } });
  const mappings = await tx.mapping.findMany({ where, select: { id: true, number: true, indicator: true } });
  const targets = await tx.target.findMany({ where, include: { person: called, team: called, period: true } });
  const entries = await tx.entry.findMany({ where, select: { id: true, indicator: true, amount: true, day: true } });
  return [
    ...[...people, ...chats.map((chat) => ({ ...chat, alias: null }))].map(({ id, ...one }) =>
      of(id, { is: 'named', ...one }),
    ),
    ...tasks.map(({ id, number }) => of(id, { is: 'task', number })),
    ...contests.map(({ id, number }) => of(id, { is: 'contest', number })),
    ...changes.map(({ id, number }) => of(id, { is: 'change', number })),
    ...scorecards.map(({ id, team }) => of(id, { is: 'scorecard', team })),
    ...sources.map(({ id, name }) => of(id, { is: 'source', source: name })),
    ...mappings.map(({ id, ...one }) => of(id, { is: 'mapping', ...one })),
    ...targets.map(({ id, person, team, indicator, period: { kind, from, until } }) => {
      const period = { kind, from: toDay(from), until: toDay(until) };
      return of(id, { is: 'target', of: person ?? team ?? nobody, indicator, period });
    }),
    ...entries.map(({ id, day, ...one }) => of(id, { is: 'entry', day: toDay(day), ...one })),
  ];
}

const of = (id: string, named: AuditNamed): [string, AuditNamed] => [id, named];
