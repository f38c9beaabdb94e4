import type { Indicator } from '../../domain/indicators/indicator.ts';
import { isOccasion } from '../../domain/wins.ts';
import { refresh } from '../../outbox/announce.ts';
import { toDay } from '../../store/time.ts';
import type { Work } from '../work.ts';
import { winFact } from './tell.ts';

interface Undone {
  readonly entry: { readonly id: string };
  readonly indicator: Indicator;
}

interface Restated {
  readonly entryId: string;
  /** The entry that has taken its place. */
  readonly by: string;
}

/** What was told of entries that stand as others now, of the same person, says so where it stands. */
export async function restateWins(work: Work, restated: readonly Restated[]): Promise<void> {
  const { tx, org } = work;
  const subjects = new Set<string>();
  for (const { entryId, by } of restated) {
    const moved = await tx.win.updateManyAndReturn({ where: { orgId: org.id, entryId }, data: { entryId: by } });
    for (const { chatId, day, number, toldAt } of moved) {
      if (toldAt) subjects.add(winFact(chatId, { day: toDay(day), number }).subject);
    }
  }
  for (const subject of [...subjects].sort()) await refresh(work, subject);
}

/** What was told of entries that are taken back is taken out where it stands; what was not told yet never is. */
export async function withdrawWins(work: Work, undone: readonly Undone[]): Promise<void> {
  const { tx, org } = work;
  const entries = undone.filter(({ indicator }) => isOccasion(indicator)).map(({ entry }) => entry.id);
  if (entries.length === 0) return;
  const which = { orgId: org.id, entryId: { in: entries } };
  await tx.win.deleteMany({ where: { ...which, toldAt: null } });
  const told = await tx.win.findMany({ where: which, select: { chatId: true, day: true, number: true } });
  const subjects = told.map(({ chatId, day, number }) => winFact(chatId, { day: toDay(day), number }).subject);
  for (const subject of [...new Set(subjects)].sort()) await refresh(work, subject);
}
