/**
 * Addresses that a page may lead to: the same site, a place on the page, a query, the open web, mail and telephone.
 * Escaping does not stop `javascript:`, so what is not on this short list is refused, `//host` and odd letters included.
 */
export function isSafeAddress(address: string): boolean {
  // oxlint-disable-next-line no-control-regex -- browsers drop these signs, so "java\tscript:" must not get past
  if (/[\u0000-\u0020\\]/.test(address)) return false
  return address === '' || /^(https?:\/\/[^/]|\/(?!\/)|[#?]|mailto:[^:]|tel:\+?[\d-])/i.test(address)
}
