import { Idiomorph } from 'idiomorph';

/** What the server last sent for an element, so that one it has not changed keeps what a person did to it. */
const sent = new WeakMap<Element, string>();
let running: Promise<void> | undefined;
let again = false;

/** Fetches the page as it is now and takes over what differs. Calls that come meanwhile are one call more. */
export function refresh(): Promise<void> {
  if (running) {
    again = true;
    return running;
  }
  running = (async () => {
    do {
      again = false;
      await once();
    } while (again);
  })().finally(() => {
    running = undefined;
  });
  return running;
}

async function once(): Promise<void> {
  const response = await fetch(location.href);
  if (!response.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  const app = document.querySelector('#app');
  const next = fresh.querySelector('#app');
  if (!app || !next) return;
  document.documentElement.lang = fresh.documentElement.lang;
  document.documentElement.dataset.theme = fresh.documentElement.dataset.theme ?? 'auto';
  document.title = fresh.title;
  Object.assign(document.body.dataset, fresh.body.dataset);
  const scrolled = logs().map((log) => ({ key: keyOf(log), bottom: isAtBottom(log) }));
  Idiomorph.morph(app, next, {
    morphStyle: 'outerHTML',
    ignoreActiveValue: true,
    callbacks: {
      beforeNodeMorphed: (old: Node, fresh: Node) =>
        !(old instanceof Element && fresh instanceof Element) || takesOver(old, fresh),
      beforeAttributeUpdated: (name: string, node: Element) => !(name === 'open' && node.tagName === 'DETAILS'),
    },
  });
  for (const log of logs()) {
    const before = scrolled.find(({ key }) => key === keyOf(log));
    if (!before || before.bottom) log.scrollTop = log.scrollHeight;
  }
  markUnread();
}

/** Begins where a person would look: at the newest messages, also once their pictures are there. */
export function arrive(): void {
  for (const log of logs()) log.scrollTop = log.scrollHeight;
  markUnread();
  document.addEventListener(
    'load',
    ({ target }) => {
      const log = target instanceof HTMLImageElement ? target.closest<HTMLElement>('.messages') : undefined;
      if (log && log.scrollHeight - log.scrollTop - log.clientHeight < (target as HTMLImageElement).height + 80) {
        log.scrollTop = log.scrollHeight;
      }
    },
    true,
  );
}

/** Messages and forms are left alone while the server sends the same: what is typed or unfolded there stays. */
function takesOver(old: Element, fresh: Element): boolean {
  if (!old.matches('article, form')) return true;
  const html = fresh.outerHTML;
  const same = sent.get(old) === html;
  sent.set(old, html);
  return !same;
}

const logs = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.messages')];
const keyOf = (log: Element): string => {
  const { platform, me, chat } = log.closest<HTMLElement>('.shell-window')?.dataset ?? {};
  return `${platform} ${me} ${chat}`;
};
const isAtBottom = (log: HTMLElement): boolean => log.scrollHeight - log.scrollTop - log.clientHeight < 80;

/** A chat with something new in it stands out until it is opened, in this tab of the browser. */
function markUnread(): void {
  for (const link of document.querySelectorAll<HTMLElement>('a[data-chat][data-latest]')) {
    const { chat = '', latest = '' } = link.dataset;
    const key = `read ${link.closest<HTMLElement>('.shell-window')?.dataset.me} ${chat}`;
    if (link.getAttribute('aria-current') === 'page') sessionStorage.setItem(key, latest);
    link.toggleAttribute('data-unread', latest !== '' && sessionStorage.getItem(key) !== latest);
  }
}
