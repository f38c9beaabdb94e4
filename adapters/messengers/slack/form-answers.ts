import type { ViewResponseAction } from '@slack/bolt';
import { z } from 'zod';
import { type Button, buttons } from '../../../src/card/card.ts';
import type { Form } from '../../../src/card/form.ts';
import type { Answer, Inbound, Said } from '../../../src/ports/messenger.ts';
import { metadataIn } from './carried.ts';
import { SAY_AGAIN } from './inbound.ts';
import { CEILING, shorten } from './limits.ts';
import { chatOf } from './payloads.ts';
import { fieldErrors, type Message, renderCard, renderForm } from './render.ts';

/** The chat a form was asked for in, as the client says: good enough to answer the same person there, and for no more. */
export function chatBehindForm(metadata: string): Inbound['chat'] {
  const { chat } = metadataIn(metadata);
  return chat === undefined ? undefined : chatOf(chat);
}

export type FormAnswer = Extract<Answer, { readonly form: Form }>;

export const isForm = (answer: Answer): answer is FormAnswer => answer.kind === 'form' || answer.kind === 'form-errors';

/** A window can say what is wrong only under its fields; a form that says nothing of them is shown anew. */
export function keepOpen(answer: FormAnswer, chat: string | undefined): ViewResponseAction {
  const errors = answer.kind === 'form-errors' ? fieldErrors(answer.form) : {};
  if (Object.keys(errors).length > 0) return { response_action: 'errors', errors };
  return { response_action: 'update', view: renderForm(answer.form, chat) };
}

/** Nobody can be shown a window out of the blue: a button that asks for the same again brings the right to open one. */
export function offer({ title }: Form, inbound: Inbound): Message {
  const again = askedAgain(inbound).map((asked) => ({ ...asked, label: title }));
  return renderCard({ tone: 'plain', title, body: [buttons(...again)], fallback: title }, 'reply');
}

function askedAgain(inbound: Inbound): Pick<Button, 'action' | 'value'>[] {
  switch (inbound.kind) {
    case 'said':
      return [{ action: SAY_AGAIN, value: wordsOf(inbound) }];
    case 'pressed':
      return [{ action: inbound.action, value: carried.parse(inbound.value) }];
    case 'submitted':
      return [];
  }
}

/** It was on a button of ours before. */
const carried = z.record(z.string(), z.union([z.string(), z.number()])).catch({});

/** What a button may carry is little; of a message that was quoted the beginning will do. */
function wordsOf({ text, quoted }: Said) {
  return { text, ...(quoted ? { quoted: shorten(quoted, CEILING.quoted) } : {}) };
}
