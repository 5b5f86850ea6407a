import type { Voice } from '../../platform/index.ts'
import type { Html } from '../html/jsx-runtime.ts'

/**
 * Where a fact stands, as people write it: `9(1)` → `§ 9(1)`; `app3.t1.6` → `§ 3-қос. 6`; `11(5); app3.t1.6` → both.
 * Null for what no paragraph says (`ours`, `assumed`): there is nothing to cite.
 */
export function writeParagraphs({ say }: Voice, at: string): string | null {
  const places = at
    .split(';')
    .map((place) => place.trim())
    .filter((place) => place !== '' && place !== 'ours' && place !== 'assumed')
  if (places.length === 0) return null
  const written = places.map((place) => {
    const annex = /^app(\d+)(?:\.t(\d+))?(?:\.(.+))?$/.exec(place)
    if (!annex) return place
    const words = say('web.law.annex', { annex: annex[1]! })
    return annex[3] === undefined ? words : `${words} ${annex[3]}`
  })
  return `§ ${[...new Set(written)].join(', ')}`
}

/** The paragraph that a statement rests on: beside it, never in front. */
export function LawMark({ voice, at }: { readonly voice: Voice; readonly at: string }): Html | null {
  const written = writeParagraphs(voice, at)
  return written === null ? null : <span class="q-law">{written}</span>
}
