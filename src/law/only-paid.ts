import type { Edition } from './edition.ts'
import type { KnownReckoning } from './readers.ts'

/** Figures that an edition names only to say what is paid: no ground and no reckoning rests on them. */
export function onlyPaid({ fee, grounds }: Edition, reckonings: readonly KnownReckoning[]): ReadonlySet<string> {
  if (fee.is !== 'stated' || fee.value.is !== 'paid' || fee.value.charges.is !== 'stated') return new Set()
  const rules = [
    ...Object.values(grounds).flatMap((kind) =>
      kind.is === 'stated' ? kind.value.list.flatMap(({ holds, unless }) => [holds, ...unless.map((o) => o.when)]) : [],
    ),
    ...reckonings.flatMap(({ steps }) => steps.map(({ is }) => is)),
  ]
  const decides = (id: string): boolean => rules.some((rule) => rule?.includes(`'${id}'`) || rule?.includes(`"${id}"`))
  return new Set(fee.value.charges.value.map(({ parameter }) => parameter).filter((id) => !decides(id)))
}
