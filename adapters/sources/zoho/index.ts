import type { Settings, Source, SourceKind, SourceParts } from '../../../src/ports/source.ts';
import type { Http } from '../http.ts';
import { openApi } from './access.ts';
import { objectsIn } from './fields.ts';
import { fieldsOf, found, pageOf } from './pages.ts';
import { channelFor, listensUntil, read } from './push.ts';

/** Zoho CRM, of whichever data centre: it is asked with COQL, and tells by itself what changes while a channel lives. */
export const zoho = (http: Http): SourceKind => ({
  name: 'zoho',
  settings: [
    { name: 'loginUrl', example: 'https://accounts.zoho.eu', usual: 'https://accounts.zoho.com' },
    { name: 'clientId', example: '1000.NOTAREALCLIENT' },
    { name: 'clientSecret', secret: true, example: 'not-a-real-client-secret' },
    { name: 'refreshToken', secret: true, example: 'not-a-real-refresh-token' },
  ],
  pushes: { read },
  connect: (settings, parts) => connected(http, settings, parts),
});

function connected(http: Http, settings: Settings, parts: SourceParts): Source {
  const ask = openApi(http, settings, parts);
  const objects: Source['objects'] = async () => {
    const answer = await ask('settings/modules');
    return answer ? objectsIn(answer) : [];
  };
  return {
    // Nothing that we may ask says what the organisation is called.
    check: async () => {
      await objects();
      return { account: new URL(settings.loginUrl ?? '').host };
    },
    objects,
    fields: (object) => fieldsOf(ask, object),
    page: (asked, cursor) => pageOf(ask, asked, cursor),
    find: (object, fields, ids) => found(ask, object, fields, ids),
    listen: async (objects, url) => {
      const answer = await ask('actions/watch', { body: channelFor(objects, url, settings, parts.clock()) });
      return { until: listensUntil(answer) };
    },
  };
}
