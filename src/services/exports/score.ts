import type { ExportRow, ExportSheet } from '../../domain/exports/table.ts';
import type { Ratio } from '../../domain/ratio.ts';
import { scoresOf } from '../scores/read.ts';
import type { Reading } from '../work.ts';

/** Somebody's score as it is computed today: it is kept nowhere until its period is closed. */
export const scoreSheet: ExportSheet = {
  name: 'score',
  columns: [
    { name: 'team', kind: 'team' },
    { name: 'version', kind: 'number' },
    { name: 'indicator', kind: 'indicator' },
    { name: 'weight', kind: 'share' },
    { name: 'target', kind: 'amount' },
    { name: 'actual', kind: 'amount' },
    { name: 'attainment', kind: 'ratio' },
    { name: 'score', kind: 'ratio' },
  ],
};

const ratioText = (value: Ratio | undefined): string | null => (value ? `${value.top}/${value.bottom}` : null);

/** A row for each indicator of the scorecard, and one for the score. */
export async function* scoreRows(on: Reading, personId: string): AsyncGenerator<readonly ExportRow[]> {
  const [scored] = await scoresOf(on, [personId]);
  if (!scored) return;
  const { team, scorecard, items, score } = scored;
  const of = [team.id, `${scorecard.version}`];
  yield [
    ...items.map(({ indicator, standing, line }): ExportRow => {
      const numbers = standing ? [`${standing.target}`, `${standing.actual}`] : [null, null];
      return [...of, indicator.key, `${line.weight}`, ...numbers, ratioText(line.attainment), null];
    }),
    [...of, null, null, null, null, null, ratioText(score.value)],
  ];
}
