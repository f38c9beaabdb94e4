import type { Scenario } from './scenario.ts';

export const strangers: readonly Scenario[] = [
  {
    number: 40,
    what: 'No signature, a forged one, one of another app, version or body',
    becomes: '401 and no row; the doctor says what was turned away',
    played: {
      'conversations/bad-input.test.ts': [
        'is turned away without a row: forged, unsigned, stale, from the future',
        'is turned away by Feishu’s door as well',
      ],
      'adapters/messengers/slack/ingress.test.ts': ['%s is refused', 'is told with the reason: %s'],
    },
  },
  {
    number: 41,
    what: 'What was signed 301 seconds ago, or ahead; what was taken, to the byte a second time',
    becomes: '401; 200 and no second entry',
    played: {
      'adapters/messengers/slack/ingress.test.ts': ['of %i seconds ago is answered with %i'],
      'adapters/messengers/feishu/ingress.test.ts': ['may be %i s old', 'of %s says no more than any other'],
      'faults/deliveries.test.ts': ['to the byte a second time is taken, and is one entry'],
    },
  },
  {
    number: 42,
    what: 'Feishu: another token, app, tenant or key, plaintext, bad padding, a tampered seal, an old time',
    becomes: 'one and the same refusal for all',
    played: { 'adapters/messengers/feishu/ingress.test.ts': ['of %s says no more than any other'] },
  },
  {
    number: 43,
    what: 'Five megabytes, a byte now and then, a packed bomb, a hundred thousand fields',
    becomes: '413 before it is in memory; 408 after ten seconds; not unpacked; read in its turn',
    played: {
      'faults/floods.test.ts': [
        '%s, with a 408',
        'are turned away at %s as soon as they are said, or are too much',
        'and packed is not unpacked',
        'may have a hundred thousand fields',
      ],
      'entrance/server.test.ts': ['turns away what is larger than any platform sends'],
    },
  },
  {
    number: 44,
    what: 'Ten thousand real payloads with fields dropped, nested, of another kind, NUL, `__proto__`, no UTF-8, said twice',
    becomes: 'answered, never as if something had broken; no row where it is refused, and the next is served',
    played: {
      'faults/doors.test.ts': [
        'is answered, and never as if it had broken something',
        'leaves no row where it was refused',
        'keeps nobody from being served',
      ],
    },
  },
  {
    number: 45,
    what: 'SQL, mentions of everybody, links, markup or formulas in what people write',
    becomes: 'words: nothing rings, links, runs or computes',
    played: {
      'conversations/bad-input.test.ts': ['stands there as it was typed, and reaches nobody'],
      'adapters/messengers/slack/render.test.ts': [
        'no card can mention anybody, hold a live link or exceed what Slack takes',
      ],
      'adapters/messengers/feishu/hostile-text.test.ts': ['stays inert, and within 30 KB and 200 elements'],
      'card/csv.test.ts': ['makes no formula of what somebody wrote: %s'],
    },
  },
  {
    number: 46,
    what: 'A command for others, a made-up button, the state of a form changed, a right lost since it was shown',
    becomes: 'refused when it is done, and in the audit',
    played: {
      'entrance/rights.test.ts': ['is as it has been read, and what one may not see is like what does not exist'],
      'entrance/receive.test.ts': [
        'of %s says that there is nothing',
        'follows what somebody may do when it is done, not when it was shown',
      ],
      'adapters/messengers/slack/inbound.test.ts': ['whose state was tampered with has none'],
    },
  },
  {
    number: 47,
    what: 'Ids of another company, guests, people of other companies',
    becomes: 'the same answer as for what does not exist, and nothing of it changes',
    played: {
      'entrance/tenancy.test.ts': [
        'is answered word for word the same whether there is another or not: %s',
        'changes no row of the other, whatever is pressed there',
      ],
      'entrance/caller.test.ts': ['as a guest is turned away, and leaves nothing'],
      'adapters/messengers/slack/send.test.ts': ['of %s'],
    },
  },
  {
    number: 48,
    what: 'An installation whose state is forged, late, used twice or somebody else’s; one after a removal',
    becomes: 'refused with a page that says what to do; what was there is there again',
    played: {
      'adapters/messengers/slack/install.test.ts': [
        'after ten minutes begins again',
        'a second time, by the same way, has installed nothing more',
        'by a way that somebody else has begun installs nothing',
        'without a state, or with nonsense, gets a page',
        'with nothing that Slack would take may begin again, and breaks nothing',
      ],
      'faults/side-doors.test.ts': ['is answered whatever it is, breaks nothing and installs nothing'],
      'conversations/install.test.ts': [
        'finds everything where it was when it installs it anew, and the digest comes late',
      ],
    },
  },
  {
    number: 51,
    what: 'Every way of going wrong, with a log that says all it can',
    becomes:
      'no token, secret or address that permits something in the log or in a message, and no words of people in the log',
    played: {
      'faults/secrets.test.ts': [
        'whatever goes wrong, no secret is in the log or in what anybody is told, and the words of people are in no log',
      ],
      'adapters/messengers/slack/install.test.ts': ['no token and no secret is in the log, on a page or in an error'],
      'adapters/messengers/slack/line.test.ts': ['what is logged tells neither token nor ticket'],
    },
  },
  {
    number: 52,
    what: 'A response_url or an upload that leads elsewhere, a redirect inwards, a name that changes its mind',
    becomes: 'not called, and no token is shown to it',
    played: {
      'adapters/messengers/slack/send-pictures.test.ts': ['is never sent to a stranger'],
      'adapters/messengers/slack/files.test.ts': ['the token is never sent to %s'],
      'adapters/sources/http.test.ts': [
        'a redirect is not followed, not even to the same host',
        'a name that leads to the public net at first, and inside at the second look',
      ],
    },
  },
];
