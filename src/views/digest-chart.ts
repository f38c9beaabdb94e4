import { type Picture, picture } from '../card/card.ts';
import { drawsBars, type TeamProgress, teamProgress } from '../charts/team-progress.ts';
import type { Typeface } from '../charts/text/typeface.ts';
import { light } from '../charts/theme.ts';
import { type Privacy, shows } from '../domain/privacy.ts';
import { toNumber, zero } from '../domain/ratio.ts';
import { isSilent } from '../domain/standing.ts';
import { dayText } from '../texts/dates.ts';
import { textsFor } from '../texts/index.ts';
import { byName, capital, indicatorName, nameFor } from '../texts/names.ts';
import { percentText, signedPoints } from '../texts/numbers.ts';
import type { Reader } from '../texts/reader.ts';
import type { Digest } from './digest.ts';
import { exampleReport } from './examples.ts';
import { eyebrowText } from './eyebrow.ts';
import { attainmentText } from './progress.ts';
import { countsText, judgedCounts, pointsAtNobody } from './status-counts.ts';

/** The team's progress as a picture, with no more on it than the chat may show. */
export function digestPicture(
  reader: Reader,
  digest: Digest,
  privacy: Privacy,
  typeface: Typeface,
): Picture | undefined {
  const { standing } = digest;
  if (!standing || digest.people.length === 0) return undefined;
  const { chart } = textsFor(reader.locale).digest;
  const reported = !isSilent(standing);
  const data: TeamProgress = {
    eyebrow: eyebrowText(reader, digest, standing.period),
    headline: reported ? headlineText(reader, digest) : chart.emptyHeadline({ team: nameFor(reader, digest.team) }),
    ...leadOf(reader, digest, privacy, reported),
    footer: footerOf(reader, digest, privacy, reported),
    pace: toNumber(standing.expected),
    paceLabel: chart.paceNow({ percent: percentText(standing.expected) }),
    targetLabel: chart.target,
    order: orderFor(privacy),
    rows: rowsOf(reader, digest, privacy),
    statusWords: textsFor(reader.locale).status.words,
    crowdWords: {
      helpFirst: (count) => chart.needHelp({ count }),
      movers: chart.movers,
      moversUnit: chart.moversUnit,
      others: (count) => chart.others({ count }),
      everybody: (count) => chart.everybody({ count }),
      othersOrder: shows(privacy, 'ranking') ? chart.othersOrder : chart.nameOrder,
      unlisted: (count) => chart.unlisted({ count }),
    },
    ...(reported
      ? {}
      : { invitation: { call: chart.emptyBox({ command: exampleReport(reader) }), note: chart.emptyHint } }),
  };
  return picture(teamProgress(data, light, typeface), altText(reader, digest, privacy));
}

/** Teams instead of people where a chat may not name anybody. */
function rowsOf(reader: Reader, digest: Digest, privacy: Privacy): TeamProgress['rows'] {
  const { digest: texts } = textsFor(reader.locale);
  if (!shows(privacy, 'people')) {
    return digest.standing
      ? [rowOf(reader, { ...digest.team, standing: digest.standing, gain: undefined }, texts.chart.noData)]
      : [];
  }
  return digest.people.toSorted(byName(reader)).map((person) => rowOf(reader, person, texts.chart.noData));
}

type Person = Pick<Digest['people'][number], 'name' | 'alias' | 'standing' | 'gain'>;

function rowOf(reader: Reader, person: Person, note: string): TeamProgress['rows'][number] {
  const { standing, gain } = person;
  const name = nameFor(reader, person);
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

function headlineText(reader: Reader, { team, standing, forecast }: Digest): string {
  const { chart } = textsFor(reader.locale).digest;
  const name = nameFor(reader, team);
  if (!standing) return name;
  if (!forecast || standing.progress.worked < 3) return chart.tooEarly({ team: name, day: standing.progress.worked });
  return chart.headline({
    team: name,
    percent: attainmentText(standing),
    expected: percentText(standing.expected),
    forecast: percentText(forecast),
  });
}

/** How many are on pace; nothing where that would point at somebody. */
function leadOf(reader: Reader, digest: Digest, privacy: Privacy, reported: boolean): Pick<TeamProgress, 'lead'> {
  const counts = judgedCounts(digest.people);
  if (reported) {
    return shows(privacy, 'ranking') || pointsAtNobody(counts) ? { lead: leadText(reader, counts) } : {};
  }
  const count = digest.people.filter((person) => person.standing).length;
  return { lead: textsFor(reader.locale).digest.chart.emptyLead({ count }) };
}

function leadText(reader: Reader, counts: ReturnType<typeof judgedCounts>): string {
  const { chart } = textsFor(reader.locale).digest;
  const all = counts.ahead + counts.onTrack + counts.atRisk + counts.behind;
  const need = counts.atRisk + counts.behind;
  if (all === 0) return chart.leadNone;
  return need === 0 ? chart.leadAllWell({ all }) : chart.lead({ all, onPace: all - need, need });
}

const orderFor = (privacy: Privacy): TeamProgress['order'] => (shows(privacy, 'ranking') ? 'ranked' : 'named');

function footerOf(reader: Reader, digest: Digest, privacy: Privacy, reported: boolean): string[] {
  const { chart } = textsFor(reader.locale).digest;
  const asOf = chart.asOf({ when: dayText(reader.locale, digest.through) });
  // A team has no week of its own on its bar, and its track needs no explanation.
  const order = orderFor(privacy);
  if (!reported || !shows(privacy, 'people') || !drawsBars({ rows: digest.people, order })) return [asOf];
  const over = digest.people.some((person) => person.standing && toNumber(person.standing.attainment) > 1.2);
  return [chart.footer, ...(over ? [chart.over] : []), asOf];
}

/** Says what the picture says: no names where the chat may show none, in name order and unjudged where it may. */
function altText(reader: Reader, digest: Digest, privacy: Privacy): string {
  const { digest: texts } = textsFor(reader.locale);
  const asOf = dayText(reader.locale, digest.through);
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
