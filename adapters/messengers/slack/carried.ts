import { z } from 'zod';
import { DeliveryError } from '../../../src/errors.ts';
import { vendorId } from '../payload.ts';

/**
 * JSON that the client hands back. `& < >` are written as escapes of JSON, so that it comes back the same whether or
 * not Slack turns them into entities on the way.
 */
export function carried(value: object, max: number): string {
  const json = escaped(value);
  if (json.length > max) throw new DeliveryError('content', 'carried_value_too_long');
  return json;
}

const escaped = (value: object): string =>
  JSON.stringify(value).replace(/[&<>]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);

const carriedButton = z.object({ v: z.literal(1), value: z.unknown() });
const carriedForm = z.object({ v: z.literal(1), state: z.unknown(), chat: vendorId.optional() });

/** The action of a button, without the number that makes it unique in its message. */
export const actionIn = (actionId: string): string => actionId.replace(/#\d+$/, '');

/** What a pressed button carries; undefined where it is not what we put there. */
export const valueIn = (carriedText: string | undefined): unknown =>
  carriedButton.safeParse(parsed(carriedText ?? '')).data?.value;

const carriedOption = z.tuple([z.string(), z.unknown()]);

/** What the chosen option of a menu does; undefined where there is no room for it. */
export function optionOf(action: string, value: object, max: number): string | undefined {
  const json = escaped([action, value]);
  return json.length > max ? undefined : json;
}

/** What a chosen option does; undefined where it is not what we put there. */
export function chosenIn(carriedText: string): { readonly action: string; readonly value: unknown } | undefined {
  const [action, value] = carriedOption.safeParse(parsed(carriedText)).data ?? [];
  return action === undefined ? undefined : { action, value };
}

/** What a form carries; empty where it is not what we put there. */
export const metadataIn = (carriedText: string): { readonly state?: unknown; readonly chat?: string | undefined } =>
  carriedForm.safeParse(parsed(carriedText)).data ?? {};

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
