import type { SourceKind } from '../../../ports/source.ts';

const nobody = () => {
  throw new Error('nobody is asked here');
};

/** Systems as people are asked for their settings, with nothing behind them. */
export const sourceKinds: readonly SourceKind[] = [
  { name: 'files', settings: [], connect: nobody },
  {
    name: 'webhook',
    settings: [{ name: 'pushSecret', secret: true, example: 'not-a-real-secret-0123456789abcdef' }],
    pushes: { read: nobody },
    connect: nobody,
  },
  {
    name: 'jiandaoyun',
    settings: [
      { name: 'apiKey', secret: true, example: 'not-a-real-key' },
      { name: 'pushSecret', secret: true, optional: true, example: 'not-a-real-secret' },
    ],
    pushes: { read: nobody },
    connect: nobody,
  },
  {
    name: 'salesforce',
    settings: [
      { name: 'url', example: 'https://example.my.salesforce.com' },
      { name: 'clientId', example: 'not-a-real-consumer-key' },
      { name: 'clientSecret', secret: true, example: 'not-a-real-secret' },
    ],
    connect: nobody,
  },
];
