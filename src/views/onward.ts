import { type Button, type Buttons, buttons } from '../card/card.ts';
import { textsFor } from '../texts/index.ts';
import type { Reader } from '../texts/reader.ts';

/** How one goes on from what is settled and asks for nothing more. */

export const toMyGoals = (reader: Reader): Buttons =>
  buttons({ action: 'my-goals', label: textsFor(reader.locale).status.myGoals, value: {} });

export const toTeam = (reader: Reader): Buttons =>
  buttons({ action: 'team-goals', label: textsFor(reader.locale).goal.teamButton, value: {} });

export const toTasks = (reader: Reader): Buttons =>
  buttons({ action: 'open-tasks', label: textsFor(reader.locale).goal.tasks, value: {} });

export const toScorecard = (reader: Reader): Buttons =>
  buttons({ action: 'scorecard', label: textsFor(reader.locale).scorecard.button, value: {} });

export const sheetButton = (reader: Reader, { personId }: { readonly personId: string }): Button => ({
  action: 'sheet',
  label: textsFor(reader.locale).brief.sheet,
  value: { person: personId },
});

export const decideAllButton = (reader: Reader): Button => ({
  action: 'decide',
  label: textsFor(reader.locale).provenance.decide,
  value: { whose: 'everybody' },
});

export const decideButton = (reader: Reader, { personId }: { readonly personId: string }): Button => ({
  ...{ action: 'decide', label: textsFor(reader.locale).provenance.decide, value: { person: personId } },
  style: 'primary',
});
