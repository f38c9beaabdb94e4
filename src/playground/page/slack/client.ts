import { html } from 'hono/html';
import type { Html, Pane } from '../pane.ts';
import { drawComposer } from './composer.ts';
import { drawHeading } from './heading.ts';
import { drawHome } from './home.ts';
import { drawMessages } from './messages.ts';
import { drawModal } from './modal.ts';
import { drawRail } from './rail.ts';
import { sceneOf } from './scene.ts';
import { drawSidebar } from './sidebar.ts';

/** One person's Slack, drawn from what Slack received. */
export function drawSlack(pane: Pane): Html {
  const scene = sceneOf(pane);
  const { chat, bot, form, tab, locale } = pane;
  const place = chat.direct ? bot.name : `#${chat.name}`;
  const open =
    chat.direct && tab === 'home'
      ? drawHome(pane, scene)
      : html`${drawMessages(pane, place, scene)}${drawComposer(pane, place, scene)}`;
  return html`<div class="slack" lang="${locale}">${drawRail(pane)}<div class="desk">${drawSidebar(pane, scene)}<div class="view" role="region" aria-label="${place}">${drawHeading(pane, scene)}${open}</div></div>${form ? drawModal(form, scene) : ''}</div>`;
}
