import { type Picture, picture } from '../card/card.ts';
import { drawsBars, mostRows, type TeamProgress, teamProgress } from '../charts/team-progress.ts';
import type { Typeface } from '../charts/text/typeface.ts';
import { light } from '../charts/theme.ts';
import { type Privacy, shows } from '../domain/privacy.ts';
import { toNumber } from '../domain/ratio.ts';
import { isSilent, type Standing } from '../domain/standing.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import { percentText } from '../texts/numbers.ts';
import type { Reader } from '../texts/reader.ts';
import { burnUpPicture } from './burn-up-chart.ts';
import { crowdWords } from './crowd-words.ts';
import { type Digest, numbersIn } from './digest.ts';
import { orderFor, rowOf, rowsByName } from './digest-rows.ts';
import { type Pictured, weekPicture } from './digest-week.ts';
import { altText, headlineText, leadText } from './digest-words.ts';
import { exampleReport } from './examples.ts';
import { eyebrowText } from './eyebrow.ts';
import { dayWithSources } from './provenance.ts';

/** More people than that are told by their teams, if there are any. */
const mostPeople = 60;

/**
 * The week of a team as a picture, with no more on it than the chat may show. One person has a burn-up; up to 20 people stand
 * in one picture with everything else, up to 60 as a crowd, and more of them, or nobody who may be named, as teams.
 */
export function digestPicture(
  reader: Reader,
  digest: Digest,
  privacy: Privacy,
  typeface: Typeface,
  pictured?: Pictured,
): Picture | undefined {
  const { standing, people } = digest;
  if (!standing || people.length === 0) return undefined;
  if (!pictured || isSilent(standing)) return progressPicture(reader, digest, standing, privacy, typeface);
  const { burnUp, teams } = pictured;
  const named = shows(privacy, 'people');
  if (named && people.length === 1 && burnUp) {
    const { spec } = burnUpPicture(reader, { ...digest, of: digest.team, days: burnUp }, typeface);
    return picture(spec, altText(reader, digest, privacy));
  }
  const asTeams = !named || (people.length > mostPeople && teams.length > 1);
  if (!asTeams && people.length > mostRows) return progressPicture(reader, digest, standing, privacy, typeface);
  return weekPicture(reader, digest, asTeams ? 'teams' : 'people', { privacy, typeface, pictured });
}

/** Everybody against their own target: a crowd, and what is shown before the first report. */
function progressPicture(
  reader: Reader,
  digest: Digest,
  standing: Standing,
  privacy: Privacy,
  typeface: Typeface,
): Picture {
  const { chart } = textsFor(reader.locale).digest;
  const reported = !isSilent(standing);
  const count = digest.people.filter((person) => person.standing).length;
  const lead = reported ? leadText(reader, digest, privacy) : chart.emptyLead({ count });
  const data: TeamProgress = {
    eyebrow: eyebrowText(reader, digest, standing.period),
    headline: reported ? headlineText(reader, digest) : chart.emptyHeadline({ team: nameFor(reader, digest.team) }),
    ...(lead !== undefined && { lead }),
    footer: footerOf(reader, digest, privacy, reported),
    pace: toNumber(standing.expected),
    paceLabel: chart.paceNow({ percent: percentText(standing.expected) }),
    targetLabel: chart.target,
    order: orderFor(privacy),
    // The team instead of people where a chat may not name anybody.
    rows: shows(privacy, 'people')
      ? rowsByName(reader, digest.people)
      : [rowOf(reader, { ...digest.team, standing, gain: undefined })],
    statusWords: textsFor(reader.locale).status.words,
    crowdWords: crowdWords(reader, privacy),
    ...(reported
      ? {}
      : { invitation: { call: chart.emptyBox({ command: exampleReport(reader) }), note: chart.emptyHint } }),
  };
  return picture(teamProgress(data, light, typeface), altText(reader, digest, privacy));
}

function footerOf(reader: Reader, digest: Digest, privacy: Privacy, reported: boolean): string[] {
  const { chart } = textsFor(reader.locale).digest;
  const asOf = chart.asOf({ when: dayWithSources(reader, digest.through, numbersIn(digest)) });
  // A team has no week of its own on its bar, and its track needs no explanation.
  const order = orderFor(privacy);
  if (!reported || !shows(privacy, 'people') || !drawsBars({ rows: digest.people, order })) return [asOf];
  const over = digest.people.some((person) => person.standing && toNumber(person.standing.attainment) > 1.2);
  return [chart.footer, ...(over ? [chart.over] : []), asOf];
}
