import { expect } from 'vitest';
import { toText } from '../../src/card/text.ts';
import type { Samples } from '../../src/playground/gallery/samples/sample.ts';
import { readers } from '../../src/playground/gallery/samples/team.ts';
import type { Reader } from '../../src/texts/reader.ts';
import { endsIn, faultsOf, strainedFaultsOf } from './wording.ts';

const named: Readonly<Record<Reader['locale'], string>> = { 'zh-CN': '中文', en: 'English' };

/**
 * Shows every scene of a view in both languages as both messengers get it, keeps it in a file that can be read aloud, and
 * holds each card to the rules of wording.
 */
export async function expectScenes({ view, scenes, mostLines = 5, strained, ends = [] }: Samples): Promise<void> {
  const shown = Object.entries(scenes).map(([scene, show]) => {
    const told = readers.map((reader) => {
      const card = show(reader);
      expect(
        [
          ...(strained ? strainedFaultsOf(card) : faultsOf(card, reader, mostLines)),
          ...(ends.includes(scene) ? [] : endsIn(card, reader)),
        ],
        `${scene}, ${reader.locale}, ${reader.platform}`,
      ).toEqual([]);
      return `-- ${named[reader.locale]}, ${reader.platform}\n${toText(card)}\n(${card.tone}) ${card.fallback}\n`;
    });
    return `== ${scene}\n${told.join('')}`;
  });
  await expect(shown.join('\n')).toMatchFileSnapshot(`../golden/cards/${view}.txt`);
}
