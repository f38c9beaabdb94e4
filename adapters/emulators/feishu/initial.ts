import { type Json, listOf, objectOf, textOf } from './json.ts';

/**
 * What stands in a field before anybody has touched it; several values are joined by commas. `initial_index` counts the
 * options from 1; 0 chooses none.
 */
export function initialValue(field: Json): string {
  if (field.tag === 'checker') return String(field.checked === true);
  if (field.selected_values !== undefined) return listOf(field.selected_values).map(textOf).join(',');
  const { default_value, initial_option, initial_date, initial_datetime, initial_time } = field;
  const given = default_value ?? initial_option ?? initial_date ?? initial_datetime ?? initial_time;
  if (given !== undefined) return textOf(given);
  const option = listOf(field.options)[Number(field.initial_index ?? 0) - 1];
  return option === undefined ? '' : textOf(objectOf(option).value);
}
