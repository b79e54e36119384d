import ipaddr from 'ipaddr.js';

/** The first three bits of every IPv6 address that is given out: 2000::/3. */
const GIVEN_OUT = 1;

/**
 * Whether an IP address is one of the public Internet. Neither this machine, nor its network, nor a way round to them through an address
 * that carries another one.
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  return !(parsed instanceof ipaddr.IPv6) || parsed.parts[0]! >> 13 === GIVEN_OUT;
}
