import type { NeocrmEmulator } from '../../../../adapters/emulators/neocrm/index.ts';
import type { Settings } from '../../../../src/ports/source.ts';

/** What an administrator enters to connect a company. */
export function settingsFrom({ url, access }: NeocrmEmulator): Settings {
  const {
    clientId = '',
    clientSecret = '',
    redirectUri = '',
    username = '',
    password = '',
    securityToken = '',
  } = access;
  return { clientId, clientSecret, redirectUri, user: username, password, securityToken, loginUrl: url, url };
}
