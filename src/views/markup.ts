/** A piece of HTML that can be trusted: what stood in it as text is escaped. */
export class Markup {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

type Value = string | number | Markup | readonly Markup[];

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const written = (value: Value): string => {
  if (value instanceof Markup) return value.html;
  if (typeof value === 'object') return value.map(({ html }) => html).join('');
  return String(value).replaceAll(/[&<>"']/g, (sign) => signs[sign] ?? sign);
};

/** HTML with values in it: text is escaped, other markup stands as it is. */
export const markup = (strings: TemplateStringsArray, ...values: readonly Value[]): Markup =>
  new Markup(strings.reduce((html, part, index) => html + written(values[index - 1] ?? '') + part));

export const nothing = new Markup('');
