import { describe, expect, it } from 'vitest';
import { askAll } from '../../../src/playground/gallery/asked.ts';
import { drawIndex, drawPage } from '../../../src/playground/gallery/page.ts';
import { pagesOf } from '../../../src/playground/gallery/pages.ts';
import { Pictures } from '../../../src/playground/gallery/pictures.ts';

const pages = pagesOf(new Pictures(), await askAll());
const drawn = await Promise.all(pages.map(async (page) => ({ ...page, text: String(await drawPage(page)) })));

describe('every page', () => {
  it('has a name of its own, and stands on the index', async () => {
    const index = String(await drawIndex(pages));
    expect(new Set(pages.map(({ name }) => name)).size).toBe(pages.length);
    expect(pages.filter(({ name }) => !index.includes(`href="${name}.html"`))).toEqual([]);
  });

  it.each(drawn)('opens from the disk with no id twice: $name', ({ text }) => {
    const loaded = [...text.matchAll(/\s(?:src|href)="([^"]*)"/g)].map(([, address = '']) => address);
    expect(loaded.filter((address) => /^\w+:(?!,)|^\//.test(address) && address !== 'data:,')).toEqual([]);
    const ids = [...text.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it.each(drawn.filter(({ part }) => part !== 'Charts'))('shows each scene four times: $name', ({ scenes }) => {
    const titles = ['Slack · Chinese', 'Feishu · Chinese', 'Slack · English', 'Feishu · English'];
    for (const { frames } of scenes) expect(frames.map(({ title }) => title)).toEqual(titles);
  });
});
