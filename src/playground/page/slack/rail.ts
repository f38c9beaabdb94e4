import { html } from 'hono/html';
import type { Html, Pane } from '../pane.ts';

/** The narrow bar at the edge of the window. Slack's other places are not in this workspace, so it only looks right. */
export const drawRail = ({ company }: Pane): Html =>
  html`<div class="rail" aria-hidden="true"><span class="team">${[...company][0] ?? ''}</span>${signs.map(
    (sign, index) =>
      html`<span class="${index === 0 ? 'tab here' : 'tab'}"><svg viewBox="0 0 20 20">${sign}</svg></span>`,
  )}</div>`;

const signs: readonly Html[] = [
  html`<path d="M3.5 9 10 3.5 16.5 9v7.5h-4.5v-4.5h-4v4.5h-4.5Z"/>`,
  html`<path d="M3 5h9v7H7l-3 2.5V12H3Zm11 3h3v7h-1v2.3L13.3 15H8.5"/>`,
  html`<path d="M10 3a4.5 4.5 0 0 1 4.5 4.5c0 4 1.5 5.5 1.5 5.5H4s1.5-1.5 1.5-5.5A4.5 4.5 0 0 1 10 3Zm-2 12.5a2 2 0 0 0 4 0"/>`,
  html`<path d="M5.5 3h9v14L10 13.5 5.5 17Z"/>`,
];
