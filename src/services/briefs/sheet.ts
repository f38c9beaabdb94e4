import { type Improvement, improvementOf } from '../../domain/briefs/improvement.ts';
import { type Question, questionsFor } from '../../domain/briefs/question.ts';
import { may } from '../../domain/rights.ts';
import type { Standing } from '../../domain/standing.ts';
import { betweenPeople, standApart } from '../../domain/tasks/helping.ts';
import { Refusal } from '../../errors.ts';
import { type Outlook, outlookOf } from '../forecasts/outlook.ts';
import { type Named, namesOf } from '../helping/names.ts';
import { helpIn } from '../helping/read.ts';
import { type Found, findPerson } from '../people/find.ts';
import { rolesTowardsPerson } from '../people/towards.ts';
import { isKept } from '../reports/team-totals.ts';
import type { ReviewedAction } from '../reviews/action-row.ts';
import { openActionsOf } from '../reviews/open-actions.ts';
import { withDifferences } from '../sources/differences.ts';
import { type TaskView, tasksAskedBy, tasksHeldBy } from '../tasks/read.ts';
import { managedTeams } from '../teams/managed.ts';
import { membershipsOf } from '../teams/read.ts';
import type { Work } from '../work.ts';
import { type Activity, activityOf } from './activity.ts';
import { concernsOf } from './concerns.ts';

/** What a talk between two could be about; one page. Never what somebody is paid. */
export interface Sheet {
  readonly person: Found;
  /** The heaviest indicator first; of who has no targets but leads a team, those of the team. */
  readonly standings: readonly Standing[];
  /** Of the first that adds up: what it comes to at the period's end. */
  readonly outlook: { readonly of: Standing; readonly outlook: Outlook } | undefined;
  readonly improved: Improvement | undefined;
  /** Of the last four whole weeks. */
  readonly activity: readonly Activity[];
  /** Parts of tasks that the person holds and has not done, and tasks under way that they asked for. */
  readonly held: readonly TaskView[];
  readonly asked: readonly TaskView[];
  /** What the person has promised in a review and not done. */
  readonly actions: readonly ReviewedAction[];
  /** By distinct tasks, in the days that the organisation looks at. */
  readonly helped: readonly Helper[];
  readonly helpedBy: readonly Helper[];
  readonly helpDays: number;
  readonly questions: readonly Question[];
  /** Whether the reader may have them told something. */
  readonly mayNote: boolean;
  readonly day: Temporal.PlainDate;
  readonly fiscalYearStart: number;
}

export interface Helper {
  readonly who: Named;
  readonly tasks: number;
}

const weeks = 4;

/** Throws the Refusal `nothing-to-show`, the same for who is not led by the actor and who is not there. */
export const sheetOf = async (work: Work, word: string): Promise<Sheet> => read(work, await findPerson(work, word));

/** The same for somebody who was shown before. */
export async function sheetOfPerson(work: Work, personId: string): Promise<Sheet> {
  const named = { name: true, alias: true } as const;
  const person = await work.tx.person.findFirst({ where: { orgId: work.org.id, id: personId }, select: named });
  return read(work, person ? { personId, ...person } : undefined);
}

async function read(work: Work, person: Found | undefined): Promise<Sheet> {
  const { tx, org, today } = work;
  if (!person) throw new Refusal({ code: 'nothing-to-show' });
  const { personId } = person;
  const roles = rolesTowardsPerson(work, personId);
  if (!may(roles, 'prepareTalk')) throw new Refusal({ code: 'nothing-to-show' });
  const yesterday = { tx, org, today: today.subtract({ days: 1 }), dayEnded: true };
  const [membership] = membershipsOf(org, personId, today);
  const report = { ...person, team: undefined, inTeam: membership?.teamId ?? '' };
  const [team] = managedTeams(org, personId, today);
  const [own] = await concernsOf(yesterday, [report], today);
  const [led] = team && own?.standings.length === 0 ? await concernsOf(yesterday, [{ ...report, team }], today) : [];
  const known = led ?? own;
  if (!known) throw new Refusal({ code: 'nothing-to-show' });

  const { helps, asked } = await helpIn(work);
  const cells = betweenPeople(helps);
  const nameOf = await namesOf(
    work,
    cells.flatMap(({ helper, helped }) => [helper, helped]),
  );
  const named = (id: string, tasks: number): Helper[] => nameOf(id).map((who) => ({ who, tasks }));
  const first = known.standings.find(({ indicator }) => isKept(indicator));
  const outlook =
    first && (await outlookOf(work, led ? 'teamId' : 'personId', led ? (team?.id ?? '') : personId, first));
  const askedAlone = standApart([personId], helps, asked).unanswered.length > 0;
  const standings = led
    ? known.standings
    : ((await withDifferences(yesterday, new Map([[personId, known.standings]]))).get(personId) ?? []);
  return {
    person,
    standings,
    outlook: first && outlook && { of: first, outlook },
    improved: improvementOf(known.standings, known.before),
    activity: (await activityOf(yesterday, new Map([[personId, known.presence]]), today, weeks)).get(personId) ?? [],
    held: (await tasksHeldBy(tx, org.id, personId)).filter(({ slots }) =>
      slots.some(({ holderId, done }) => holderId === personId && !done),
    ),
    asked: await tasksAskedBy(tx, org.id, personId),
    actions: await openActionsOf(work, personId),
    helped: cells.filter(({ helper }) => helper === personId).flatMap(({ helped, tasks }) => named(helped, tasks)),
    helpedBy: cells.filter(({ helped }) => helped === personId).flatMap(({ helper, tasks }) => named(helper, tasks)),
    helpDays: org.policy.helping.days,
    questions: questionsFor(known.concerns, known.standings, { askedAlone }),
    mayNote: known.presence.reachable && may(roles, 'sendNote'),
    day: today,
    fiscalYearStart: org.fiscalYearStart,
  };
}
