/** Secrets of a demonstration are none: each login's second factor is made from its name, so that any start knows it. */
export const secretOf = (login: string): string => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  let secret = ''
  for (let at = 0; at < 32; at += 1) secret += letters[(login.charCodeAt(at % login.length) * 7 + at * 11) % 32]
  return secret
}
