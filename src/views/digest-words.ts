import { type Privacy, shows } from '../domain/privacy.ts';
import { isSilent } from '../domain/standing.ts';
import { textsFor } from '../texts/index.ts';
import { byName, capital, indicatorName, nameFor } from '../texts/names.ts';
import { percentText } from '../texts/numbers.ts';
import type { Reader } from '../texts/reader.ts';
import { type Digest, numbersIn } from './digest.ts';
import type { WeekOf } from './digest-rows.ts';
import { attainmentText } from './progress.ts';
import { dayWithSources } from './provenance.ts';
import { countsText, judgedCounts, pointsAtNobody } from './status-counts.ts';

/** The words around the pictures of a digest. */

/** What the team has reached, should have, and comes to; until anything can be forecast, that it is too early to tell. */
export function headlineText(reader: Reader, { team, standing, forecast, outlook }: Digest): string {
  const { chart } = textsFor(reader.locale).digest;
  const name = nameFor(reader, team);
  if (!standing) return name;
  if (!forecast || outlook?.forecast.kind === 'too-early')
    return chart.tooEarly({ team: name, day: standing.progress.worked });
  return chart.headline({
    team: name,
    percent: attainmentText(standing),
    expected: percentText(standing.expected),
    forecast: percentText(forecast),
  });
}

/** How many are on pace; undefined where that would point at somebody. */
export function leadText(reader: Reader, digest: Digest, privacy: Privacy): string | undefined {
  const { chart } = textsFor(reader.locale).digest;
  const counts = judgedCounts(digest.people);
  if (!shows(privacy, 'ranking') && !pointsAtNobody(counts)) return undefined;
  const all = counts.ahead + counts.onTrack + counts.atRisk + counts.behind;
  const need = counts.atRisk + counts.behind;
  if (all === 0) return chart.leadNone;
  return need === 0 ? chart.leadAllWell({ all }) : chart.lead({ all, onPace: all - need, need });
}

/**
 * Says what the picture says: teams where they stand there instead of people; no names where the chat may show none, in
 * name order and unjudged where it may.
 */
export function altText(reader: Reader, digest: Digest, privacy: Privacy, teams: readonly WeekOf[] = []): string {
  const { digest: texts } = textsFor(reader.locale);
  const asOf = dayWithSources(reader, digest.through, numbersIn(digest));
  if (digest.standing && isSilent(digest.standing)) {
    const waiting = texts.chart.emptyHeadline({ team: nameFor(reader, digest.team) });
    return texts.altTeam({ headline: waiting, counts: '', asOf });
  }
  if (!digest.standing || (teams.length === 0 && !shows(privacy, 'people'))) {
    return texts.altTeam({ headline: headlineText(reader, digest), counts: countsText(reader, digest.people), asOf });
  }
  return texts.alt({
    indicator: capital(indicatorName(reader, digest.indicator)),
    expected: percentText(digest.standing.expected),
    people: listText(reader, teams.length > 0 ? teams : digest.people),
    asOf,
  });
}

/** More than a picture has room for are counted. */
const mostListed = 60;

function listText(reader: Reader, all: readonly WeekOf[]): string {
  const { digest: texts, digestLines, status } = textsFor(reader.locale);
  const told = all
    .toSorted(byName(reader))
    .slice(0, mostListed)
    .map(({ standing, ...who }) => {
      const name = nameFor(reader, who);
      return standing ? texts.person({ name, percent: attainmentText(standing) }) : texts.personNoData({ name });
    });
  const rest = all.length - told.length;
  return [...told, ...(rest > 0 ? [digestLines.morePeople({ count: rest })] : [])].join(status.listMark);
}
