import { announce } from '../../outbox/announce.ts';
import { otherSideOf, type TaskView, taskSubject } from './read.ts';

/** All parts of a task are done: the other side is asked whether they are. */
export const askToConfirm = (work: Parameters<typeof announce>[0], task: TaskView): Promise<void> =>
  announce(
    work,
    // A task that is given back is asked for anew, so the moment is part of what is told.
    otherSideOf(task).map(({ id }) => questionTo(task, id, String(work.now.epochMilliseconds))),
  );

/** The question to one of them; it is asked once for each `occasion`. */
export const questionTo = ({ id, number }: Pick<TaskView, 'id' | 'number'>, personId: string, occasion: string) => ({
  key: `task-confirm:${id}:${occasion}:${personId}`,
  kind: 'task-confirm',
  about: { number, reader: personId },
  subject: taskSubject(id),
  to: { personId },
});
