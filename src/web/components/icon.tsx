import type { Html } from '../html/jsx-runtime.ts'

const drawn = {
  alert: 'M12 8v5m0 3.2v.1M10.3 4.3 2.8 17.5A2 2 0 0 0 4.5 20.5h15a2 2 0 0 0 1.7-3L13.7 4.3a2 2 0 0 0-3.4 0Z',
  back: 'M20 12H5m6-7-7 7 7 7',
  check: 'm4 12.5 5 5L20 6.5',
  cross: 'm6 6 12 12M18 6 6 18',
  doc: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  down: 'M12 4v11m-5-4.5 5 5 5-5M5 20h14',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Zm9.5-2.8a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6Z',
  msg: 'M4 5h16v11H10l-5 4v-4H4z',
  pin: 'M12 21s7-6.2 7-11.5A7 7 0 0 0 5 9.5C5 14.8 12 21 12 21Zm0-14a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z',
  plus: 'M12 5v14M5 12h14',
  print: 'M7 8V3h10v5M7 17H4v-7a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2v7h-3M7 14h10v7H7z',
  question: 'M9 9.2a3 3 0 1 1 4.3 2.7c-.8.4-1.3 1-1.3 2v.4m0 2.9v.1',
  search: 'M11 4.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM16 16l4.5 4.5',
} as const

export type IconName = keyof typeof drawn

/** An icon says nothing by itself: a word always stands beside it, so it is hidden from listeners. */
export function Icon(properties: { readonly name: IconName; readonly class?: string }): Html {
  const kind = properties.class === undefined ? 'q-i' : `q-i ${properties.class}`
  return (
    <svg class={kind} viewBox="0 0 24 24" aria-hidden="true">
      <path d={drawn[properties.name]} />
    </svg>
  )
}
