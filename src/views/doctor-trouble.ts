import type { Trouble } from '../doctor/trouble.ts';
import { momentText } from '../texts/dates.ts';
import { textsFor } from '../texts/index.ts';
import type { Reader } from '../texts/reader.ts';
import { quotable } from '../texts/shorten.ts';
import { type Advice, callbackAdvice, isAboutCallback } from './doctor-callback.ts';
import { databaseAdvice, isAboutDatabase } from './doctor-database.ts';
import { isAboutSources, sourceAdvice } from './doctor-sources.ts';

/** A trouble in words. */
export function adviceOn(reader: Reader, trouble: Trouble): Advice {
  const { what, fix, messengers, pages, names } = textsFor(reader.locale).doctor;
  const messenger = 'platform' in trouble ? messengers[trouble.platform] : '';
  if (isAboutCallback(trouble)) return callbackAdvice(reader, trouble);
  if (isAboutDatabase(trouble)) return databaseAdvice(reader, trouble);
  if (isAboutSources(trouble)) return sourceAdvice(reader, trouble);
  switch (trouble.code) {
    case 'refused':
      return {
        what: what.refused({ ...trouble, messenger }),
        fix: fix.recopy({ page: pages[trouble.setting] }),
      };
    case 'workspace-refused': {
      const workspace = quotable(reader, trouble.workspace);
      return { what: what.workspaceRefused({ messenger, workspace, said: trouble.said }), fix: fix.installThere };
    }
    case 'unreachable':
      return { what: what.unreachable({ ...trouble, messenger }), fix: fix.reach({ host: hostOf(trouble.url) }) };
    case 'turned-away':
      return {
        what: what.turnedAway({ ...trouble, messenger, time: momentText(reader, trouble.at) }),
        fix: fix.recopyAndWrite({ page: pages[trouble.setting] }),
      };
    case 'scopes-missing':
      return {
        what: what.scopesMissing({
          messenger,
          scopes: trouble.scopes.join(', '),
          workspace: trouble.workspace === undefined ? undefined : quotable(reader, trouble.workspace),
        }),
        fix: trouble.workspace === undefined ? fix.grant[trouble.platform] : fix.installThere,
      };
    case 'clock-off': {
      const seconds = Math.abs(trouble.aheadSeconds);
      const told = { seconds, minutes: Math.round(seconds / 60) };
      return { what: trouble.aheadSeconds > 0 ? what.clockAhead(told) : what.clockBehind(told), fix: fix.ntp };
    }
    case 'stale':
      return { what: what.stale({ messenger, time: momentText(reader, trouble.at) }), fix: fix.ntpAndProxy };
    case 'font-unread':
      return { what: what.fontUnread(trouble), fix: fix.install };
    case 'no-picture':
      return { what: what.noPicture, fix: fix.memory };
    case 'chat-unreachable':
      return { what: what.chatUnreachable({ ...trouble, chat: quotable(reader, trouble.chat) }), fix: fix.invite };
    case 'workspace-off': {
      const workspace = quotable(reader, trouble.workspace);
      return { what: what.workspaceOff({ messenger, workspace }), fix: fix.reinstall };
    }
    case 'other-settings':
      return { what: what.otherSettings(trouble), fix: fix.sameSettings };
    case 'service-silent':
      return { what: what.serviceSilent(trouble), fix: fix.restart };
    case 'broke':
      return { what: what.broke({ ...trouble, name: names[trouble.name] }), fix: fix.again };
  }
}

/** The host alone: where on it we ask is no matter of a firewall. */
const hostOf = (url: string): string => URL.parse(url)?.host ?? url;
