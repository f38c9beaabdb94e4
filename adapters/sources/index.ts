import { ConfigError } from '../../src/errors.ts';
import type { SourceKind } from '../../src/ports/source.ts';
import { type Exception, exceptionOf } from './addresses.ts';
import { files } from './files/index.ts';
import { fxiaoke } from './fxiaoke/index.ts';
import { type Http, openHttp } from './http.ts';
import { jiandaoyun } from './jiandaoyun/index.ts';
import { kingdee } from './kingdee/index.ts';
import { neocrm } from './neocrm/index.ts';
import { salesforce } from './salesforce/index.ts';
import { webhook } from './webhook/index.ts';
import { zoho } from './zoho/index.ts';

/** Every source there is, in the order in which they are offered: another one is a folder beside these and a line here. */
const sources: readonly ((http: Http) => SourceKind)[] = [
  jiandaoyun,
  files,
  webhook,
  salesforce,
  zoho,
  kingdee,
  fxiaoke,
  neocrm,
];

/** Throws a ConfigError where the hosts that an operator opens are no hosts. */
export function openSources(env: Readonly<Record<string, string | undefined>>): readonly SourceKind[] {
  const http = openHttp({ exceptions: exceptionsIn(env.SOURCE_HOSTS ?? '') });
  return sources.map((source) => source(http));
}

function exceptionsIn(listed: string): readonly Exception[] {
  const entries = listed
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);
  const read = entries.map((entry) => ({ entry, exception: exceptionOf(entry) }));
  const wrong = read.filter(({ exception }) => exception === undefined).map(({ entry }) => entry);
  if (wrong.length > 0) {
    throw new ConfigError([
      `SOURCE_HOSTS must look like erp.example.com,10.1.2.3:8443,10.2.0.0/16: hosts without https:// and networks, not ${wrong.join(', ')}`,
    ]);
  }
  return read.flatMap(({ exception }) => exception ?? []);
}
