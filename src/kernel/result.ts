/** `area.reason`: unique in the program; its sentence in three languages stands in texts/ under `refusal.<code>`. */
export type RefusalCode = `${string}.${string}`

/** An expected "no". It carries what is needed to say it to a person; it is never thrown. */
export interface Refusal {
  readonly code: RefusalCode
  /** The field or place it is about, as a path: `family.2.iin`. */
  readonly at?: string
  readonly facts?: Readonly<Record<string, string | number>>
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusals: readonly Refusal[] }

export const accepted = <T>(value: T): Result<T> => ({ ok: true, value })

export const refused = (
  ...refusals: readonly [Refusal, ...Refusal[]]
): { ok: false; refusals: readonly Refusal[] } => ({
  ok: false,
  refusals,
})

export function refusal(code: RefusalCode, facts?: Refusal['facts'], at?: string): Refusal {
  return { code, ...(at === undefined ? {} : { at }), ...(facts === undefined ? {} : { facts }) }
}
