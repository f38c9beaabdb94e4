import type { Trouble } from '../doctor/trouble.ts';
import { dayText, momentText } from '../texts/dates.ts';
import { textsFor } from '../texts/index.ts';
import type { Reader } from '../texts/reader.ts';

/** What is true, and what to do about it. */
export interface Advice {
  readonly what: string;
  readonly fix: string;
}

const codes = [
  'no-address',
  'address-local',
  'address-silent',
  'address-doubts',
  'address-strange',
  'nothing-arrived',
  'no-card',
  'silent-since',
  'line-down',
  'not-listening',
] as const satisfies readonly Trouble['code'][];

type CallbackTrouble = Extract<Trouble, { readonly code: (typeof codes)[number] }>;

export const isAboutCallback = (trouble: Trouble): trouble is CallbackTrouble =>
  codes.some((code) => code === trouble.code);

/** Why what people do does not arrive. */
export function callbackAdvice(reader: Reader, trouble: CallbackTrouble): Advice {
  const texts = textsFor(reader.locale);
  const { what, fix, messengers } = texts.doctor;
  const messenger = 'platform' in trouble ? messengers[trouble.platform] : '';
  switch (trouble.code) {
    case 'no-address': {
      const names = trouble.platforms.map((platform) => messengers[platform]).join(texts.status.listMark);
      return { what: what.noAddress({ messengers: names }), fix: fix.setAddress };
    }
    case 'address-local':
      return { what: what.addressLocal({ messenger }), fix: fix.publicAddress };
    case 'address-silent':
      return { what: what.addressSilent(trouble), fix: fix.leadThere };
    case 'address-doubts':
      return { what: what.addressDoubts({ ...trouble, messenger }), fix: fix.sameSecret[trouble.platform] };
    case 'address-strange':
      return { what: what.addressStrange(trouble), fix: fix.leadRight };
    case 'nothing-arrived':
      return { what: what.nothingArrived({ messenger }), fix: fix.write[trouble.platform] };
    case 'no-card':
      return { what: what.noCard({ messenger }), fix: fix.press[trouble.platform] };
    case 'silent-since': {
      const day = dayText(reader.locale, trouble.at.toZonedDateTimeISO(reader.zone).toPlainDate());
      return { what: what.silentSince({ messenger, day }), fix: fix.write[trouble.platform] };
    }
    case 'line-down':
      return lineAdvice(reader, trouble);
    case 'not-listening':
      return { what: what.notListening({ messenger }), fix: fix.start };
  }
}

type LineDown = Extract<Trouble, { readonly code: 'line-down' }>;

function lineAdvice(reader: Reader, { platform, why, said = '', since }: LineDown): Advice {
  const { what, fix, messengers } = textsFor(reader.locale).doctor;
  if (why === 'opening') return { what: what.lineOpening({ messenger: messengers[platform] }), fix: fix.wait };
  if (why !== 'lost') return { what: what.line[platform][why]({ said }), fix: fix.line[platform][why] };
  const lost = { messenger: messengers[platform], said, time: since && momentText(reader, since) };
  return { what: what.lineLost(lost), fix: fix.lineLost[platform] };
}
