import { z } from 'zod';
import { ask } from '../commands/answers.ts';
import { noteForm } from '../forms/note.ts';
import { action } from './action.ts';

/** The words are to be others before they are sent. */
export const editNote = action({
  name: 'edit-note',
  value: z.object({ to: z.uuid(), text: z.string(), day: z.iso.date() }),
  run: async (call, { text, ...state }) => ask(await noteForm.form(call, { text }, {}, state)),
});
