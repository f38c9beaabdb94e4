import type { Card } from '../card/card.ts';
import type { Form } from '../card/form.ts';
import type { Answer } from '../ports/messenger.ts';

/** The ways to answer, short enough to be read in a line. */
export const say = (card: Card): Answer => ({ kind: 'card', card });
/** The same with pictures, which are drawn once: what is kept of the answer tells them in words. */
export const sayWithPictures = (card: Card): Answer => {
  const told = card.body.map((block) =>
    block.type === 'picture' ? ({ type: 'line', text: block.alt } as const) : block,
  );
  return { kind: 'card', card, again: { ...card, body: told } };
};
export const notice = (text: string, tone: 'info' | 'done' | 'refused' = 'done'): Answer => ({
  kind: 'notice',
  tone,
  text,
});
export const ask = (form: Form): Answer => ({ kind: 'form', form });
