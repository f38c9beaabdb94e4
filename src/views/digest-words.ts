import { type Privacy, shows } from '../domain/privacy.ts';
import { isSilent } from '../domain/standing.ts';
import { textsFor } from '../texts/index.ts';
import { byName, capital, indicatorName, nameFor } from '../texts/names.ts';
import { percentText } from '../texts/numbers.ts';
import type { Reader } from '../texts/reader.ts';
import { type Digest, numbersIn } from './digest.ts';
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

/** Says what the picture says: no names where the chat may show none, in name order and unjudged where it may. */
export function altText(reader: Reader, digest: Digest, privacy: Privacy): string {
  const { digest: texts } = textsFor(reader.locale);
  const asOf = dayWithSources(reader, digest.through, numbersIn(digest));
  if (digest.standing && isSilent(digest.standing)) {
    const waiting = texts.chart.emptyHeadline({ team: nameFor(reader, digest.team) });
    return texts.altTeam({ headline: waiting, counts: '', asOf });
  }
  if (!shows(privacy, 'people') || !digest.standing) {
    return texts.altTeam({ headline: headlineText(reader, digest), counts: countsText(reader, digest.people), asOf });
  }
  const people = digest.people.toSorted(byName(reader)).map((person) => {
    const name = nameFor(reader, person);
    return person.standing
      ? texts.person({ name, percent: attainmentText(person.standing) })
      : texts.personNoData({ name });
  });
  return texts.alt({
    indicator: capital(indicatorName(reader, digest.indicator)),
    expected: percentText(digest.standing.expected),
    people: people.join(textsFor(reader.locale).status.listMark),
    asOf,
  });
}
