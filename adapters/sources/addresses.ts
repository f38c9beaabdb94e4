import { BlockList, isIP, isIPv6 } from 'node:net';

/** What an operator has opened besides the public net: a host, a host on one port, or a network. */
export type Exception =
  | { readonly host: string; readonly port: number | undefined }
  | { readonly network: string; readonly prefix: number };

/** Opens nothing to anybody: ourselves, the machine's neighbours, everybody, or what clouds tell their machines. */
const never = listOf(
  '0.0.0.0/8 169.254.0.0/16 224.0.0.0/4 240.0.0.0/4 100.100.100.200/32 168.63.129.16/32',
  '::/128 ::ffff:0:0/96 fe80::/10 ff00::/8 fd00:ec2::254/128',
);
const loopback = listOf('127.0.0.0/8', '::1/128');
/** Private, shared, for documents, for measuring: on no public net. */
const special4 = listOf(
  '10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 ' +
    '198.18.0.0/15 198.51.100.0/24 203.0.113.0/24',
  '',
);
/** The public net of version 6, and what in it leads to version 4 or nowhere. */
const global6 = listOf('', '2000::/3');
const special6 = listOf('', '2001::/23 2001:db8::/32 2002::/16 3fff::/20');

/** Of each version a list of its own: a mapped address is one of version 6, and no way around the rules. */
interface Addresses {
  readonly ipv4: BlockList;
  readonly ipv6: BlockList;
}

export const isLoopback = (address: string): boolean => within(loopback, address);

const isPublic = (address: string): boolean =>
  isIPv6(address) ? within(global6, address) && !within(special6, address) : !within(special4, address);

/** Whether this address may be called; `opened`: the operator has named the host that it belongs to. */
export function mayBeCalled(address: string, opened: boolean, exceptions: readonly Exception[]): boolean {
  if (isIP(address) === 0 || within(never, address)) return false;
  return opened || isPublic(address) || exceptions.some((one) => 'network' in one && within(networkOf(one), address));
}

/** Whether the operator has named this host, or the network that it is an address in. */
export const isOpened = (host: string, port: number, exceptions: readonly Exception[]): boolean =>
  exceptions.some((one) =>
    'network' in one
      ? isIP(host) !== 0 && within(networkOf(one), host)
      : one.host === host && (one.port === undefined || one.port === port),
  );

/** A host as it stands in a URL, and as addresses are written elsewhere: without brackets, without a dot at the end. */
export const bareHost = (hostname: string): string => hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');

/** Reads one entry of a list; undefined where it is none. */
export function exceptionOf(entry: string): Exception | undefined {
  const [, network, prefix] = /^([\d.:a-f]+)\/(\d{1,3})$/i.exec(entry) ?? [];
  if (network !== undefined) {
    const bits = Number(prefix);
    const most = isIPv6(network) ? 128 : 32;
    return isIP(network) !== 0 && bits <= most ? { network, prefix: bits } : undefined;
  }
  const [, name = '', port] = /^(\[[\d.:a-f]+\]|[^\s/:@?#[\]*]+)(?::(\d{1,5}))?$/i.exec(entry) ?? [];
  const host = bareHost(URL.parse(`https://${name}/`)?.hostname ?? '');
  if (host === '' || Number(port ?? 0) > 65_535) return undefined;
  return { host, port: port === undefined ? undefined : Number(port) };
}

function networkOf({ network, prefix }: { readonly network: string; readonly prefix: number }): Addresses {
  const written = `${network}/${prefix}`;
  return isIPv6(network) ? listOf('', written) : listOf(written, '');
}

function within(addresses: Addresses, address: string): boolean {
  if (isIP(address) === 0) return false;
  return isIPv6(address) ? addresses.ipv6.check(address, 'ipv6') : addresses.ipv4.check(address, 'ipv4');
}

function listOf(networks4: string, networks6: string): Addresses {
  const list = (networks: string, version: 'ipv4' | 'ipv6'): BlockList => {
    const blocked = new BlockList();
    for (const network of networks.split(' ').filter(Boolean)) {
      const [address = '', prefix] = network.split('/');
      blocked.addSubnet(address, Number(prefix), version);
    }
    return blocked;
  };
  return { ipv4: list(networks4, 'ipv4'), ipv6: list(networks6, 'ipv6') };
}
