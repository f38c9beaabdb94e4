/** A part of a task that was confirmed: somebody helped somebody, and it counted. Each person is the one they are by now. */
export interface Help {
  /** Number of the task. */
  readonly task: number;
  /** Who held the part and has its points. */
  readonly helperId: string;
  /** Who asked for the task, and so was helped. */
  readonly helpedId: string;
  /** The customer's other owner, and whom the task went to when neither confirmed it. */
  readonly partnerId: string | null;
  readonly successorId: string | null;
  readonly confirmerId: string;
  readonly points: number;
  /** On top of the task's points: it counts for the person and in no roll-up. */
  readonly overlay: boolean;
  readonly claimedAt: Temporal.Instant;
  readonly confirmedAt: Temporal.Instant;
}

/** A task that somebody asked for, confirmed or not. */
export interface Asked {
  readonly task: number;
  readonly byId: string;
  /** It expired with nobody at it, or was passed on because nobody claims it and nobody has since. */
  readonly unanswered: boolean;
}

/** How much one helped another, or one team another: distinct tasks, and the points of the parts. */
export interface Cell {
  readonly helper: string;
  readonly helped: string;
  readonly tasks: number;
  readonly points: number;
}

/** Who helps whom, the most helpful pair first. What somebody did for themselves is no help. */
export const betweenPeople = (helps: readonly Help[]): Cell[] =>
  cellsOf(
    helps
      .filter(({ helperId, helpedId }) => helperId !== helpedId)
      .map(({ helperId, helpedId, ...help }) => ({ ...help, helper: helperId, helped: helpedId })),
  );

/**
 * Which team helps which, also within a team; `teamOf` gives the team of somebody on the day the help was confirmed, and
 * help by or for somebody without one is left out. Overlay is work, so its task counts, but its points stay with the person.
 */
export const betweenTeams = (
  helps: readonly Help[],
  teamOf: (personId: string, help: Help) => string | undefined,
): Cell[] =>
  cellsOf(
    helps.flatMap((help) => {
      const [helper, helped] = [teamOf(help.helperId, help), teamOf(help.helpedId, help)];
      if (help.helperId === help.helpedId || helper === undefined || helped === undefined) return [];
      return [{ task: help.task, helper, helped, points: help.overlay ? 0 : help.points }];
    }),
  );

interface Part {
  readonly task: number;
  readonly helper: string;
  readonly helped: string;
  readonly points: number;
}

function cellsOf(parts: readonly Part[]): Cell[] {
  const pairs = Map.groupBy(parts, ({ helper, helped }) => JSON.stringify([helper, helped]));
  return [...pairs.values()]
    .flatMap((pair) => {
      const [first] = pair;
      if (!first) return [];
      const points = pair.reduce((sum, part) => sum + part.points, 0);
      return [{ helper: first.helper, helped: first.helped, tasks: tasksIn(pair).length, points }];
    })
    .sort(most);
}

const most = (a: Cell, b: Cell): number =>
  b.tasks - a.tasks || b.points - a.points || (a.helper + a.helped < b.helper + b.helped ? -1 : 1);

/** Numbers of tasks, each once, the lowest first. */
export const tasksIn = (list: readonly { readonly task: number }[]): number[] =>
  [...new Set(list.map(({ task }) => task))].sort((a, b) => a - b);

/** Who stands apart from helping, for whoever leads them. */
export interface Apart {
  /** Asked, and nobody took it, and nobody has helped them otherwise either. */
  readonly unanswered: readonly { readonly personId: string; readonly tasks: readonly number[] }[];
  /** Neither asked nor was helped. */
  readonly untouched: readonly string[];
  /** Has not helped anybody yet. */
  readonly notYet: readonly string[];
}

/** Who of these people stands apart, in the order in which they are handed in. Somebody who is being helped does not. */
export function standApart(people: readonly string[], helps: readonly Help[], asked: readonly Asked[]): Apart {
  const real = helps.filter(({ helperId, helpedId }) => helperId !== helpedId);
  const helped = new Set(real.map(({ helpedId }) => helpedId));
  const helpers = new Set(real.map(({ helperId }) => helperId));
  const alone = people.filter((personId) => !helped.has(personId));
  return {
    unanswered: alone.flatMap((personId) => {
      const tasks = tasksIn(asked.filter(({ byId, unanswered }) => byId === personId && unanswered));
      return tasks.length > 0 ? [{ personId, tasks }] : [];
    }),
    untouched: alone.filter((personId) => !asked.some(({ byId }) => byId === personId)),
    notYet: people.filter((personId) => !helpers.has(personId)),
  };
}
