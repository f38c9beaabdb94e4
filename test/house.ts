import { adapterRooms } from './house-adapters.ts';
import type { Room } from './support/rooms.ts';

/**
 * Who may import whom. A room imports only rooms that stand above it, so no way leads round in a circle. The shape of a
 * declaration (`commands/command.ts`) is a room of its own: others speak of it who must not know what is declared.
 */
export const rooms: readonly Room[] = [
  // What is true, what can be said, how it looks.
  { name: 'domain', because: 'the rules hold without a database, a vendor, a clock or a package' },
  {
    name: 'card',
    packages: 'fflate write-excel-file',
    because: 'what can be said, also as a file, knows no messenger, and nothing of sales',
  },
  { name: 'charts', packages: 'vega vega-lite @resvg/resvg-wasm node:', because: 'rows in, picture out' },
  {
    name: 'refused',
    types: 'domain',
    because: 'it says what can be asked for in vain, and nothing of how that is told',
  },
  { name: 'errors.ts', types: 'refused', because: 'an error says what it is about and does nothing' },
  { name: 'ports', types: 'card', because: 'it says what an adapter must be, in types and nothing else' },
  {
    name: 'doctor/trouble.ts',
    types: 'ports',
    because: 'it says what can be wrong with an installation, in types and nothing else',
  },
  { name: 'texts', may: 'domain', types: 'refused', because: 'it has the words for what the domain knows' },
  {
    name: 'views',
    may: 'card charts domain texts',
    types: 'doctor/trouble.ts errors.ts refused',
    because: 'a view shows only what it is handed',
  },

  // What is recorded and told.
  { name: 'prisma', packages: '*', because: 'the schema comes before anything of ours' },
  {
    name: 'store',
    may: 'errors.ts',
    types: 'ports',
    packages: '@electric-sql/pglite @prisma/adapter-pg pg pglite-prisma-adapter node:',
    because: 'it is the one room that knows which database this is, and knows nothing else',
  },
  {
    name: 'outbox/announce.ts',
    may: 'store',
    because: 'a fact is written down in the transaction of whoever knows it',
  },
  {
    name: 'announcements/announcement.ts',
    types: 'card domain store texts',
    because: 'the outbox delivers by this shape, and knows no announcement',
  },
  {
    name: 'outbox',
    may: 'errors.ts store outbox/announce.ts',
    types: 'card ports announcements/announcement.ts',
    packages: 'pg-boss',
    because: 'it carries facts to messengers, whatever they are about',
  },
  {
    name: 'doctor',
    may: 'charts domain store',
    types: 'ports doctor/trouble.ts',
    packages: 'node:crypto node:timers/promises',
    because: 'it looks at an installation and says what is wrong, without a word of any language',
  },
  {
    name: 'sheets',
    packages: 'csv-parse read-excel-file fflate node:worker_threads',
    because: 'it makes rows of the files that an office writes, and knows nothing of what stands in them',
  },
  {
    name: 'services',
    may: 'domain errors.ts store outbox/announce.ts',
    types: 'ports',
    packages: 'zod chinese-days node:crypto',
    because: 'a service decides and records; it knows nothing of cards, words and deliveries',
  },
  {
    name: 'errands',
    may: 'domain errors.ts services store',
    types: 'outbox/announce.ts ports',
    packages: 'node:timers/promises',
    because: 'it goes to the systems that numbers come from, and has what they say decided and recorded by services',
  },

  // What people can ask for: declarations, each of which asks a service and shows a view.
  {
    name: 'commands/command.ts',
    may: 'domain errors.ts refused texts',
    types: 'charts doctor/trouble.ts ports services store',
    packages: 'zod',
    because: 'it is the shape of a command, and of the call that buttons and forms get as well',
  },
  { name: 'commands/answers.ts', types: 'card ports', because: 'it has the ways to answer a call' },
  { name: 'forms/form.ts', types: 'card errors.ts ports commands/command.ts', because: 'it is the shape of a form' },
  {
    name: 'actions/action.ts',
    may: 'errors.ts',
    types: 'ports commands/command.ts',
    packages: 'zod',
    because: 'it is the shape of a button',
  },
  {
    name: 'digests/digest.ts',
    types: 'card charts domain services store texts',
    because: 'it is the shape of a digest',
  },
  {
    name: 'digests',
    may: 'services views domain',
    types: 'digests/digest.ts',
    because: 'a digest is told by the clock: it knows no calls and no answers',
  },
  {
    name: 'announcements',
    may: 'digests domain services views',
    types: 'charts announcements/announcement.ts digests/digest.ts',
    packages: 'zod',
    because: 'an announcement is told to others: it knows no calls and no answers',
  },
  {
    name: 'forms',
    may: 'domain errors.ts services sheets texts views commands/answers.ts forms/form.ts',
    types: 'card refused commands/command.ts',
    packages: 'zod',
    because: 'a form asks a service and shows a view',
  },
  {
    name: 'commands',
    may: 'card digests domain errors.ts forms services texts views commands/answers.ts commands/command.ts',
    types: 'ports',
    packages: 'zod',
    because: 'a command asks a service, shows a view, or opens a form',
  },
  {
    name: 'actions',
    may: 'commands domain forms services views actions/action.ts commands/answers.ts',
    types: 'card texts commands/command.ts',
    packages: 'zod',
    because: 'a button does what a command or a form does, or asks a service and shows a view',
  },
  {
    name: 'entrance',
    may: 'errors.ts services sheets store views commands/command.ts forms/form.ts',
    types: 'charts doctor/trouble.ts ports refused texts actions/action.ts outbox/announce.ts',
    packages: 'node:timers/promises',
    because: 'the one door reads the catalogues that it is handed, by their shapes',
  },

  ...adapterRooms,

  // Where it all comes together.
  { name: 'config.ts', may: 'errors.ts', packages: 'zod', because: 'it checks settings and uses none' },
  {
    name: 'operating',
    may: 'config.ts errors.ts outbox store',
    packages: 'zod node:',
    because: 'it has the commands that carry all data from one place to another, while no service is at work on them',
  },
  {
    name: 'telemetry',
    may: 'store',
    types: 'charts errands outbox outbox/announce.ts ports refused',
    packages:
      '@prometheus-io/client @opentelemetry/api @opentelemetry/context-async-hooks @opentelemetry/core ' +
      '@opentelemetry/exporter-trace-otlp-proto @opentelemetry/resources @opentelemetry/sdk-trace node:timers/promises',
    because: 'it measures parts of the service from outside, and none of them knows that it is measured',
  },
  {
    name: 'server.ts',
    may: 'doctor',
    types: 'ports services store telemetry texts',
    packages: 'hono node:timers/promises',
    because: 'what comes is handed on, to the messengers or to whoever takes in what sources push',
  },
  {
    name: 'self-check.ts',
    may: 'doctor store views',
    types: 'doctor/trouble.ts ports server.ts',
    because: 'the running service looks at itself, and says what it found in words',
  },
  {
    name: 'clockwork.ts',
    may: 'digests outbox services store',
    types: 'telemetry',
    because: 'it looks at the clock, and services find out what is due',
  },
  {
    name: 'listen.ts',
    packages: '@hono/node-server node:http',
    because: 'it opens the port and closes it, whatever is asked there',
  },
  { name: 'begun.ts', because: 'it keeps in mind what goes on, whatever that is' },
  {
    name: 'app.ts',
    may: 'actions announcements begun.ts charts clockwork.ts commands entrance errands forms listen.ts outbox self-check.ts server.ts services store telemetry',
    types: 'outbox/announce.ts ports',
    packages: 'node-cron',
    because: 'messengers, clock and database are handed in, so that a test can hand in others',
  },
  {
    name: 'main.ts',
    may: 'adapters/messengers/index.ts adapters/sources/index.ts app.ts config.ts doctor errors.ts store telemetry',
    packages: 'pino node:crypto node:timers/promises',
    because: 'the environment, the clock and the vendors come together here and nowhere else',
  },
  {
    name: 'doctor/command.ts',
    may: 'charts doctor errors.ts main.ts store views',
    types: 'doctor/trouble.ts server.ts texts',
    packages: 'node:crypto node:timers/promises',
    because: 'it is a command that looks at an installation from outside, with its settings and nothing of its service',
  },
  {
    name: 'manifests',
    may: 'adapters/messengers/feishu adapters/messengers/slack commands texts',
    types: 'commands/command.ts',
    packages: 'node:',
    because: 'it reads what is declared and is no part of the service',
  },
  {
    name: 'playground',
    may: '*',
    packages: 'hono @hono/node-server idiomorph zod node:',
    because: 'the demo uses everything, and stands so low that no part of the service can come to need it',
  },
  {
    name: 'prisma/seed.ts',
    may: 'config.ts playground store',
    because: 'it is a command that puts the demo company into a database, and nothing more',
  },
];
