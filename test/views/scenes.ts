import { expect } from 'vitest';
import type { Card } from '../../src/card/card.ts';
import { toText } from '../../src/card/text.ts';
import { readers } from '../../src/playground/gallery/samples/team.ts';
import type { Reader } from '../../src/texts/reader.ts';
import { faultsOf } from './wording.ts';

const named: Readonly<Record<Reader['locale'], string>> = { 'zh-CN': '中文', en: 'English' };

/**
 * Shows every scene of a view in both languages as both messengers get it, keeps it in a file that can be read aloud, and
 * holds each card to the rules of wording.
 */
export async function expectScenes(
  view: string,
  scenes: Readonly<Record<string, (reader: Reader) => Card>>,
  mostLines = 5,
): Promise<void> {
  const shown = Object.entries(scenes).map(([scene, show]) => {
    const told = readers.map((reader) => {
      const card = show(reader);
      expect(faultsOf(card, reader, mostLines), `${scene}, ${reader.locale}, ${reader.platform}`).toEqual([]);
      return `-- ${named[reader.locale]}, ${reader.platform}\n${toText(card)}\n(${card.tone}) ${card.fallback}\n`;
    });
    return `== ${scene}\n${told.join('')}`;
  });
  await expect(shown.join('\n')).toMatchFileSnapshot(`../golden/cards/${view}.txt`);
}
