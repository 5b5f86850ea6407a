import type { Directory, Office, Territory } from '../../offices/index.ts'
import type { Voice } from '../../platform/index.ts'
import type { RegionCard } from './home.view.ts'
import type { OfficeLine, OfficesView } from './offices.page.tsx'

/** The directory, with the names of its kinds of office. */
export interface NamedDirectory {
  readonly directory: Directory
  readonly kindName: (kind: string) => string
}

/** The territories at the top: where one begins to look. */
export const regionsOf = (named: NamedDirectory, voice: Voice): readonly RegionCard[] =>
  named.directory.within(named.directory.country.id).map((territory) => regionCard(named, territory, voice))

/** The offices of a territory and the territories within it; null for one that is not in the directory. */
export function officesIn(named: NamedDirectory, territory: number | null, voice: Voice): OfficesView | null {
  const { directory } = named
  if (territory === null) {
    return { title: voice.say('portal.offices.title'), path: [], regions: regionsOf(named, voice), offices: [] }
  }
  const here = directory.territoryById(territory)
  if (!here) return null
  const [, ...above] = directory.ancestorsOf(territory)
  return {
    title: here.names[voice.language],
    path: [
      { label: voice.say('portal.offices.title'), href: '/offices' },
      ...above.toReversed().map((one) => ({ label: one.names[voice.language], href: addressOf(one) })),
    ],
    regions: directory.within(territory).map((within) => regionCard(named, within, voice)),
    offices: kindsOf(directory)
      .flatMap((kind) => directory.officesOf(kind, territory))
      .map((office) => officeLine(directory, office, voice)),
  }
}

const addressOf = (territory: Territory): string => `/offices?in=${territory.id}`

function regionCard(named: NamedDirectory, territory: Territory, voice: Voice): RegionCard {
  const { directory, kindName } = named
  const counts = kindsOf(directory)
    .map((kind) => ({ kind, count: directory.officesWithin(kind, territory.id).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${kindName(kind)}: ${voice.format.number(count)}`)
  return { name: territory.names[voice.language], href: addressOf(territory), says: counts.join(', ') }
}

const kindsOf = (directory: Directory): readonly string[] => [...new Set(directory.tables.map((table) => table.kind))]

function officeLine(directory: Directory, office: Office, voice: Voice): OfficeLine {
  const { say } = voice
  const table = directory.tables.find((one) => one.table === office.source.table)
  return {
    name: office.plain[voice.language],
    address: [office.postcode, office.address].filter((part) => part !== null && part !== '').join(', '),
    hours: hoursOf(office, voice),
    lunch: typeof office.lunch === 'string' ? null : `${office.lunch.from}–${office.lunch.to}`,
    phones: office.phones,
    source: say('portal.offices.source', { annex: table?.annex ?? '', row: String(office.source.row) }),
  }
}

/** Null where no table says when the office works. */
const hoursOf = ({ week, hours }: Office, voice: Voice): string | null =>
  week === null || hours === null ? null : `${weekOf(week, voice)}, ${hours.from}–${hours.to}`

/** `дс–жм`: the days of a week without a gap by their ends, others one by one. */
function weekOf(week: readonly number[], voice: Voice): string {
  const monday = Temporal.PlainDate.from('2024-01-01')
  const name = (weekday: number): string => voice.format.weekday(monday.add({ days: weekday - 1 }))
  const first = week[0]
  const last = week.at(-1)
  if (first === undefined || last === undefined) return ''
  return week.length > 2 && last - first === week.length - 1
    ? `${name(first)}–${name(last)}`
    : voice.format.list(week.map(name))
}
