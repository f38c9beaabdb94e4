import { describe, expect, it } from 'vitest';
import { type Exception, exceptionOf, isOpened, mayBeCalled } from '../../../adapters/sources/addresses.ts';

const opening = (...entries: string[]): readonly Exception[] =>
  entries.map((entry) => exceptionOf(entry) ?? expect.fail(`${entry} is no exception`));

describe('an address that a name leads to', () => {
  it.each(['1.1.1.1', '172.15.255.255', '172.32.0.0', '100.63.255.255', '2606:4700::1111', '2400:3200::1'])(
    '%s is on the public net',
    (address) => {
      expect(mayBeCalled(address, false, [])).toBe(true);
    },
  );

  it.each([
    ['127.0.0.1', '127.255.255.254', '::1'],
    ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fc00::1', 'fdff::1'],
    ['100.64.0.1', '100.127.255.255', '198.18.0.1', '192.0.2.1', '198.51.100.1', '203.0.113.1', '2001:db8::1'],
    ['64:ff9b::a00:1', '2002:a00:1::', '2001::1', '100::1'],
  ])('%s and its like are not, and can be opened', (...addresses) => {
    expect(addresses.filter((address) => mayBeCalled(address, false, []))).toEqual([]);
    expect(addresses.filter((address) => !mayBeCalled(address, true, []))).toEqual([]);
  });

  it.each([
    '169.254.169.254',
    '169.254.0.1',
    '100.100.100.200',
    '168.63.129.16',
    'fd00:ec2::254',
    'fe80::1',
    '0.0.0.0',
    '0.1.2.3',
    '::',
    '224.0.0.1',
    '255.255.255.255',
    'ff02::1',
    '::ffff:10.0.0.1',
    '::ffff:a00:1',
    '::ffff:1.1.1.1',
    'crm.example.com',
    '',
  ])('%s opens nothing to anybody, also where it is opened', (address) => {
    expect(mayBeCalled(address, true, opening('169.254.0.0/16', '::/0', '0.0.0.0/0'))).toBe(false);
  });

  it('may be in a network that the operator has opened, and only there', () => {
    const exceptions = opening('10.1.0.0/16', 'fd12::/16');
    const addresses = ['10.1.2.3', '10.2.0.1', 'fd12::1', 'fd13::1'];
    expect(addresses.filter((address) => mayBeCalled(address, false, exceptions))).toEqual(['10.1.2.3', 'fd12::1']);
  });
});

describe('what an operator opens', () => {
  it.each([
    ['crm.example.com', { host: 'crm.example.com', port: undefined }],
    ['CRM.Example.com.', { host: 'crm.example.com', port: undefined }],
    ['erp.example.com:8443', { host: 'erp.example.com', port: 8443 }],
    ['10.1.2.3:443', { host: '10.1.2.3', port: 443 }],
    ['[::1]:9000', { host: '::1', port: 9000 }],
    ['10.0.0.0/8', { network: '10.0.0.0', prefix: 8 }],
    ['fd00::/8', { network: 'fd00::', prefix: 8 }],
  ])('%s', (entry, exception) => {
    expect(exceptionOf(entry)).toEqual(exception);
  });

  it.each([
    'https://crm.example.com',
    'crm.example.com/path',
    'user@crm.example.com',
    '*.example.com',
    'crm.example.com:99999',
    '10.0.0.0/33',
    'fd00::/129',
    '10.0.0/8',
    'a b',
    '',
  ])('%o is nothing to open', (entry) => {
    expect(exceptionOf(entry)).toBeUndefined();
  });

  it('is a host on every port or on one, or an address in a network', () => {
    const exceptions = opening('crm.example.com', 'erp.example.com:8443', '10.1.0.0/16');
    const asked = [
      ['crm.example.com', 443],
      ['crm.example.com', 8080],
      ['erp.example.com', 443],
      ['erp.example.com', 8443],
      ['sub.crm.example.com', 443],
      ['10.1.2.3', 443],
      ['10.2.2.3', 443],
    ] as const;
    expect(asked.filter(([host, port]) => isOpened(host, port, exceptions))).toEqual([
      asked[0],
      asked[1],
      asked[3],
      asked[5],
    ]);
  });
});
