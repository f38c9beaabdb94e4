import { isJson, type Json, listOf, objectOf, textOf } from '../../../../../adapters/emulators/feishu/json.ts';
import { contentOf, idAt, type Place, type View } from './view.ts';

const texts = ['div', 'markdown'];
const fields = [
  ...['input', 'select_static', 'multi_select_static', 'select_person', 'multi_select_person'],
  ...['date_picker', 'picker_time', 'picker_datetime'],
];

/**
 * The places of the components in a row. In a form, a text right above a field belongs to it, as a person reads it: it names
 * a field that has no label of its own, and where it is red it says what is wrong.
 */
export function placesIn(
  elements: unknown,
  { at, inForm }: Pick<Place, 'at' | 'inForm'>,
  view: View,
): readonly Place[] {
  const places: Place[] = listOf(elements).map((_, index) => ({ at: `${at}/${index}`, inForm }));
  if (!inForm) return places;
  let above: readonly number[] = [];
  for (const [index, element] of listOf(elements).entries()) {
    if (!isJson(element)) continue;
    if (texts.includes(textOf(element.tag))) above = [...above, index];
    if (!fields.includes(textOf(element.tag))) continue;
    const red = above.filter((one) => isRed(objectOf(listOf(elements)[one])));
    const label = contentOf(element.label, view) ? undefined : above.findLast((one) => !red.includes(one));
    for (const one of above)
      replace(places, one, { id: idOf(one), marked: one === label && element.required === true });
    replace(places, index, {
      ...(label !== undefined && { labelledBy: idOf(label) }),
      ...(red.length > 0 && { describedBy: red.map(idOf).join(' ') }),
    });
    above = [];
  }
  return places;

  function idOf(index: number): string {
    return idAt(view, `${at}/${index}`);
  }
}

function replace(places: Place[], index: number, more: Partial<Place>): void {
  const place = places[index];
  if (place) places[index] = { ...place, ...more };
}

const isRed = ({ text, content }: Json): boolean =>
  textOf(objectOf(text).text_color).startsWith('red') || /<font\s+color\s*=\s*["']?red/.test(textOf(content));
