import { readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { readFont } from '../../charts/text/typeface.ts';
import { slackStyles } from '../page/slack/styles.ts';
import { askAll } from './asked.ts';
import { drawIndex, drawPage } from './page.ts';
import { pagesOf } from './pages.ts';
import { Pictures } from './pictures.ts';

const styles = [
  ...['feishu/feishu.css', 'feishu/cards.css'].map((path) => new URL(`../page/${path}`, import.meta.url)),
  ...slackStyles,
  new URL('gallery.css', import.meta.url),
];
const script = new URL('../page/browser/look.ts', import.meta.url);

export interface Written {
  readonly pages: number;
  readonly pictures: number;
}

/** Writes the pages into a folder, which opens from the disk: nothing is loaded from elsewhere. */
export async function writeGallery(folder: string): Promise<Written> {
  const pictures = new Pictures();
  const pages = pagesOf(pictures, await askAll());
  await mkdir(folder, { recursive: true });
  await rm(join(folder, 'pictures'), { recursive: true, force: true });
  const write = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text);
  await write('style.css', styles.map((file) => readFileSync(file, 'utf8')).join('\n'));
  await write('look.js', stripTypeScriptTypes(readFileSync(script, 'utf8')));
  await mkdir(join(folder, 'fonts'), { recursive: true });
  for (const weight of [400, 600] as const) await writeFile(join(folder, 'fonts', `${weight}.ttf`), readFont(weight));
  await write('index.html', String(await drawIndex(pages)));
  for (const page of pages) await write(`${page.name}.html`, String(await drawPage(page)));
  return { pages: pages.length, pictures: await pictures.write(join(folder, 'pictures')) };
}
