import { isIP, isIPv6 } from 'node:net'

/** Does an address reach this machine only? A demonstration must not be seen from anywhere else. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '').toLowerCase()
  if (bare === 'localhost' || bare === '::1') return true
  return isIP(bare) === 4 && bare.startsWith('127.')
}

/** An address or a host name, as one may listen on it. */
export const isHost = (value: string): boolean =>
  isIP(value) !== 0 ||
  (value.length <= 253 && /^(?!-)[a-z0-9-]+(?:\.[a-z0-9-]+)*$/i.test(value) && !/^[\d.]+$/.test(value))

/** The host as it stands in an address: an IPv6 address in brackets. */
export const hostInUrl = (host: string): string => (isIPv6(host) ? `[${host}]` : host)
