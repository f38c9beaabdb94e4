import type { Scenario } from './scenario.ts';

export const messengers: readonly Scenario[] = [
  {
    number: 24,
    what: 'A storm of 429, with Retry-After',
    becomes: 'that channel and method wait as long as is said and in their order, the others go on, nothing is lost',
    played: {
      'adapters/messengers/slack/limits.test.ts': ['after a 429 keeps silent for that channel and method alone'],
      'outbox/deliver.test.ts': ['because it is told too much is left alone for as long as it says'],
      'conversations/two-faces.test.ts': ['stands there as well when … %s, on one card'],
    },
  },
  {
    number: 25,
    what: '429 without Retry-After, with a date, with -1, with 1e9',
    becomes: 'a wait within reason',
    played: {
      'adapters/messengers/slack/limits.test.ts': ['Retry-After: %s means %i ms'],
      'adapters/messengers/slack/send.test.ts': ['that comes too soon, Retry-After %s, says to wait %i ms'],
      'adapters/messengers/feishu/errors.test.ts': ['waits as long as a reset of %s says, within reason'],
    },
  },
  {
    number: 26,
    what: 'Feishu says 99991400 with 400 or 429 and a reset, or 230020',
    becomes: 'the wait that it says; neither is taken for a chat that is gone',
    played: {
      'adapters/messengers/feishu/send.test.ts': ['of the app, said with %s, are told with the time to wait'],
      'adapters/messengers/feishu/errors.test.ts': ['is %s for %i (%s), with 200 as with 400'],
    },
  },
  {
    number: 27,
    what: 'A token of Feishu dies early, said with 400 or 200, under ten calls at once',
    becomes: 'renewed once for all, and each call repeated once',
    played: {
      'adapters/messengers/feishu/send.test.ts': [
        'that died, said with %s, is renewed once for all, and each call repeated once',
        'that stays dead is no endless loop',
      ],
    },
  },
  {
    number: 28,
    what: 'A page with 200 or 502 in place of an answer, nobody who listens, no TLS, a line over which nothing comes',
    becomes: 'given up within ten seconds, and tried again',
    played: {
      'adapters/messengers/unreachable.test.ts': [
        'where nobody listens is tried again',
        'where what answers does not speak TLS is tried again',
        'where the line stands and nothing comes over it is given up after ten seconds, and tried again',
      ],
      'adapters/messengers/slack/send.test.ts': ['that meets %s may be tried again'],
      'adapters/messengers/feishu/send.test.ts': ['takes a page of a gateway for a passing fault'],
      'adapters/sources/http.test.ts': [
        'when nobody listens',
        'when the line breaks before or within the answer',
        'when it takes too long, also byte by byte',
      ],
    },
  },
  {
    number: 29,
    what: 'The app is removed from a workspace, or its token revoked',
    becomes: 'nothing more is tried there, the doctor says so, others go on; installed anew it goes on',
    played: {
      'conversations/install.test.ts': [
        'is left in peace when it has removed the app: the digest of Monday is not even tried',
        'finds everything where it was when it installs it anew, and the digest comes late',
      ],
      'adapters/messengers/slack/departure.test.ts': [
        'it is left once the token opens nothing any more, and not before',
      ],
      'doctor/schedules.test.ts': ['from which the bot was removed is disconnected'],
    },
  },
  {
    number: 30,
    what: 'The channel is archived, the bot thrown out, the person gone',
    becomes: 'not tried again, and the doctor names the chat until something arrives there',
    played: {
      'outbox/deliver.test.ts': ['for good (%s) is told to the log once, and not tried again'],
      'adapters/messengers/feishu/send.test.ts': ['tells who cannot be reached any more, %s'],
      'doctor/schedules.test.ts': ['has nowhere to go where the last message did not get there, until one does'],
    },
  },
  {
    number: 31,
    what: 'Three hundred lines, a hundred thousand characters, emoji, Chinese, right-to-left',
    becomes: 'cut between two characters that a person sees, within the limits of both messengers',
    played: {
      'adapters/messengers/too-long.test.ts': [
        'both messengers take the card',
        'both messengers take the form',
        'between two characters that a person sees',
      ],
      'adapters/messengers/samples.test.ts': ['is taken by both messengers, with its pictures and without: $view'],
    },
  },
  {
    number: 32,
    what: 'The response_url has expired, or was used up',
    becomes: 'the answer comes another way',
    played: {
      'adapters/messengers/slack/conversation.test.ts': [
        'whose late answer cannot go by its URL is answered all the same',
      ],
    },
  },
  {
    number: 33,
    what: 'A picture is uploaded and not there yet, or does not come',
    becomes: 'waited for; the words go out all the same, and an update brings it',
    played: {
      'adapters/messengers/slack/send-pictures.test.ts': [
        'is uploaded for nobody, waited for, and shown',
        'that Slack will not show does not keep the message back',
      ],
      'conversations/digest-resent.test.ts': [
        'it goes out as text at once, and the picture comes into it when there is one',
      ],
    },
  },
  {
    number: 50,
    what: 'Whoever draws throws, hangs, or has no typeface',
    becomes: 'given up in time; the digest goes out as text, and the next picture is drawn',
    played: {
      'conversations/digest-resent.test.ts': ['a picture that hangs is given up'],
      'charts/png.test.ts': ['gives up on a picture that takes too long, and draws the next'],
      'doctor/fonts.test.ts': ['that is not there, or no file, is told with why it cannot be read'],
    },
  },
  {
    number: 53,
    what: 'A picture that takes seconds to draw, or never comes to an end',
    becomes: 'it is drawn in a thread of its own: people are answered meanwhile',
    played: {
      'conversations/digest-resent.test.ts': ['while it hangs, people are answered: it is drawn elsewhere'],
    },
  },
];
