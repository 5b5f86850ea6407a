import { BlockList, isIP, isIPv6 } from 'node:net'

/** Finds whose request it is: the connection's other end, or whom our own proxies say they speak for. */
export type FindCaller = (remote: string | undefined, forwardedFor: string | undefined) => string

/**
 * Reads X-Forwarded-For from its end: each of our proxies has written whom it heard from, so the first address that is
 * none of ours is the caller. What stands before it the caller may have written himself.
 */
export function makeFindCaller(trusted: readonly string[]): FindCaller {
  const list = new BlockList()
  for (const network of trusted) {
    const [address = '', prefix] = network.split('/')
    const family = isIPv6(address) ? 'ipv6' : 'ipv4'
    if (prefix === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(prefix), family)
  }
  const isOurs = (address: string): boolean => list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')

  return (remote, forwardedFor) => {
    let caller = plainAddress(remote ?? '')
    const hops = (forwardedFor ?? '').split(',').map((hop) => plainAddress(hop.trim()))
    while (isIP(caller) !== 0 && isOurs(caller)) {
      const hop = hops.pop()
      if (hop === undefined || isIP(hop) === 0) break
      caller = hop
    }
    return caller
  }
}

/** An IPv4 caller on an IPv6 socket is the same caller. */
const plainAddress = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '')
