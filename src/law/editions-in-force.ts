import type { Act, ActEffect, Law, LegalDay } from './law.ts'

/** An edition that an act wrote, with the interval that the acts give it; its text may not be held. */
export interface EditionInForce {
  readonly edition: string
  readonly territory: string
  readonly content: 'held' | 'not-held' | 'not-written'
  readonly act: Act
  readonly how: 'approved' | 'restated'
  readonly replaces: string | null
  readonly from: LegalDay
  readonly until: { readonly day: LegalDay; readonly act: Act; readonly how: 'replaced' | 'repealed' } | null
}

type Wrote = Extract<ActEffect, { readonly is: 'approves' | 'restates' }>

/**
 * All editions of a service that acts gave it. One ends when a later one replaces it, or when the act that
 * approved the instrument is repealed; the repeal of an act that only restated it rolls nothing back.
 */
export function editionsInForce(law: Law, service: string): EditionInForce[] {
  const written = [...law.acts.values()].flatMap((act) =>
    act.effects.flatMap((effect) =>
      (effect.is === 'approves' || effect.is === 'restates') && effect.service === service && act.inForce
        ? [{ act, effect, from: act.inForce }]
        : [],
    ),
  )
  return written.map(({ act, effect, from }): EditionInForce => {
    const root = rootOf(effect, written)
    const ends = [...replacements(effect, written), ...repeals(law, root)].filter(
      (end) => end.day.day > from.day || end.how === 'repealed',
    )
    ends.sort((a, b) => (a.day.day < b.day.day ? -1 : 1))
    return {
      edition: effect.edition,
      territory: effect.territory,
      content: effect.content,
      act,
      how: effect.is === 'approves' ? 'approved' : 'restated',
      replaces: effect.replaces,
      from,
      until: ends[0] ?? null,
    }
  })
}

interface Written {
  readonly act: Act
  readonly effect: Wrote
  readonly from: LegalDay
}

type End = NonNullable<EditionInForce['until']>

const replacements = (effect: Wrote, written: readonly Written[]): End[] =>
  written
    .filter((later) => later.effect.replaces === effect.edition)
    .map((later) => ({ day: later.from, act: later.act, how: 'replaced' }))

const repeals = (law: Law, approving: string): End[] =>
  [...law.acts.values()].flatMap((act) =>
    act.inForce && act.effects.some((effect) => effect.is === 'repeals' && effect.act === approving)
      ? [{ day: act.inForce, act, how: 'repealed' as const }]
      : [],
  )

/** The act in which the instrument stands: the one that approved it, at the beginning of the chain of its editions. */
function rootOf(effect: Wrote, written: readonly Written[], depth = 0): string {
  const before = written.find((earlier) => earlier.effect.edition === effect.replaces)
  if (before && depth < written.length) return rootOf(before.effect, written, depth + 1)
  return effect.under ?? written.find((own) => own.effect === effect)?.act.id ?? ''
}
