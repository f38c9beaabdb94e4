import { connectMethod } from './connect.ts';
import { downloadMethod } from './download.ts';
import { lookupMethods } from './lookup.ts';
import type { Method } from './method.ts';
import { readMethods } from './read.ts';
import { sendMethods } from './send.ts';
import { slashCommandMethods } from './slash-commands.ts';
import { updateMethod } from './update.ts';
import { uploadMethods } from './upload.ts';

/** The part of the open API that is emulated. */
export const methods: readonly Method[] = [
  {
    name: 'POST auth/v3/tenant_access_token/internal',
    open: true,
    run: ({ body }, { tokens }) => tokens.issue(body),
  },
  connectMethod,
  ...sendMethods,
  updateMethod,
  ...readMethods,
  ...uploadMethods,
  downloadMethod,
  ...lookupMethods,
  ...slashCommandMethods,
];

/** The method a request is for, and what stands for `:id` and `:key` in its path. */
export function findMethod(
  verb: string,
  path: string,
): { readonly method: Method; readonly id: string; readonly key: string } | undefined {
  for (const method of methods) {
    const match = pattern(method).exec(`${verb} ${path}`);
    if (match) return { method, id: decodeURIComponent(match[1] ?? ''), key: decodeURIComponent(match[2] ?? '') };
  }
  return undefined;
}

const pattern = ({ name, at = '/open-apis/' }: Method) =>
  new RegExp(`^${name.replace(' ', ` ${at}`).replaceAll(/:(?:id|key)/g, '([^/]+)')}$`);
