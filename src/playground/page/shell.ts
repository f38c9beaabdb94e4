import { html, raw } from 'hono/html';
import type { Doing } from '../rehearsal.ts';
import type { Platform } from '../stage.ts';
import type { World } from '../world.ts';
import { drawFeishu } from './feishu/index.ts';
import { type GuideStep, guide } from './guide.ts';
import { jumpsFrom } from './jumps.ts';
import type { Html } from './pane.ts';
import { actors, paneOf } from './seat.ts';
import { addressOf, type Sitting } from './sitting.ts';
import { drawSlack } from './slack/client.ts';
import { suggestionsFor } from './suggestions.ts';
import { pageWords } from './words.ts';

/** The demo as the page shows it: without a world while one is made ready. */
export interface Shown {
  readonly sitting: Sitting;
  readonly world: World | undefined;
  readonly doing: Doing | undefined;
  /** For the one script that stands in the page itself. */
  readonly nonce: string;
}

/** The whole page; the script in it fetches the page again after every change, and takes over what differs. */
export function drawPage({ sitting, world, doing, nonce }: Shown): Html {
  const { locale, theme } = sitting;
  const words = pageWords(locale);
  const imports = JSON.stringify({ imports: { idiomorph: '/vendor/idiomorph.js' } });
  return html`<!doctype html>
<html lang="${locale}" data-theme="${theme}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${words.title}</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="/style.css">
  <script type="importmap" nonce="${nonce}">${raw(imports)}</script>
  <script type="module" src="/browser/page.ts"></script>
</head>
<body data-lost="${words.lost}" data-ok="${words.ok}" data-cancel="${words.cancel}">
  <div id="app">
    ${drawBar(sitting, world)}
    ${world ? drawGuide(sitting, world) : ''}
    <main class="shell-stage" data-front="${sitting.front}">
      ${world ? (['slack', 'feishu'] as const).map((platform) => drawWindow(platform, sitting, world)) : ''}
    </main>
    ${doing ? html`<div class="shell-doing" role="status"><p>${words.doing[doing]}</p></div>` : ''}
  </div>
  <div id="toasts" aria-live="polite"></div>
</body>
</html>`;
}

function drawBar(sitting: Sitting, world: World | undefined): Html {
  const words = pageWords(sitting.locale);
  const now = world?.now().toZonedDateTimeISO('Asia/Shanghai');
  const style = { weekday: 'short', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' } as const;
  return html`<header class="shell-bar">
    <h1><span class="shell-mark" aria-hidden="true">齐步</span> qibu <small>${words.tagline}</small></h1>
    ${
      now &&
      html`<div class="shell-clock" role="group" aria-label="${words.clock}">
        <time datetime="${now.toString({ timeZoneName: 'never', smallestUnit: 'minute' })}">${now.toLocaleString(sitting.locale, { ...style, hourCycle: 'h23' })}</time>
        ${jumpsFrom(now).map(
          ({ to, at }) =>
            html`<button type="button" data-clock="${at.toPlainDateTime().toString({ smallestUnit: 'second' })}" data-jump="${to}">${words.jumps[to]}</button>`,
        )}
      </div>`
    }
    <div class="shell-choices">
      ${choice(words.language, [
        ['en', 'English', addressOf(sitting, { locale: 'en' }), sitting.locale === 'en'],
        ['zh-CN', '中文', addressOf(sitting, { locale: 'zh-CN' }), sitting.locale === 'zh-CN'],
      ])}
      ${choice(
        words.theme,
        (['auto', 'light', 'dark'] as const).map((theme) => [
          theme,
          words.themes[theme],
          addressOf(sitting, { theme }),
          sitting.theme === theme,
        ]),
      )}
      <button type="button" class="shell-reset" data-reset data-confirm="${JSON.stringify({ text: words.resetConfirm, ok: words.reset, cancel: words.cancel })}">${words.reset}</button>
    </div>
  </header>`;
}

type Choice = readonly [name: string, label: string, address: string, chosen: boolean];

const choice = (label: string, among: readonly Choice[]): Html =>
  html`<span class="shell-choice" role="group" aria-label="${label}">${among.map(
    ([name, shown, address, chosen]) =>
      html`<a href="${address}" data-go lang="${name === 'zh-CN' ? 'zh-CN' : 'en'}" ${chosen ? raw('aria-current="true"') : ''}>${shown}</a>`,
  )}</span>`;

function drawGuide(sitting: Sitting, world: World): Html {
  const words = pageWords(sitting.locale);
  const done = guide.map((step) => step.done(world));
  const next = guide[done.indexOf(false)];
  return html`<section class="shell-guide" aria-labelledby="guide-title">
    <h2 id="guide-title">${words.guide}</h2>
    <ol>${guide.map((step, index) => drawStep(step, sitting, done[index] ? 'done' : step === next ? 'now' : 'later'))}</ol>
    <p class="shell-tell" role="status">${next ? words.steps[next.name].tell : words.guideDone}</p>
  </section>`;
}

function drawStep({ name, seats, spot }: GuideStep, sitting: Sitting, state: 'done' | 'now' | 'later'): Html {
  const words = pageWords(sitting.locale);
  return html`<li data-state="${state}" data-step="${name}">
    <a href="${addressOf(sitting, seats)}" data-go data-spot="${JSON.stringify(spot)}" title="${words.steps[name].tell}"
      ${state === 'now' ? raw('aria-current="step"') : ''}>${words.steps[name].title}${state === 'now' ? html` <b>${words.showMe}</b>` : ''}</a>
    ${state === 'done' ? html`<span class="shell-hidden">${words.done}</span>` : ''}
  </li>`;
}

function drawWindow(platform: Platform, sitting: Sitting, world: World): Html {
  const words = pageWords(sitting.locale);
  const pane = paneOf(platform, sitting, world);
  const people = actors(platform).map(({ id, name, alias, role }) => {
    const shown = sitting.locale === 'zh-CN' ? name : alias;
    return html`<option value="${addressOf(sitting, { front: platform, [platform]: { me: id } })}" ${id === pane.me.id ? raw('selected') : ''}>${shown}${role === 'manager' ? ` · ${words.manager}` : ''}</option>`;
  });
  return html`<section class="shell-window" data-platform="${platform}" data-me="${pane.me.id}" data-chat="${pane.chat.id}"
    data-suggestions="${JSON.stringify(suggestionsFor(platform, pane.me.locale))}" aria-labelledby="title-${platform}">
    <header>
      <h2 id="title-${platform}"><a href="${addressOf(sitting, { front: platform })}" data-go>${words.messengers[platform]}</a></h2>
      <label>${words.actAs} <select data-nav>${people}</select></label>
    </header>
    <div class="shell-frame">${platform === 'slack' ? drawSlack(pane) : drawFeishu(pane)}</div>
  </section>`;
}
