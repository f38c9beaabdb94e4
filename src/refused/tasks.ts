import type { OfferLost, OfferProblem } from '../domain/tasks/offer-problem.ts';
import type { TaskState } from '../domain/tasks/task.ts';
import type { Named } from './named.ts';

/** Tasks that are offered, claimed, done and confirmed. */
export type AboutTasks =
  /** A task that is offered with something that does not do: all of it, the first as it is asked for. */
  | { readonly code: 'offer-misread'; readonly problems: readonly [OfferProblem, ...OfferProblem[]] }
  /** A task that was shown before it is published, and cannot be published so any more. */
  | { readonly code: 'offer-lost'; readonly lost: OfferLost }
  | { readonly code: 'already-claimed'; readonly by: Named; readonly open: number }
  | { readonly code: 'claim-refused'; readonly why: 'already-yours' | 'own-task' }
  | { readonly code: 'claim-refused'; readonly why: 'too-many'; readonly open: number }
  | { readonly code: 'claim-refused'; readonly why: 'overdue'; readonly dueOn: Temporal.PlainDate }
  /** What is free is for a team, for a role, or for a role in a team. */
  | {
      readonly code: 'claim-refused';
      readonly why: 'for-others';
      readonly team: Named | null;
      readonly role: 'member' | 'manager' | null;
    }
  /** `since` when it stands there, and through whom, where that was one person. */
  | {
      readonly code: 'task-moved-on';
      readonly number: number;
      readonly state: TaskState;
      readonly since: Temporal.Instant;
      readonly by: Named | undefined;
    }
  | { readonly code: 'already-done'; readonly number: number; readonly at: Temporal.Instant }
  | { readonly code: 'not-holder'; readonly number: number }
  | { readonly code: 'not-confirmer' | 'not-canceller'; readonly number: number; readonly requester: Named }
  | { readonly code: 'part-done'; readonly number: number; readonly holder: Named };
