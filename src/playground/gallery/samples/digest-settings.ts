import {
  chatPrivacyCard,
  privacyAskCard,
  privacyKeptCard,
  privacyNarrowedCard,
  privacyWidenedCard,
} from '../../../views/chat-privacy.ts';
import { digestScheduleCard, type ShownSchedule } from '../../../views/digest-schedule.ts';
import type { Samples } from './sample.ts';

const id = '018f0000-0000-7000-8000-000000000001';
const chat = { name: 'east-one', zone: 'Asia/Shanghai' };
const weekly = Temporal.Instant.from('2026-11-23T01:00:00Z');
const month = Temporal.Instant.from('2026-12-01T01:00:00Z');
const quarter = Temporal.Instant.from('2027-01-04T01:00:00Z');

const on: ShownSchedule = { chat, active: true, weekday: 1, minute: 540, next: { weekly, month, quarter } };
const off: ShownSchedule = { ...on, active: false, next: {} };
const shows = { name: 'east-one', privacy: 'progress' } as const;

export const digestSettingsSamples: Samples = {
  view: 'digest-settings',
  says: 'says when digests come and what they may show, and asks before a chat is shown more',
  scenes: {
    'when they come': (reader) => digestScheduleCard(reader, on),
    'another time': (reader) => digestScheduleCard(reader, { ...on, weekday: 5, minute: 1050 }, true),
    'weeks alone': (reader) => digestScheduleCard(reader, { ...on, next: { weekly } }),
    'turned off': (reader) => digestScheduleCard(reader, off, true),
    off: (reader) => digestScheduleCard(reader, off),
    'what is shown': (reader) => chatPrivacyCard(reader, shows),
    'what is shown at the widest': (reader) => chatPrivacyCard(reader, { ...shows, privacy: 'full' }),
    'more is asked for': (reader) => privacyAskCard(reader, shows, 'value', id),
    more: (reader) => privacyWidenedCard(reader, { ...shows, privacy: 'full' }),
    'left as it was': (reader) => privacyKeptCard(reader),
    less: (reader) => privacyNarrowedCard(reader, { ...shows, privacy: 'team' }, 12),
    'less, where one message stands': (reader) => privacyNarrowedCard(reader, { ...shows, privacy: 'team' }, 1),
    'less, where nothing stands yet': (reader) => privacyNarrowedCard(reader, { ...shows, privacy: 'team' }, 0),
  },
};
