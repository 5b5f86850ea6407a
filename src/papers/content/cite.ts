import type { Say } from '../../platform/index.ts'

/** `9(1)` → `§ 9(1)`; `app3.t1.6` → `3-қосымша, 1-кесте, 6-жол`; `11(3); app3.t1.3` → both; `ours`, `assumed` → nothing. */
export function cite(at: string, say: Say): string {
  const places = at.split(/;\s*/).flatMap((place) => {
    const found = citeOne(place.trim(), say)
    return found === '' ? [] : [found]
  })
  return places.join('; ')
}

function citeOne(place: string, say: Say): string {
  if (place === '' || place === 'ours' || place === 'assumed') return ''
  const annex = /^app(\d+)(?:\.t(\d+))?(?:\.(.+))?$/.exec(place)
  if (!annex) return /^\d/.test(place) ? `§\u00a0${place}` : place
  const [, number, table, row] = annex
  return [
    say('papers.cited.annex', { annex: number! }),
    ...(table === undefined ? [] : [say('papers.cited.table', { table })]),
    ...(row === undefined ? [] : [say('papers.cited.row', { row })]),
  ].join(', ')
}
