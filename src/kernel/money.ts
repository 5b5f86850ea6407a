/** Whole tiyn (1 ₸ = 100 tiyn). Money is never a float; a safe integer holds 90 trillion tenge. */
export type Tiyn = number & { readonly unit: 'tiyn' }

export function tiyn(amount: number): Tiyn {
  if (!Number.isSafeInteger(amount)) throw new Error(`not a whole number of tiyn: ${amount}`)
  return amount as Tiyn
}

export const tenge = (amount: number): Tiyn => tiyn(amount * 100)

/** `28 460`, `28 460,5`, `28460.50` → tiyn; null when it is not an amount. */
export function readTenge(typed: string): Tiyn | null {
  const plain = typed.replace(/[\s  ₸]/g, '').replace(',', '.')
  const match = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(plain)
  if (!match) return null
  return tiyn(Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')))
}
