// When heads receive: "әр айдың 2, 4-ші бейсенбісі, сағ. 16.00-дан 18.00 дейін" → "deputy 2TH,4TH 16:00-18:00".
const weekdays: readonly (readonly [RegExp, string])[] = [
  [/дүйсенбі/, 'MO'],
  [/сейсенбі/, 'TU'],
  [/сәрсенбі/, 'WE'],
  [/бейсенбі/, 'TH'],
  [/жұма/, 'FR'],
]
const who: Readonly<Record<string, string>> = { Әкім: 'akim', Орынбасары: 'deputy', Орынбасарлары: 'deputies' }

/** The blocks of a schedule of reception, one for each head and day; null where a block says something else. */
export function readReception(printed: string): readonly string[] | null {
  const blocks = printed.split(/(?=(?:Әкім|Орынбасар(?:ы|лары)):)/).map((block) => block.trim())
  const read = blocks
    .filter((block) => block !== '')
    .flatMap((block) => {
      const head = who[/^(\p{L}+):/u.exec(block)?.[1] ?? '']
      const said = block.replace(/^\p{L}+: ?/u, '').replace(/[.;:,\s]+$/, '')
      return said.split(/[;,] ?(?=апта сайын|әр айдың)/).map((part) => (head ? readPart(head, part) : null))
    })
  return read.includes(null) ? null : (read as string[])
}

function readPart(head: string, part: string): string | null {
  const days = daysOf(part)
  if (days === null) return null
  const times = [...part.matchAll(/(\d\d)\.(\d\d)/g)].map(([, hour, minute]) => `${hour}:${minute}`)
  const place = /(?:дүйсенбісі|аптасы) (.*(?:селосында|кенттерінде))/u.exec(part)?.[1]
  return [
    head,
    days,
    ...(times.length === 0 ? [] : [`${times[0]}-${times[1] ?? ''}`]),
    ...(place ? [`(${place})`] : []),
  ].join(' ')
}

function daysOf(part: string): string | null {
  if (part.startsWith('айына бір рет')) return 'once-a-month'
  if (part.startsWith('әр айдың бірінші аптасы')) return 'first-week'
  const weekday = weekdays.find(([word]) => word.test(part))?.[1]
  if (weekday === undefined) return null
  if (part.startsWith('апта сайын')) return weekday
  const last = part.startsWith('әр айдың соңғы')
  const numbers = /^әр айдың ([\d, ]+)-ші/.exec(part)?.[1]?.match(/\d/g) ?? (last ? ['-1'] : null)
  return numbers && numbers.map((number) => `${number}${weekday}`).join(',')
}
