import type { CountedDay } from '../../../src/web/components/calendar-days.ts'
import type { ProofView } from '../../../src/web/components/proof.tsx'

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)

const stretch: readonly (readonly [string, CountedDay['kind'], (number | undefined)?, string?])[] = [
  ['2026-03-13', 'start', 0],
  ['2026-03-14', 'off'],
  ['2026-03-15', 'off'],
  ['2026-03-16', 'counted', 1],
  ['2026-03-17', 'counted', 2],
  ['2026-03-18', 'counted', 3],
  ['2026-03-19', 'counted', 4],
  ['2026-03-20', 'counted', 5],
  ['2026-03-21', 'off', undefined, 'Наурыз'],
  ['2026-03-22', 'off', undefined, 'Наурыз'],
  ['2026-03-23', 'off', undefined, 'Наурыз'],
  ['2026-03-24', 'off', undefined, 'Наурыз'],
  ['2026-03-25', 'off', undefined, 'Наурыз'],
  ['2026-03-26', 'counted', 6],
  ['2026-03-27', 'due', 7],
]

export const days: readonly CountedDay[] = stretch.map(([at, kind, number, feast]) => ({
  day: day(at),
  kind,
  ...(number === undefined ? {} : { number }),
  ...(feast === undefined ? {} : { feast }),
}))

export const proof: ProofView = {
  reasons: [
    { what: 'Мерзім', says: '7 жұмыс күні, бөлім арқылы', at: '9(1)' },
    { what: 'Басталуы', says: '13 наурыз, барлық құжат тапсырылған сәт' },
    { what: 'Кірмейді', says: '14, 15 наурыз демалыс; 21–25 наурыз Наурыз мейрамы және ауыстырылған демалыс' },
  ],
  doubts: [
    {
      title: 'Түсініксіз жер.',
      text: 'Тапсырған күн санала ма, регламент айтпайды. Санамадық. Санасақ, 26 наурыз болар еді.',
      at: '9(1)',
    },
  ],
  days,
  presumed: false,
}

/** Two months of calendar days: the middle is left out of the picture. */
export const longProof: ProofView = {
  ...proof,
  days: Array.from({ length: 60 }, (_, index) => ({
    day: day('2026-03-13').add({ days: index }),
    kind: index === 0 ? 'start' : index === 59 ? 'due' : 'counted',
    number: index,
  })),
}
