import { checkCard } from './cards/card.ts';
import { CardProblem } from './cards/problem.ts';
import type { Known } from './cards/rules.ts';
import { isJson, type Json, objectOf, parseJson, textOf } from './json.ts';
import { type Language, toasts } from './toasts.ts';

/** What the client makes of the service's answer to a press. */
export interface Reaction {
  readonly toast?: string;
  /** The card that takes the place of the pressed one. */
  readonly card?: Json;
  /** The whole answer, as it was received. */
  readonly body?: Json;
}

/** Codes that the client shows when a press went wrong. */
const clientCodes = {
  slow: 200341,
  unreachable: 200342,
  status: 200671,
  body: 200672,
  card: 200673,
  downgrade: 200830,
} as const;

const mostBytes = 30 * 1024;

/**
 * Reads `{ toast, card }`, checking both as the vendor does; `{}` leaves the card as it is.
 * Source: open.feishu.cn/document/feishu-cards/card-callback-communication.
 */
export function readReaction(
  answer: { readonly status: number; readonly body: string },
  language: Language,
  known: Known,
): Reaction {
  if (answer.status !== 200) return wentWrong('status', language);
  const body = parseJson(answer.body);
  if (!isJson(body) || !isReaction(body)) return wentWrong('body', language);
  const toast = toastText(objectOf(body.toast), language);
  if (body.card === undefined) return { ...(toast && { toast }) };
  const { type, data } = objectOf(body.card);
  if (type !== 'raw' || !isJson(data)) return wentWrong('card', language);
  if (data.schema !== '2.0') return wentWrong('downgrade', language);
  if (!isShowable(data, known)) return wentWrong('card', language);
  return { card: data, body, ...(toast && { toast }) };
}

export const wentWrong = (why: keyof typeof clientCodes, language: Language): Reaction => ({
  toast: `${toasts.failed[language]} code: ${clientCodes[why]}`,
});

function isShowable(card: Json, known: Known): boolean {
  try {
    checkCard(card, known);
    return Buffer.byteLength(JSON.stringify(card)) <= mostBytes;
  } catch (error) {
    if (error instanceof CardProblem) return false;
    throw error;
  }
}

function isReaction({ toast = {}, card: _, ...rest }: Json): boolean {
  return isToast(toast) && Object.keys(rest).length === 0;
}

function isToast(toast: unknown): boolean {
  if (!isJson(toast)) return false;
  const { type = 'info', content = '', i18n = {}, ...rest } = toast;
  const known = ['info', 'success', 'error', 'warning'].some((one) => one === type);
  const spoken =
    typeof content === 'string' && isJson(i18n) && Object.values(i18n).every((text) => typeof text === 'string');
  return known && spoken && Object.keys(rest).length === 0;
}

const toastText = (toast: Json, language: Language): string =>
  textOf(objectOf(toast.i18n)[language]) || textOf(toast.content);
