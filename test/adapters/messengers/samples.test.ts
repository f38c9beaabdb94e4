import { describe, expect, it } from 'vitest';
import { livePings } from '../../../adapters/emulators/feishu/pings.ts';
import { mentionsIn } from '../../../adapters/emulators/slack/memory/pings.ts';
import { renderCard as forFeishu } from '../../../adapters/messengers/feishu/render.ts';
import { renderCard as forSlack, type Message } from '../../../adapters/messengers/slack/render.ts';
import type { Card } from '../../../src/card/card.ts';
import { samples } from '../../../src/playground/gallery/samples/index.ts';
import { readers } from '../../../src/playground/gallery/samples/team.ts';
import { feishuRefuses, slackRefuses } from '../../support/platforms.ts';

const picturesOf = (card: Card) => card.body.flatMap((block) => (block.type === 'picture' ? [block.spec] : []));

/** Everything that is said in what was sent, however deep. */
const textsIn = (part: unknown): string[] => {
  if (typeof part === 'string') return [part];
  if (typeof part !== 'object' || part === null) return [];
  return Object.values(part).flatMap(textsIn);
};

describe('every sample, in both languages', () => {
  it.each(samples)('is taken by both messengers, with its pictures and without: $view', ({ scenes, announced }) => {
    const look = announced === undefined ? 'reply' : 'announcement';
    for (const [scene, show] of Object.entries(scenes)) {
      for (const reader of readers) {
        const card = show(reader);
        const files = new Map(picturesOf(card).map((spec, index) => [spec, `F0${index}`]));
        const told = `${scene}, ${reader.locale}`;
        for (const uploaded of [files, new Map()]) {
          expect(slackRefuses(forSlack(card, look, uploaded)), told).toEqual([]);
          const drawn = {
            private: announced === undefined,
            imageKey: () => (uploaded.size > 0 ? 'img_v3_a' : undefined),
          };
          expect(feishuRefuses(forFeishu(card, drawn)), told).toEqual([]);
        }
      }
    }
  });

  it.each(samples.filter(({ strained }) => !strained))('reaches both messengers whole: $view', ({ scenes }) => {
    for (const [scene, show] of Object.entries(scenes)) {
      for (const reader of readers) {
        const card = show(reader);
        const sent = [forSlack(card, 'announcement'), forFeishu(card, { private: true, imageKey: () => undefined })];
        const cut = textsIn(sent).filter((text) => text.endsWith('…'));
        expect(
          cut.filter((text) => !textsIn(card).includes(text)),
          `${scene}, ${reader.locale}`,
        ).toEqual([]);
      }
    }
  });

  it.each(samples)('mentions nobody and leads nowhere: $view', ({ scenes }) => {
    for (const [scene, show] of Object.entries(scenes)) {
      for (const reader of readers) {
        const card = show(reader);
        for (const look of ['reply', 'announcement'] as const)
          expect(aliveInSlack(forSlack(card, look)), `${scene}, ${reader.locale}`).toEqual([]);
        const content = JSON.stringify(forFeishu(card, { private: true, imageKey: () => undefined }));
        expect(livePings({ type: 'interactive', content }), `${scene}, ${reader.locale}`).toEqual([]);
        expect(content, `${scene}, ${reader.locale}`).not.toMatch(
          /"tag":"(?:markdown|lark_md)"|"(?:url|href|multi_url)":/,
        );
      }
    }
  });
});

/** What stands in Slack's markup and is more than letters. */
const aliveInSlack = ({ blocks, text }: Message): string[] => [
  ...mentionsIn(JSON.parse(JSON.stringify(blocks))),
  ...markupIn(blocks)
    .concat(text)
    .flatMap((markup) => [...markup.matchAll(/<[^>]*>/g)].map(([found]) => found)),
];

const markupIn = (part: unknown): string[] => {
  if (typeof part !== 'object' || part === null) return [];
  const own = 'type' in part && part.type === 'mrkdwn' && 'text' in part ? [String(part.text)] : [];
  return [...own, ...Object.values(part).flatMap(markupIn)];
};
