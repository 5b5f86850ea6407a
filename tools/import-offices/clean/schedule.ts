export interface Schedule {
  readonly week: string
  readonly hours: string
  /** `none` and `not-stated` as the directory writes them. */
  readonly lunch: string
  /** True where the text says five days, or days off, and not which: Monday to Friday is taken. */
  readonly weekTaken: boolean
}

const clock = (hour: string, minute: string): string => `${hour.padStart(2, '0')}:${minute}`

/** Reads a printed schedule: two hours from and to, a lunch break, the days off. Null where it says something else. */
export function readSchedule(printed: string): Schedule | null {
  const found = [...printed.matchAll(/(?<!\d)(\d{1,2})[.-](00|30)(?!\d)/g)].map(([, hour, minute]) =>
    clock(hour!, minute!),
  )
  // Once a page end made the print say it twice over.
  const half = found.length / 2
  const isTwice = half === 4 && found.slice(0, half).join() === found.slice(half).join()
  const times = isTwice ? found.slice(0, half) : found
  const lunchAt = printed.indexOf('түскі')
  if (times.length !== (lunchAt === -1 ? 2 : 4)) return null
  const [from, to, lunchFrom, lunchTo] = times
  const off = /демалыс *(?:күні|күндері)? *- *(.*)$/i.exec(printed)?.[1] ?? ''
  const named = off.includes('жексенбі')
  return {
    week: named && !/(^|[^е])сенбі/.test(off.replace('жексенбі', '')) ? '1-6' : '1-5',
    hours: `${from}-${to}`,
    lunch: lunchFrom === undefined ? 'not-stated' : `${lunchFrom}-${lunchTo}`,
    weekTaken: !named,
  }
}
