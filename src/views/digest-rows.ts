import type { Row } from '../charts/team-progress/data.ts';
import type { TeamProgress } from '../charts/team-progress.ts';
import { type Privacy, shows } from '../domain/privacy.ts';
import { type Ratio, toNumber, zero } from '../domain/ratio.ts';
import type { Standing } from '../domain/standing.ts';
import { textsFor } from '../texts/index.ts';
import { byName, nameFor } from '../texts/names.ts';
import { signedPoints } from '../texts/numbers.ts';
import type { Reader } from '../texts/reader.ts';
import { attainmentText } from './progress.ts';

/** Somebody, or a team, with what was gained in the week. */
export interface WeekOf {
  readonly name: string;
  readonly alias: string | null;
  readonly standing: Standing | undefined;
  readonly gain: Ratio | undefined;
}

/** As they are drawn, in the order of their names. */
export const rowsByName = (reader: Reader, all: readonly WeekOf[]): Row[] =>
  all.toSorted(byName(reader)).map((one) => rowOf(reader, one));

export function rowOf(reader: Reader, one: WeekOf): Row {
  const { standing, gain } = one;
  const name = nameFor(reader, one);
  const note = textsFor(reader.locale).digest.chart.noData;
  if (!standing) return { name, percentText: '–', gain: 0, gainText: '', status: 'noData', note };
  return {
    name,
    attainment: toNumber(standing.attainment),
    percentText: attainmentText(standing),
    gain: toNumber(gain ?? zero),
    gainText: signedPoints(gain ?? zero),
    status: standing.status,
  };
}

/** Nobody is ranked where a chat may not show who stands where. */
export const orderFor = (privacy: Privacy): TeamProgress['order'] => (shows(privacy, 'ranking') ? 'ranked' : 'named');
