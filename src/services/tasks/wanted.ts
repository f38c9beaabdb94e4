import { readComingDay } from '../../domain/day.ts';
import { indicatorNamed, nearestIndicators } from '../../domain/indicators/match.ts';
import { nearest } from '../../domain/nearest.ts';
import { readKind } from '../../domain/tasks/kind.ts';
import { mayBeLinked } from '../../domain/tasks/linked.ts';
import type { OfferProblem } from '../../domain/tasks/offer-problem.ts';
import { readSlotLine } from '../../domain/tasks/slot-line.ts';
import type { Place } from '../../domain/tasks/task.ts';
import { longestTitle } from '../../domain/tasks/title.ts';
import { Refusal } from '../../errors.ts';
import { indicatorsOn } from '../indicators/read.ts';
import { colleagues } from '../people/colleagues.ts';
import { findPerson } from '../people/find.ts';
import { findTeam } from '../teams/named.ts';
import { teamsOn } from '../teams/read.ts';
import type { Work } from '../work.ts';
import type { Offer } from './offer.ts';

/** A task as it is asked for, part by part, in a line or in a form: untrusted, and what was not said is absent. */
export type Asked = Readonly<Partial<Record<AskedPart, string>>>;
export type AskedPart = 'kind' | 'title' | 'customer' | 'slots' | 'points' | 'indicator' | 'partner' | 'due';

const longestCustomer = 80;
const mostPoints = 1000;
/** Through which points count where nothing else is said. */
export const usualIndicator = 'teamwork';

/** The task that is asked for. Throws the Refusal `offer-misread` with everything that is wrong with it. */
export async function wantedOffer(work: Work, asked: Asked): Promise<Offer> {
  const said = (part: AskedPart): string | undefined => asked[part]?.trim() || undefined;
  const customer = said('customer');
  const read = {
    kind: kindFrom(said('kind'), customer),
    title: titleFrom(said('title')),
    customer: customer && customer.length > longestCustomer ? problem({ part: 'customer' }) : customer,
    slots: slotsFrom(work, said('slots') ?? '1'),
    points: pointsFrom(said('points') ?? '10'),
    indicator: indicatorFrom(work, said('indicator') ?? usualIndicator),
    partnerId: await partnerFrom(work, said('partner')),
    dueOn: dueFrom(work, said('due')),
  };
  const [first, ...others] = Object.values(read).flatMap((part) => (part instanceof Problem ? [part.what] : []));
  if (first) throw new Refusal({ code: 'offer-misread', problems: [first, ...others] });
  return read as Offer;
}

/** In place of what could not be read. */
class Problem {
  readonly what: OfferProblem;
  constructor(what: OfferProblem) {
    this.what = what;
  }
}

const problem = (what: OfferProblem): Problem => new Problem(what);

function kindFrom(word: string | undefined, customer: string | undefined) {
  if (word === undefined) return customer ? 'jointCustomer' : 'free';
  return readKind(word) ?? problem({ part: 'kind', word });
}

function titleFrom(title: string | undefined) {
  if (title === undefined) return problem({ part: 'title', why: 'missing' });
  return title.length > longestTitle ? problem({ part: 'title', why: 'too-long' }) : title;
}

function slotsFrom(work: Work, text: string): readonly Place[] | Problem {
  const reading = readSlotLine(text);
  if (reading.kind !== 'slots') return problem({ part: 'slots', why: 'misread', reading });
  const places: Place[] = [];
  for (const { team: word, ...place } of reading.slots) {
    const team = word === null ? null : findTeam(work, word);
    if (word !== null && !team) {
      const near = nearest(word, teamsOn(work.org, work.today), ({ name, alias }) => [
        name,
        (alias ?? name).toLowerCase(),
      ]);
      return problem({ part: 'slots', why: 'no-team', word, nearest: near });
    }
    places.push({ ...place, teamId: team?.id ?? null });
  }
  return places;
}

function pointsFrom(word: string): number | Problem {
  const points = Number(/^\d{1,4}$/.exec(word.normalize('NFKC'))?.[0]);
  return points >= 1 && points <= mostPoints ? points : problem({ part: 'points', word });
}

function indicatorFrom({ org, today }: Work, word: string): string | Problem {
  const indicators = indicatorsOn(org, today);
  const indicator = indicators.find(({ key }) => key === word) ?? indicatorNamed(word, indicators);
  if (indicator && mayBeLinked(indicator)) return indicator.key;
  const fitting = nearestIndicators(word, indicators.filter(mayBeLinked));
  return problem({ part: 'indicator', word, indicator, fitting });
}

async function partnerFrom(work: Work, word: string | undefined): Promise<string | undefined | Problem> {
  if (word === undefined) return undefined;
  const chosen = (await colleagues(work)).find(({ personId }) => personId === word);
  const person = chosen ?? (await findPerson(work, word));
  if (!person) return problem({ part: 'partner', why: 'nobody', word });
  return person.personId === work.actor.personId ? problem({ part: 'partner', why: 'self' }) : person.personId;
}

function dueFrom({ today }: Work, word: string | undefined): Temporal.PlainDate | Problem {
  if (word === undefined) return today.add({ days: 7 });
  const day = readComingDay(word.normalize('NFKC'), today);
  if (!day) return problem({ part: 'due', why: 'unclear', word });
  return Temporal.PlainDate.compare(day, today) < 0 ? problem({ part: 'due', why: 'gone', word }) : day;
}
