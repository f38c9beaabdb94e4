import { html } from 'hono/html';
import { isJson, type Json, listOf, objectOf, textOf } from '../../../../../adapters/emulators/feishu/json.ts';
import type { Html } from '../../pane.ts';
import { blocks } from '../markdown/blocks.ts';
import { inline } from '../markdown/inline.ts';
import { momentOf } from '../markdown/local-datetime.ts';
import { colourOf } from './colours.ts';
import { empty } from './named.ts';
import { drawPerson } from './people.ts';
import { pixelsOf, textSizeOf } from './sizes.ts';
import { styled } from './style.ts';
import { drawTextTag } from './text-tag.ts';
import type { Draw, View } from './view.ts';

/** All rows in one go; the vendor's client turns pages. */
export const table: Draw = (json, _, view) => {
  const columns = listOf(json.columns).filter(isJson);
  if (!columns.some(({ name, display_name }) => textOf(display_name) || textOf(name))) return empty(json, view);
  const rows = listOf(json.rows).map(objectOf);
  const { text_align, text_size, text_color, bold, background_style } = objectOf(json.header_style);
  const size = textSizeOf(text_size, view.card);
  const head = styled({
    'text-align': alignOf(text_align),
    'font-size': size === 14 ? undefined : `${size}px`,
    color: colourOf(text_color, view.card),
    'font-weight': bold === false ? '400' : undefined,
  });
  const kind = background_style === 'grey' ? 'grey' : '';
  return html`<div class="table" tabindex="0" role="region" aria-label="${view.words.table}"><table>
<thead class="${kind}"><tr>${columns.map(({ name, display_name, width }) => html`<th scope="col"${styled({ width: pixelsOf(width) })}><div${head}>${textOf(display_name) || textOf(name)}</div></th>`)}</tr></thead>
<tbody>${rows.map(
    (row) =>
      html`<tr>${columns.map((column) => html`<td${styled({ 'text-align': alignOf(column.horizontal_align) ?? (column.data_type === 'number' ? 'right' : undefined) })}>${cell(row[textOf(column.name)], column, view)}</td>`)}</tr>`,
  )}</tbody></table></div>`;
};

const alignOf = (value: unknown) => (['left', 'center', 'right'] as const).find((one) => one === value);

type Cell = (value: unknown, column: Json, view: View) => Html | string | readonly (Html | string)[];

function cell(value: unknown, column: Json, view: View): ReturnType<Cell> {
  const type = textOf(column.data_type);
  if (value === undefined || value === null) return '';
  return (Object.hasOwn(cells, type) ? cells[type] : undefined)?.(value, column, view) ?? asText(value);
}

const asText = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));

/** By the type of the column. Source: …/card-json-v2-components/content-components/table. */
const cells: Readonly<Record<string, Cell>> = {
  lark_md: (value, _, view) => inline(asText(value), view),
  markdown: (value, _, view) => blocks(asText(value), view),
  options: (value) => listOf(value).map((one) => drawTextTag(objectOf(one).color, textOf(objectOf(one).text))),
  persons: (value, _, view) => [value].flat().map((id) => drawPerson(textOf(id), { name: true, avatar: true }, view)),
  number: (value, column) => {
    const { precision, symbol, separator } = objectOf(column.format);
    const digits =
      typeof precision === 'number' && precision >= 0 && precision <= 10 ? Math.floor(precision) : undefined;
    if (typeof value !== 'number') return asText(value);
    const shown = new Intl.NumberFormat('en-US', {
      useGrouping: separator === true,
      minimumFractionDigits: digits ?? 0,
      maximumFractionDigits: digits ?? 10,
    }).format(value);
    return `${textOf(symbol)}${shown}`;
  },
  date: (value, { date_format }, { zone }) => {
    const moment = momentOf(value)?.toZonedDateTimeISO(zone);
    if (!moment) return asText(value);
    const two = (number: number): string => String(number).padStart(2, '0');
    const { year, month, day, hour, minute, second } = moment;
    const parts: Readonly<Record<string, string>> = {
      ...{ YYYY: String(year), MM: two(month), DD: two(day) },
      ...{ HH: two(hour), mm: two(minute), ss: two(second) },
    };
    const format = textOf(date_format) || 'YYYY-MM-DDTHH:mm:ss';
    return format.replace(/YYYY|MM|DD|HH|mm|ss/g, (part) => parts[part] ?? part);
  },
};
