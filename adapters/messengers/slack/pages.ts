/** What somebody who installs the bot reads in their browser. */

export type PageName = 'installed' | 'cancelled' | 'refused' | 'outdated' | 'orgWide' | 'misconfigured' | 'unavailable';

interface Words {
  readonly title: string;
  readonly text: string;
  readonly button: string;
}

/** Of the page alone: what stands behind a name is escaped. */
interface Named {
  readonly workspace: string;
  /** As it is typed there: `/qibu setup`. */
  readonly setup: string;
}

type Texts = Readonly<Record<PageName, (named: Named) => Words>>;

const en: Texts = {
  installed: ({ workspace, setup }) => ({
    title: `qibu is in ${workspace}`,
    text: `Open Slack and write ${setup} to qibu: it lists what to do, step by step.`,
    button: 'Open Slack',
  }),
  cancelled: () => ({
    title: 'Not installed: you chose Cancel',
    text: 'Nothing has changed. If you want qibu after all, begin again.',
    button: 'Begin again',
  }),
  refused: () => ({
    title: 'Not installed: Slack did not allow it',
    text: 'Your workspace may want an admin to approve apps. Ask one of them to approve qibu, then begin again.',
    button: 'Begin again',
  }),
  outdated: () => ({
    title: 'Not installed: this page is no longer good',
    text: 'It serves once, for ten minutes, and in the browser in which you began. Begin again here.',
    button: 'Begin again',
  }),
  orgWide: () => ({
    title: 'Not installed: qibu is for one workspace at a time',
    text: 'You chose your whole Enterprise organisation. Begin again, and choose a workspace at the top right of Slack’s page.',
    button: 'Begin again',
  }),
  misconfigured: () => ({
    title: 'Not installed: qibu is not set up right',
    text: 'Slack refused qibu’s own credentials, which whoever operates it has to correct. The log says which.',
    button: 'Begin again',
  }),
  unavailable: () => ({
    title: 'Not finished: qibu is unavailable for now',
    text: 'Begin again in a minute. What was done already is kept.',
    button: 'Begin again',
  }),
};

const zhCN: Texts = {
  installed: ({ workspace, setup }) => ({
    title: `齐步已装到 ${workspace}`,
    text: `打开 Slack，对齐步发 ${setup}：它会一步步列出要做的事。`,
    button: '打开 Slack',
  }),
  cancelled: () => ({
    title: '没有安装：你点了取消',
    text: '什么都没有改动。想装的话，重新开始。',
    button: '重新开始',
  }),
  refused: () => ({
    title: '没有安装：Slack 没有同意',
    text: '你们的工作区可能要管理员批准应用。请管理员批准齐步，再重新开始。',
    button: '重新开始',
  }),
  outdated: () => ({
    title: '没有安装：这个页面已经不能用了',
    text: '它只能用一次，10 分钟内有效，而且要在开始时的那个浏览器里打开。从这里重新开始。',
    button: '重新开始',
  }),
  orgWide: () => ({
    title: '没有安装：齐步一次只装到一个工作区',
    text: '你选的是整个 Enterprise 组织。重新开始，在 Slack 页面右上角选一个工作区。',
    button: '重新开始',
  }),
  misconfigured: () => ({
    title: '没有安装：齐步的设置不对',
    text: 'Slack 不认齐步自己的凭据，要请运维齐步的人改正。日志里写着是哪一项。',
    button: '重新开始',
  }),
  unavailable: () => ({
    title: '没有完成：齐步暂时不可用',
    text: '请 1 分钟后重新开始。已经做好的会保留。',
    button: '重新开始',
  }),
};

const texts = { en, 'zh-CN': zhCN } as const;

/** Which of our languages a browser would rather have. */
export function localeOf(acceptLanguage: string | null): keyof typeof texts {
  const wanted = (acceptLanguage ?? '').split(',').map((entry) => {
    const [language = '', ...parameters] = entry
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const weight = Number(parameters.find((one) => one.startsWith('q='))?.slice(2) ?? 1);
    return { language, weight: Number.isNaN(weight) ? 0 : weight };
  });
  const ours = wanted.filter(({ language, weight }) => /^(?:zh|en)\b/.test(language) && weight > 0);
  const [best] = ours.toSorted((one, other) => other.weight - one.weight);
  return best?.language.startsWith('zh') ? 'zh-CN' : 'en';
}

/** A page of its own, which loads nothing and may not be framed. `link` is where its button leads. */
export function page(
  request: Request,
  name: PageName,
  { link, status, ...named }: Named & { readonly link: string; readonly status: number },
): Response {
  const locale = localeOf(request.headers.get('accept-language'));
  const { title, text, button } = texts[locale][name](named);
  const html = `<!doctype html>
<html lang="${locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
<main>
<h1>${escaped(title)}</h1>
<p>${escaped(text)}</p>
<p><a href="${escaped(link)}">${escaped(button)}</a></p>
</main>
</html>
`;
  return new Response(html, { status, headers });
}

const style =
  'body{font:17px/1.5 system-ui,sans-serif;margin:0;color:#1d1c1d;background:#fff}' +
  'main{max-width:34em;margin:15vh auto 0;padding:0 1.5em}h1{font-size:1.5em;line-height:1.3}' +
  'a{display:inline-block;padding:.6em 1.2em;border-radius:.4em;background:#1f5fbf;color:#fff;text-decoration:none}' +
  '@media(prefers-color-scheme:dark){body{color:#e8e8e8;background:#1a1d21}a{background:#7fb0ff;color:#1a1d21}}';

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
