import type { Card } from '../card/card.ts';
import type { Form } from '../card/form.ts';
import type { Answer } from '../ports/messenger.ts';

/** The ways to answer, short enough to be read in a line. */
export const say = (card: Card): Answer => ({ kind: 'card', card });
export const notice = (text: string, tone: 'info' | 'done' | 'refused' = 'done'): Answer => ({
  kind: 'notice',
  tone,
  text,
});
export const ask = (form: Form): Answer => ({ kind: 'form', form });
