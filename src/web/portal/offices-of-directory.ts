import type { Directory, Office, Territory } from '../../offices/index.ts'
import type { Voice } from '../../platform/index.ts'
import type { RegionCard } from './home.view.ts'
import type { OfficeLine, OfficesView } from './offices.page.tsx'

/** The directory, with the names of the acts that print it. */
export interface NamedDirectory {
  readonly directory: Directory
  /** "Ақмола облысы әкімдігінің А-12/517 қаулысы": null for an act that the law does not know. */
  readonly actName: (act: string) => string | null
}

/** The territories at the top: where one begins to look. */
export const regionsOf = (named: NamedDirectory, voice: Voice): readonly RegionCard[] =>
  named.directory.within(named.directory.country.id).map((territory) => regionCard(named, territory, voice))

/** The offices of a territory and the territories within it; null for one that is not in the directory. */
export function officesIn(named: NamedDirectory, territory: number | null, voice: Voice): OfficesView | null {
  const { directory } = named
  const title = voice.say('portal.offices.title')
  if (territory === null) return { title, path: [], sought: '', regions: regionsOf(named, voice), offices: [] }
  const here = directory.territoryById(territory)
  if (!here) return null
  const [, ...above] = directory.ancestorsOf(territory)
  return {
    title: here.names[voice.language],
    path: [
      { label: title, href: '/offices' },
      ...above.toReversed().map((one) => ({ label: one.names[voice.language], href: addressOf(one) })),
    ],
    sought: '',
    regions: directory.within(territory).map((within) => regionCard(named, within, voice)),
    offices: kindsOf(directory)
      .flatMap((kind) => directory.officesOf(kind, territory))
      .map((office) => officeLine(named, office, voice)),
  }
}

/** The offices that were found, each with the places around it: names repeat. */
export function officesFound(
  named: NamedDirectory,
  sought: string,
  found: readonly Office[],
  voice: Voice,
): OfficesView {
  const around = (office: Office): string[] =>
    named.directory
      .ancestorsOf(office.territory)
      .slice(1)
      .map((one) => one.names[voice.language])
  return {
    title: voice.say('portal.offices.title'),
    path: [],
    sought,
    regions: [],
    offices: found.map((office) => {
      const line = officeLine(named, office, voice)
      return { ...line, name: [line.name, ...around(office)].join(', ') }
    }),
  }
}

const addressOf = (territory: Territory): string => `/offices?in=${territory.id}`

function regionCard({ directory }: NamedDirectory, territory: Territory, voice: Voice): RegionCard {
  const count = kindsOf(directory).reduce((sum, kind) => sum + directory.officesWithin(kind, territory.id).length, 0)
  return {
    name: territory.names[voice.language],
    href: addressOf(territory),
    says: voice.say('portal.offices.count', { count }),
  }
}

const kindsOf = (directory: Directory): readonly string[] => directory.officeKinds.map(({ kind }) => kind)

function officeLine({ directory, actName }: NamedDirectory, office: Office, voice: Voice): OfficeLine {
  const { say, format } = voice
  const table = directory.tables.find((one) => one.table === office.source.table)!
  const act = actName(table.act) ?? table.act
  return {
    name: office.plain[voice.language],
    address: [office.postcode, office.address].filter((part) => part !== null && part !== '').join(', '),
    hours: hoursOf(office, voice),
    lunch: typeof office.lunch === 'string' ? null : `${office.lunch.from}–${office.lunch.to}`,
    phones: office.phones,
    web: [...office.mails, ...office.sites],
    source: say('portal.offices.source', {
      act,
      day: format.day(table.day),
      annex: table.annex,
      row: String(office.source.row),
    }),
    since: table.repealed && say('portal.offices.since', { day: format.day(table.repealed) }),
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
