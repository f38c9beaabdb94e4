import { html } from 'hono/html';
import type { Html } from '../page/pane.ts';

/** One page of the gallery: what stands on it, one below the other, each under its own heading. */
export interface Page {
  /** Its file, without the ending. */
  readonly name: string;
  readonly says: string;
  /** Where it stands on the index. */
  readonly part: Part;
  readonly scenes: readonly Scene[];
}

export const parts = ['Announcements', 'Answers', 'Forms', 'Charts'] as const;
export type Part = (typeof parts)[number];

export interface Scene {
  readonly name: string;
  readonly frames: readonly Frame[];
}

/** The same thing in one messenger and one language. */
export interface Frame {
  readonly title: string;
  readonly drawn: Html;
  /** What stands on a lock screen, where there is one. */
  readonly fallback?: string;
}

export const drawPage = ({ name, says, scenes }: Page): Html =>
  drawDocument(
    name,
    html`<h1>${name}</h1><p>${says}</p><ol class="gallery-list">${scenes.map((scene, index) => html`<li><a href="#scene-${index}">${scene.name}</a></li>`)}</ol>${scenes.map(
      (scene, index) =>
        html`<section class="gallery-scene" id="scene-${index}"><h2>${scene.name}</h2><div class="gallery-frames">${scene.frames.map(drawFrame)}</div></section>`,
    )}`,
  );

const drawFrame = ({ title, drawn, fallback }: Frame): Html =>
  html`<figure class="gallery-frame"><figcaption>${title}</figcaption><div class="gallery-pane">${drawn}</div>${
    fallback === undefined ? '' : html`<p class="gallery-lock"><b>Lock screen</b> ${fallback}</p>`
  }</figure>`;

export function drawIndex(pages: readonly Page[]): Html {
  const scenes = pages.reduce((sum, page) => sum + page.scenes.length, 0);
  return drawDocument(
    'gallery',
    html`<h1>Everything that qibu shows</h1><p>${scenes} scenes on ${pages.length} pages, in Slack and Feishu, in Chinese and English.</p>${parts.map(
      (part) =>
        html`<section><h2>${part}</h2><ul class="gallery-index">${pages
          .filter((page) => page.part === part)
          .map(
            (page) =>
              html`<li><a href="${page.name}.html">${page.name}</a> <small>${page.scenes.length}</small><span>${page.says}</span></li>`,
          )}</ul></section>`,
    )}`,
  );
}

const drawDocument = (title: string, content: Html): Html => html`<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title} · qibu</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="style.css">
  <script src="look.js" defer></script>
</head>
<body>
  <header class="gallery-bar"><a href="index.html">Gallery</a>${drawChoice('theme', ['auto', 'light', 'dark'])}${drawChoice('width', ['wide', '390', '360'])}</header>
  <main>${content}</main>
</body>
</html>`;

const drawChoice = (of: string, among: readonly string[]): Html =>
  html`<span class="gallery-choice" role="group" aria-label="${of}">${among.map(
    (one) => html`<button type="button" data-look="${of}" value="${one}">${one}</button>`,
  )}</span>`;
