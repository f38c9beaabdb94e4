import { followComposers } from './composer.ts';
import { act, followControls } from './controls.ts';
import { arrive, refresh } from './morph.ts';
import { spotlight } from './spot.ts';
import { toast } from './toast.ts';

/** Goes to another address of this page without leaving it. */
async function go(address: string): Promise<void> {
  history.pushState(null, '', address);
  await refresh();
}

/** The app is told that somebody looks at its Home tab, and may draw it. */
const openHome = (link: Element): Promise<void> =>
  act({ kind: 'home', as: link.closest<HTMLElement>('.shell-window')?.dataset.me ?? '' }, link);

document.addEventListener('click', async (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-go], a[data-chat], a[data-tab]');
  if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  const { spot, tab } = link.dataset;
  await go(link.href);
  if (tab === 'home') await openHome(link);
  if (spot) spotlight(JSON.parse(spot));
});

document.addEventListener('change', (event) => {
  const select = (event.target as Element).closest<HTMLSelectElement>('select[data-nav]');
  if (select) void go(select.value);
});

window.addEventListener('popstate', () => void refresh());

arrive();
followControls();
followComposers();

/** Every change on the other side of the wire; a connection that breaks is made again by the browser. */
const events = new EventSource('/events');
events.addEventListener('changed', () => void refresh());
events.addEventListener('error', () => toast(document.body.dataset.lost ?? '', undefined));
