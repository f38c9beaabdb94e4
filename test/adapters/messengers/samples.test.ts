import { describe, expect, it } from 'vitest';
import { renderCard as forFeishu } from '../../../adapters/messengers/feishu/render.ts';
import { renderCard as forSlack } from '../../../adapters/messengers/slack/render.ts';
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

  it.each(samples)('reaches both messengers whole: $view', ({ scenes }) => {
    for (const [scene, show] of Object.entries(scenes)) {
      for (const reader of readers) {
        const card = show(reader);
        const said = (sent: object) => textsIn(sent).filter((text) => text.endsWith('…'));
        const cut = [
          ...said(forSlack(card, 'announcement')),
          ...said(forFeishu(card, { private: true, imageKey: () => undefined })),
        ];
        expect(
          cut.filter((text) => !textsIn(card).includes(text)),
          `${scene}, ${reader.locale}`,
        ).toEqual([]);
      }
    }
  });
});
