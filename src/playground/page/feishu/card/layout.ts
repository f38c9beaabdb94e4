import { type Json, textOf } from '../../../../../adapters/emulators/feishu/json.ts';
import { lengthsOf, spacingOf } from './sizes.ts';

const across: Readonly<Record<string, string>> = { left: 'flex-start', center: 'center', right: 'flex-end' };
const along: Readonly<Record<string, string>> = { top: 'flex-start', center: 'center', bottom: 'flex-end' };
const pick = (table: Readonly<Record<string, string>>, value: unknown): string | undefined =>
  Object.hasOwn(table, textOf(value)) ? table[textOf(value)] : undefined;

/** How a container lays out what is inside it, as CSS. Downwards, unless it says otherwise. */
export function layoutOf(json: Json): Readonly<Record<string, string | undefined>> {
  const horizontal = json.direction === 'horizontal';
  const [h, v] = [pick(across, json.horizontal_align), pick(along, json.vertical_align)];
  return {
    'flex-direction': horizontal ? 'row' : undefined,
    'flex-wrap': horizontal ? 'wrap' : undefined,
    gap: `${spacingOf(json.vertical_spacing, '8px')} ${spacingOf(json.horizontal_spacing, '8px')}`,
    'align-items': horizontal ? (v ?? 'flex-start') : h === 'flex-start' ? undefined : h,
    'justify-content': horizontal ? h : v,
    padding: lengthsOf(json.padding),
  };
}
