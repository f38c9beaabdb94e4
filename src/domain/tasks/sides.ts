import { type Role, rolesTowardsTeams, type Standing } from '../rights.ts';

/** Who has what to do with a task. */
export interface TaskSides {
  readonly requesterId: string;
  /** The teams of who asked for it. */
  readonly requesterTeams: readonly string[];
  readonly partnerId: string | null;
  readonly successorId: string | null;
  readonly holderIds: readonly string[];
}

/** What `who` is towards a task: its holder and nothing else, or the other side of it, also in somebody's place. */
export function rolesTowardsTask(who: Standing, task: TaskSides): Role[] {
  if (task.holderIds.includes(who.personId)) return ['holder'];
  const persons: (string | null)[] = [who.personId, ...(who.inPlaceOf ?? []).map(({ personId }) => personId)];
  return [
    ...(persons.includes(task.requesterId) ? (['requester'] as const) : []),
    ...(persons.includes(task.partnerId) ? (['partner'] as const) : []),
    ...(persons.includes(task.successorId) ? (['successor'] as const) : []),
    ...rolesTowardsTeams(who, task.requesterTeams, [task.requesterId]),
  ];
}
