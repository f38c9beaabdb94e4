import type { TeamProgress } from '../charts/team-progress.ts';
import { type Privacy, shows } from '../domain/privacy.ts';
import { textsFor } from '../texts/index.ts';
import type { Reader } from '../texts/reader.ts';

/** The headings of a picture of more people than have a bar each. */
export function crowdWords(reader: Reader, privacy: Privacy): TeamProgress['crowdWords'] {
  const { chart } = textsFor(reader.locale).digest;
  return {
    helpFirst: (count) => chart.needHelp({ count }),
    movers: chart.movers,
    moversUnit: chart.moversUnit,
    others: (count) => chart.others({ count }),
    everybody: (count) => chart.everybody({ count }),
    othersOrder: shows(privacy, 'ranking') ? chart.othersOrder : chart.nameOrder,
    unlisted: (count) => chart.unlisted({ count }),
  };
}
