import { caseNumber, civilDate, type Calendar } from '../kernel/index.ts'
import { askOf, routeOf, type Edition, type Given, type Law } from '../law/index.ts'
import type { Directory, Office } from '../offices/index.ts'
import { nextNumber, type Templates } from '../papers/index.ts'
import { confirmOnce, homeOffices } from '../people/index.ts'
import type { SecretBox, Texts, Tx } from '../platform/index.ts'
import type { CaseState } from './case-state.ts'
import type { KeptEditions } from './kept-editions.ts'
import { KeptStates } from './kept-states.ts'
import type { CaseworkParts } from './parts.ts'
import { writePaper } from './write-paper.ts'

export interface CaseworkMeans {
  readonly now: () => Temporal.Instant
  readonly random: (bytes: number) => Uint8Array
  readonly newId: () => string
  readonly law: () => Law
  readonly editions: KeptEditions
  readonly directory: Directory
  readonly calendar: Calendar
  readonly texts: Texts
  readonly templates: Templates
  readonly publicUrl: string
  readonly tell: CaseworkParts['tell']
  /** What opens the second factors of officers. */
  readonly secrets: SecretBox
}

/** Everything that casework needs, put together once at the start. */
export function makeCasework(means: CaseworkMeans): CaseworkParts {
  const { directory, editions, law } = means
  const homes = homeOffices(directory)
  const homeOffice: CaseworkParts['homeOffice'] = async (tx, place) => {
    const office = await homes(tx, place)
    if (!office) throw new Error(`no office stands behind place ${place}`)
    return office
  }
  return {
    now: means.now,
    random: means.random,
    newId: means.newId,
    law,
    directory,
    homeOffice,
    calendar: means.calendar,
    states: new KeptStates(),
    editionOf: editions.find,
    keepEdition: editions.keep,
    territoryPath: directory.pathOf,
    territoryOf: (edition, state) => directory.pathOf(officeOf(directory, edition, state).territory),
    ask: (edition: Edition, office: Office, facts) => {
      const day = civilDate(means.now(), office.zone).toString()
      const asked = {
        edition,
        territory: directory.pathOf(office.territory),
        day,
        facts: facts as Record<string, Given>,
      }
      const ask = askOf(law(), asked)
      // Facts that cannot be read answer nothing: what is wrong with them is said at their fields.
      return ask.ok ? ask.value : () => null
    },
    say: (language) => means.texts.in(language).say,
    tell: means.tell,
    confirm: (tx, given) => confirmOnce(tx, means.secrets, given),
    writePaper: (tx, order) => writePaper(tx, { ...means, homeOffice }, order),
    numbers: {
      nextCase: (tx, office, at) => numberOf(tx, directory, 'case', office, at),
      nextResult: (tx, office, at) => numberOf(tx, directory, 'result', office, at),
    },
  }
}

/** The office that took the application: the case's law was found by its territory. */
function officeOf(directory: Directory, edition: Edition, { channel, places }: CaseState): Office {
  const route = routeOf(edition, channel)
  const office = route.ok ? directory.officeById(places[route.value.accepts] ?? -1) : undefined
  if (!office) throw new Error('a case that no office has')
  return office
}

/** Number in the office's series of the year: the case's own, or the result's, both with a check digit. */
async function numberOf(
  tx: Tx,
  directory: Directory,
  series: 'case' | 'result',
  place: number,
  at: Temporal.Instant,
): Promise<string> {
  const office = directory.officeById(place)
  if (!office) throw new Error(`place ${place} keeps no register`)
  const { year } = civilDate(at, office.zone)
  const order = await nextNumber(tx, { series, office: office.id, period: String(year) })
  return series === 'case' ? caseNumber(year, office.id, order) : String(order)
}
