import { dailyNeed } from '../domain/daily-need.ts';
import { type Privacy, shows } from '../domain/privacy.ts';
import type { Standing } from '../domain/standing.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { capital, indicatorName } from '../texts/names.ts';
import { measured, percentText } from '../texts/numbers.ts';
import type { Reader } from '../texts/reader.ts';
import type { Digest } from './digest.ts';
import { judges, tells } from './digest-limits.ts';
import { forecastFact, forecastText, shareOf } from './digest-numbers.ts';
import { attainmentText, progressText, statusText } from './progress.ts';

/** So many stand in a digest; where people stand with their numbers as well, there is room for the first. */
const most = { without: 2, with: 1 } as const;
const mostTasks = 3;

type Risk = Digest['risks']['risks'][number];

/**
 * What is at risk or behind, what each working day has to bring for it, and what could close a gap. Then what the period
 * comes to, unless that was said among them.
 */
export function riskTexts(reader: Reader, digest: Digest, privacy: Privacy): string[] {
  const room = most[shows(privacy, 'ranking') ? 'with' : 'without'];
  const shown = judges(digest, privacy) ? digest.risks.risks.slice(0, room) : [];
  const said = shown.some(({ standing }) => leads(digest, standing)) && forecastFact(reader, digest, privacy);
  return [
    ...shown.map((risk) => riskText(reader, digest, privacy, risk)),
    ...(said ? [] : forecastText(reader, digest, privacy)),
  ];
}

const leads = (digest: Digest, { indicator }: Standing): boolean => indicator.key === digest.indicator.key;

function riskText(reader: Reader, digest: Digest, privacy: Privacy, { standing, gap }: Risk): string {
  const { digestLines } = textsFor(reader.locale);
  const { indicator, status } = standing;
  const amounts = tells(digest, privacy, indicator);
  const need = dailyNeed(standing);
  const facts = [
    whereText(reader, digest, standing, privacy),
    ...(need === undefined
      ? []
      : [
          amounts
            ? digestLines.need({ amount: measured(reader, indicator, need) })
            : digestLines.needShare({ percent: shareOf(standing, need) }),
        ]),
    ...(gap === undefined
      ? []
      : [...gapTexts(reader, digest, privacy, { standing, gap }), closingText(reader, digest, privacy)]),
  ];
  const said = { facts: dots(...facts) };
  return status === 'behind' || status === 'atRisk'
    ? digestLines.risk({ ...said, status: statusText(reader, standing) })
    : digestLines.watch(said);
}

/** How much is missing; not where the forecast is a share of the target, and says so. */
function gapTexts(
  reader: Reader,
  digest: Digest,
  privacy: Privacy,
  { standing, gap }: { readonly standing: Standing; readonly gap: bigint },
): string[] {
  const { digestLines } = textsFor(reader.locale);
  const { indicator } = standing;
  if (tells(digest, privacy, indicator)) return [digestLines.gap({ amount: measured(reader, indicator, gap) })];
  const said = leads(digest, standing) && forecastFact(reader, digest, privacy) !== undefined;
  return said ? [] : [digestLines.gapShare({ percent: shareOf(standing, gap) })];
}

/** What the title says already of the leading one is not said again, only what it comes to. */
function whereText(reader: Reader, digest: Digest, standing: Standing, privacy: Privacy): string {
  const { digestLines } = textsFor(reader.locale);
  const name = capital(indicatorName(reader, standing.indicator));
  if (leads(digest, standing)) return forecastFact(reader, digest, privacy) ?? name;
  if (tells(digest, privacy, standing.indicator))
    return digestLines.riskNow({ name, progress: progressText(reader, standing) });
  const [percent, expected] = [attainmentText(standing), percentText(standing.expected)];
  return digestLines.riskShare({ name, percent, expected });
}

/** Which tasks could close a gap; for whom only where a chat may be told of customers. */
function closingText(reader: Reader, { risks: { tasks } }: Digest, privacy: Privacy): string {
  const { digestLines, status } = textsFor(reader.locale);
  if (tasks.length === 0) return digestLines.closingNone;
  const said = tasks
    .slice(0, mostTasks)
    .map(({ number, customer }) =>
      customer && shows(privacy, 'customers') ? digestLines.customerTask({ number, customer }) : `#${number}`,
    );
  return digestLines.closing({ tasks: said.join(status.listMark) });
}
