import { checkCard } from '../../adapters/emulators/feishu/cards/card.ts';
import { CardProblem } from '../../adapters/emulators/feishu/cards/problem.ts';
import { checkAcross } from '../../adapters/emulators/slack/block-kit/across.ts';
import { messageBlocks } from '../../adapters/emulators/slack/block-kit/blocks.ts';
import { check } from '../../adapters/emulators/slack/block-kit/check.ts';
import { modal } from '../../adapters/emulators/slack/block-kit/views.ts';
import type { JsonObject } from '../../adapters/emulators/slack/json.ts';
import { limits } from '../../adapters/emulators/slack/limits.ts';
import type { Json } from '../../adapters/messengers/feishu/render.ts';
import type { Message } from '../../adapters/messengers/slack/render.ts';

/** As it arrives over the wire. */
const wired = <Value>(value: unknown): Value => JSON.parse(JSON.stringify(value)) as Value;

/** What Slack would refuse about a message, in its own words. */
export function slackRefuses({ blocks, text }: Message): string[] {
  const sent = wired<readonly JsonObject[]>(blocks);
  const problems = [...check(messageBlocks, sent, '/blocks'), ...checkAcross(sent, '/blocks', () => true)];
  return [
    ...problems.map(({ at, message }) => `${at}: ${message}`),
    ...(JSON.stringify(sent).length > limits.blocksJson ? ['msg_blocks_too_long'] : []),
    ...(Buffer.byteLength(text) > limits.updateTextBytes ? ['msg_too_long, once it is changed in place'] : []),
    ...(text === '' && sent.length === 0 ? ['no_text'] : []),
  ];
}

/** What Slack would refuse about a window. */
export function slackRefusesView(view: object): string[] {
  const sent = wired<JsonObject>(view);
  const problems = [...check(modal, sent, ''), ...checkAcross(sent.blocks, '/blocks', () => true)];
  return [
    ...problems.map(({ at, message }) => `${at}: ${message}`),
    ...(Buffer.byteLength(JSON.stringify(sent)) > limits.viewBytes ? ['view_too_large'] : []),
  ];
}

/** What Feishu would refuse about a card, with the longest of everything that travels beside it. */
export function feishuRefuses(card: Json): string[] {
  const beside = { receive_id: 'o'.repeat(64), msg_type: 'interactive', uuid: 'u'.repeat(50) };
  const bytes = Buffer.byteLength(JSON.stringify({ ...beside, content: JSON.stringify(card) }));
  try {
    checkCard(wired(card), { image: () => true, file: () => false, person: () => false });
    return bytes > 30 * 1024 ? ['230025: too long'] : [];
  } catch (problem) {
    if (problem instanceof CardProblem) return [problem.ext];
    throw problem;
  }
}
