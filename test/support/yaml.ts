/** What a file of YAML says: maps, lists, texts, whole numbers and truth values. */
export type Yaml = string | number | boolean | readonly Yaml[] | { readonly [key: string]: Yaml };

interface Line {
  readonly depth: number;
  readonly text: string;
  readonly raw: string;
}

/**
 * The documents of a file that keeps to the plain part of YAML: maps and lists in blocks, texts as they are or in double quotes,
 * lists in brackets as JSON has them, and blocks of text after `|`. Throws at anything else.
 */
export const readYaml = (text: string): Yaml[] =>
  text.split(/^---$/m).flatMap((document) => {
    const lines = document.split('\n').map((raw) => ({ depth: raw.search(/\S|$/), text: raw.trim(), raw }));
    const reader = new Reader(lines);
    return reader.ended ? [] : [reader.readAll()];
  });

class Reader {
  readonly #lines: readonly Line[];
  #at = 0;

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
    this.#skip();
  }

  get ended(): boolean {
    return this.#at >= this.#lines.length;
  }

  readAll(): Yaml {
    const all = this.#block(0);
    if (!this.ended) throw this.#unread();
    return all;
  }

  get #line(): Line {
    const line = this.#lines[this.#at];
    if (!line) throw new Error('the file ends too early');
    return line;
  }

  /** Over what is empty, or a comment. */
  #skip(): void {
    while (!this.ended && /^(#|$)/.test(this.#line.text)) this.#at += 1;
  }

  #next(): void {
    this.#at += 1;
    this.#skip();
  }

  #block(depth: number): Yaml {
    if (this.#line.depth !== depth) throw this.#unread();
    return this.#line.text.startsWith('- ') ? this.#list(depth) : this.#map(depth);
  }

  #list(depth: number): Yaml[] {
    const items: Yaml[] = [];
    while (!this.ended && this.#line.depth === depth && this.#line.text.startsWith('- ')) {
      const { raw } = this.#line;
      const rest = raw.slice(depth + 2);
      if (/^[\w./-]+:( |$)/.test(rest)) {
        // A map that begins behind the dash: read as if it stood there alone.
        const inner = new Reader([
          { depth: depth + 2, text: rest.trim(), raw: `${' '.repeat(depth + 2)}${rest}` },
          ...this.#deeper(depth),
        ]);
        items.push(inner.#map(depth + 2));
        if (!inner.ended) throw inner.#unread();
      } else {
        items.push(this.#scalar(rest.trim()));
        this.#next();
      }
    }
    return items;
  }

  /** The lines that belong to the one here, which are passed over with it. */
  #deeper(depth: number): Line[] {
    const from = this.#at + 1;
    do this.#next();
    while (!this.ended && this.#line.depth > depth);
    return this.#lines.slice(from, this.#at);
  }

  #map(depth: number): Yaml {
    const map: Record<string, Yaml> = {};
    while (!this.ended && this.#line.depth === depth) {
      const [, key, rest = ''] = /^([\w./-]+):(?: +(.*))?$/.exec(this.#line.text) ?? [];
      if (!key || key in map) throw this.#unread();
      map[key] = rest === '' ? this.#below(depth) : rest === '|' ? this.#text(depth) : this.#value(rest);
    }
    return map;
  }

  #value(rest: string): Yaml {
    const value = this.#scalar(rest);
    this.#next();
    return value;
  }

  #below(depth: number): Yaml {
    this.#next();
    if (this.ended || this.#line.depth <= depth) throw new Error('a key without a value');
    return this.#block(this.#line.depth);
  }

  #text(depth: number): string {
    const lines = this.#deeper(depth);
    const margin = Math.min(...lines.filter(({ text }) => text).map((line) => line.depth));
    return `${lines
      .map(({ raw }) => raw.slice(margin))
      .join('\n')
      .trimEnd()}\n`;
  }

  #scalar(text: string): Yaml {
    if (/^["[{]/.test(text)) return JSON.parse(text) as Yaml;
    if (/^-?\d+$/.test(text)) return Number(text);
    if (text === 'true' || text === 'false') return text === 'true';
    if (/^[&*!|>'%@`]|: | #/.test(text) || /^(yes|no|on|off|null|~)$/i.test(text)) throw this.#unread();
    return text;
  }

  #unread(): Error {
    return new Error(`this is no plain YAML: ${this.#lines[this.#at]?.raw}`);
  }
}
