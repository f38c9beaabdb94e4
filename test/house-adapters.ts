import type { Room } from './support/rooms.ts';

/** Everything outside: the only code that knows a vendor. It stands where `house.ts` puts it. */
export const adapterRooms: readonly Room[] = [
  {
    name: 'adapters/messengers/question.ts',
    types: 'ports',
    because: 'it asks one question over HTTP, whoever is asked, and knows no vendor',
  },
  {
    name: 'adapters/messengers/payload.ts',
    packages: 'zod',
    because: 'it says what any payload may hold, whoever sent it, and knows no vendor',
  },
  {
    name: 'adapters/messengers/slack',
    may: 'adapters/messengers/question.ts adapters/messengers/payload.ts card errors.ts',
    types: 'ports',
    packages: '@slack/bolt @slack/web-api ws zod node:',
    because: 'it knows Slack, no other messenger, and nothing of sales',
  },
  {
    name: 'adapters/messengers/feishu',
    may: 'adapters/messengers/question.ts adapters/messengers/payload.ts card errors.ts',
    types: 'ports',
    packages: '@larksuiteoapi/node-sdk axios zod node:',
    because: 'it knows Feishu, no other messenger, and nothing of sales',
  },
  {
    name: 'adapters/messengers/index.ts',
    may: 'errors.ts adapters/messengers/slack adapters/messengers/feishu',
    types: 'ports',
    because: 'it is the catalogue, and the only file that names a messenger',
  },
  {
    name: 'adapters/sources/addresses.ts',
    packages: 'node:net',
    because: 'it says which addresses may be called, and calls none',
  },
  { name: 'adapters/sources/json.ts', because: 'it reads what a vendor wrote, whatever it is about' },
  {
    name: 'adapters/sources/http.ts',
    may: 'errors.ts adapters/sources/addresses.ts adapters/sources/json.ts',
    packages: 'axios node:',
    because: 'it calls whoever may be called, and knows no vendor',
  },
  {
    name: 'adapters/sources/inbox.ts',
    may: 'errors.ts',
    types: 'ports',
    because: 'it reads what was brought to us, whoever brought it',
  },
  {
    name: 'adapters/sources/remembered.ts',
    because: 'it keeps for a while what was answered, whoever answered',
  },
  {
    name: 'adapters/sources/until-found.ts',
    types: 'ports',
    because: 'it asks again for what an answer had not, whoever answered',
  },
  {
    name: 'adapters/sources/shaped.ts',
    may: 'errors.ts',
    packages: 'zod',
    because: 'it says whether an answer is one, whoever answered',
  },
  {
    name: 'adapters/sources/days.ts',
    because: 'it says when a day begins for whoever asks a vendor by moments',
  },
  {
    name: 'adapters/sources/salesforce',
    may: 'errors.ts adapters/sources/days.ts adapters/sources/remembered.ts adapters/sources/shaped.ts',
    types: 'ports adapters/sources/http.ts',
    packages: 'zod',
    because: 'it knows Salesforce, no other source, and nothing of sales',
  },
  {
    name: 'adapters/sources/jiandaoyun',
    may: 'errors.ts adapters/sources/days.ts adapters/sources/remembered.ts adapters/sources/shaped.ts',
    types: 'ports adapters/sources/http.ts',
    packages: 'zod node:crypto',
    because: 'it knows Jiandaoyun, no other source, and nothing of sales',
  },
  {
    name: 'adapters/sources/files',
    may: 'adapters/sources/inbox.ts',
    types: 'ports',
    because: 'a file is read where its rows were put, and knows no other source',
  },
  {
    name: 'adapters/sources/webhook',
    may: 'errors.ts adapters/sources/inbox.ts adapters/sources/json.ts',
    types: 'ports',
    packages: 'zod node:crypto',
    because: 'it knows how we want to be pushed to, and no other source',
  },
  {
    name: 'adapters/sources/zoho',
    may: 'errors.ts adapters/sources/json.ts',
    types: 'ports adapters/sources/http.ts',
    packages: 'zod node:crypto',
    because: 'it knows Zoho CRM, no other source, and nothing of sales',
  },
  {
    name: 'adapters/sources/kingdee',
    may: 'errors.ts adapters/sources/remembered.ts adapters/sources/until-found.ts',
    types: 'ports adapters/sources/http.ts',
    packages: 'zod node:crypto',
    because: 'it knows 金蝶云星空, no other source, and nothing of sales',
  },
  {
    name: 'adapters/sources/fxiaoke',
    may: 'errors.ts adapters/sources/remembered.ts',
    types: 'ports adapters/sources/http.ts',
    packages: 'zod node:crypto',
    because: 'it knows 纷享销客, no other source, and nothing of sales',
  },
  {
    name: 'adapters/sources/neocrm',
    may: 'errors.ts adapters/sources/remembered.ts adapters/sources/until-found.ts',
    types: 'ports adapters/sources/http.ts',
    packages: 'zod',
    because: 'it knows 销售易, no other source, and nothing of sales',
  },
  {
    name: 'adapters/sources/index.ts',
    may:
      'errors.ts adapters/sources/addresses.ts adapters/sources/files adapters/sources/fxiaoke adapters/sources/http.ts ' +
      'adapters/sources/jiandaoyun adapters/sources/kingdee adapters/sources/neocrm adapters/sources/salesforce ' +
      'adapters/sources/webhook adapters/sources/zoho',
    types: 'ports',
    because: 'it is the catalogue, and the only file that names a source',
  },
  { name: 'adapters/emulators/emulator.ts', because: 'it says what people can do in any messenger' },
  {
    name: 'adapters/emulators/source.ts',
    types: 'adapters/emulators/emulator.ts',
    because: 'it says what people can do in any system of record',
  },
  {
    name: 'adapters/emulators/source-server.ts',
    types: 'adapters/emulators/emulator.ts adapters/emulators/source.ts',
    packages: 'node:',
    because: 'it listens, keeps a log and goes wrong as planned, whatever vendor it is',
  },
  {
    name: 'adapters/emulators/sorted-list.ts',
    because: 'it keeps entries in order, whatever they are',
  },
  {
    name: 'adapters/emulators/ordered-records.ts',
    may: 'adapters/emulators/sorted-list.ts',
    because: 'it keeps records in two orders, whosever they are',
  },
  {
    name: 'adapters/emulators/words.ts',
    because: 'it reads the words of a query, in whatever language',
  },
  {
    name: 'adapters/emulators/call-window.ts',
    because: 'it counts calls, whoever makes them',
  },
  {
    name: 'adapters/emulators/fxiaoke',
    may: 'adapters/emulators/source-server.ts adapters/emulators/ordered-records.ts adapters/emulators/call-window.ts',
    types: 'adapters/emulators/sorted-list.ts adapters/emulators/emulator.ts adapters/emulators/source.ts',
    because: 'it judges us as 纷享销客 does, so it shares nothing with us',
  },
  {
    name: 'adapters/emulators/neocrm',
    may: 'adapters/emulators/source-server.ts adapters/emulators/ordered-records.ts adapters/emulators/call-window.ts',
    types: 'adapters/emulators/sorted-list.ts adapters/emulators/emulator.ts adapters/emulators/source.ts',
    because: 'it judges us as 销售易 does, so it shares nothing with us',
  },
  {
    name: 'adapters/emulators/slack',
    types: 'adapters/emulators/emulator.ts',
    packages: 'ws node:',
    because: 'it judges us as Slack does, so it shares nothing with us',
  },
  {
    name: 'adapters/emulators/feishu',
    types: 'adapters/emulators/emulator.ts',
    packages: 'node: ws',
    because: 'it judges us as Feishu does, so it shares nothing with us',
  },
  {
    name: 'adapters/emulators/jiandaoyun',
    may: 'adapters/emulators/source-server.ts adapters/emulators/sorted-list.ts adapters/emulators/call-window.ts',
    types: 'adapters/emulators/emulator.ts adapters/emulators/source.ts',
    packages: 'node:',
    because: 'it judges us as Jiandaoyun does, so it shares nothing with us',
  },
  {
    name: 'adapters/emulators/kingdee',
    may: 'adapters/emulators/source-server.ts adapters/emulators/call-window.ts',
    types: 'adapters/emulators/emulator.ts adapters/emulators/source.ts',
    packages: 'node:',
    because: 'it judges us as Kingdee does, so it shares nothing with us',
  },
  {
    name: 'adapters/emulators/salesforce',
    may: 'adapters/emulators/source-server.ts adapters/emulators/words.ts',
    types: 'adapters/emulators/emulator.ts adapters/emulators/source.ts',
    because: 'it judges us as Salesforce does, so it shares nothing with us',
  },
  {
    name: 'adapters/emulators/zoho',
    may: 'adapters/emulators/source-server.ts adapters/emulators/words.ts',
    types: 'adapters/emulators/emulator.ts adapters/emulators/source.ts',
    packages: 'node:',
    because: 'it judges us as Zoho does, so it shares nothing with us',
  },
];
