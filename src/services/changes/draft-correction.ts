import { readCorrectedVersion } from '../../domain/changes/correction-line.ts';
import { Refusal } from '../../errors.ts';
import { versionNumbered } from '../scorecards/show.ts';
import { notYours, targetsToSet } from '../targets/may-set.ts';
import { readTarget, type SaidTarget } from '../targets/said.ts';
import { targetVersions } from '../targets/versions.ts';
import type { Work } from '../work.ts';
import { type CorrectionContent, correctionContent, countedThen, noted } from './correction-content.ts';
import { draftChange } from './draft.ts';
import { scorecardToChange } from './draft-scorecard.ts';
import { placeOf } from './draft-targets.ts';
import { mayBeCorrected } from './kinds/correction.ts';
import { readChange } from './line.ts';
import type { ChangeView } from './read.ts';
import { contentWith } from './scorecard-content.ts';
import { contentOf } from './target-content.ts';

/** As it is typed: `@li visits 50 2026-10`, or `scorecard v2 visits 15, teamwork 20`, and why. */
export interface TypedCorrection {
  readonly line: string;
  readonly why?: string | undefined;
  /** Of a scorecard: its team link, and by which team it is known where that is not the own. */
  readonly link?: string | undefined;
  readonly team?: string | undefined;
}

/**
 * Drafts an error correction: of a target of a closed period, or of a scorecard in a version that held in one. Throws the
 * Refusals of `readTarget` or of `readChange` and `scorecardToChange`, `not-your-target`, `unreadable-input`, `no-version` and
 * those of `mayBeCorrected`.
 */
export async function draftCorrection(
  work: Work,
  chatId: string | undefined,
  { line, why, link, team }: TypedCorrection,
): Promise<ChangeView> {
  const said = readCorrectedVersion(line);
  if (!said) {
    const target = await readTarget(work, chatId, line, 'correct');
    return draftTargetCorrection(work, target, requireWhy(why));
  }
  const wanted = readChange(work, { line: said.weights, link, why });
  const held = scorecardToChange(work, team);
  const base = versionNumbered(held, said.version);
  const content = { of: 'scorecard' as const, ...contentWith(base, wanted) };
  const of = { teamId: held.holder.id, scorecardId: held.id };
  return draft(work, of, content, wanted.why);
}

async function draftTargetCorrection(work: Work, { whose, ...said }: SaidTarget, why: string): Promise<ChangeView> {
  const { of } = whose;
  const aimed = { of, ...said };
  const maySet = await targetsToSet(work);
  if (!maySet(of)) throw await notYours(work, of);
  const last = (await targetVersions(work, [aimed]))(aimed).at(-1);
  const target = { ...aimed, reserve: last?.statedReserve ?? 0n };
  const was = await countedThen(work, target);
  const content = { of: 'target', ...contentOf([target]), ...(was ? { was: noted(was) } : {}) };
  return draft(work, placeOf(work, of), content, why);
}

type Place = Pick<Parameters<typeof draftChange>[1], 'teamId' | 'scorecardId' | 'concerns'>;

async function draft(
  work: Work,
  place: Place,
  content: Parameters<typeof draftChange>[1]['content'],
  why: string,
): Promise<ChangeView> {
  const read: CorrectionContent = correctionContent.parse(content);
  await mayBeCorrected(work, { scorecardId: place.scorecardId ?? null, content: read });
  // It has no notice: from the day on which it is published it is in force.
  return draftChange(work, { kind: 'correction', ...place, content, why, from: work.today });
}

function requireWhy(why: string | undefined): string {
  const said = why?.trim();
  if (!said) throw new Refusal({ code: 'unreadable-input', missing: 'why' });
  return said;
}
