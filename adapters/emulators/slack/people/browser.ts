/** A page as a person sees it. */
export interface Page {
  readonly status: number;
  /** Where it was found in the end. */
  readonly url: string;
  readonly html: string;
  /** What stands there, without markup. */
  readonly text: string;
}

/** It would go on for ever. */
const mostRedirects = 10;

/** The browser of one person: it follows redirects and keeps the cookies of each host for that host. */
export class Browser {
  readonly #cookies = new Map<string, Map<string, string>>();
  readonly #headers: Readonly<Record<string, string>>;

  /** `signedIn`: the host where this person is known, and as whom. */
  constructor(signedIn: { readonly host: string; readonly as: string }, language: string) {
    this.#headers = { 'accept-language': language };
    this.#cookies.set(signedIn.host, new Map([['as', signedIn.as]]));
  }

  open(url: string): Promise<Page> {
    return this.#go(new URL(url), { method: 'GET' });
  }

  /** Presses a button of a form, which sends what the form holds. */
  press(page: Page, label: string): Promise<Page> {
    const [, action = '', form = ''] = /<form method="post" action="([^"]*)">([\s\S]*?)<\/form>/.exec(page.html) ?? [];
    const button = [...form.matchAll(/<button name="([^"]*)" value="([^"]*)">([^<]*)<\/button>/g)].find(
      ([, , , text]) => text === label,
    );
    if (!button) throw new Error(`there is no button ${label} on ${page.url}`);
    const kept = [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g), button];
    const body = new URLSearchParams(kept.map(([, name = '', value = '']) => [unescaped(name), unescaped(value)]));
    return this.#go(new URL(action, page.url), { method: 'POST', body });
  }

  async #go(url: URL, init: RequestInit, redirects = 0): Promise<Page> {
    const cookies = [...(this.#cookies.get(url.host) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { ...this.#headers, cookie: cookies } });
    for (const cookie of response.headers.getSetCookie()) this.#keep(url.host, cookie);
    const location = response.headers.get('location');
    if (location !== null && redirects < mostRedirects) {
      await response.body?.cancel();
      return this.#go(new URL(location, url), { method: 'GET' }, redirects + 1);
    }
    const html = await response.text();
    return { status: response.status, url: url.href, html, text: textOf(html) };
  }

  #keep(host: string, cookie: string): void {
    const [pair = '', ...attributes] = cookie.split(/;\s*/);
    const [name = '', value = ''] = pair.split('=', 2);
    const kept = this.#cookies.get(host) ?? new Map<string, string>();
    if (attributes.some((attribute) => /^max-age=0$/i.test(attribute))) kept.delete(name);
    else kept.set(name, value);
    this.#cookies.set(host, kept);
  }
}

const textOf = (html: string): string =>
  unescaped(html.replace(/<(style|title|script)>[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
