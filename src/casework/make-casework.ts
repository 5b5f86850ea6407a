import { caseNumber, type Calendar } from '../kernel/index.ts'
import { askOf, type Edition, type Given, type Law } from '../law/index.ts'
import type { Directory, Office } from '../offices/index.ts'
import { nextNumber, type Templates } from '../papers/index.ts'
import type { Texts, Tx } from '../platform/index.ts'
import type { KeptEditions } from './kept-editions.ts'
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
}

/** Everything that casework needs, put together once at the start. */
export function makeCasework(means: CaseworkMeans): CaseworkParts {
  const { directory, editions, law } = means
  return {
    now: means.now,
    random: means.random,
    newId: means.newId,
    law,
    directory,
    calendar: means.calendar,
    editionByHash: editions.find,
    keepEdition: editions.keep,
    territoryPath: directory.pathOf,
    territoryOf: (state) => directory.pathOf(officeOf(directory, state.places).territory),
    ask: (edition: Edition, office: Office, facts) => {
      const day = means.now().toZonedDateTimeISO(office.zone).toPlainDate().toString()
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
    writePaper: (tx, order) => writePaper(tx, means, order),
    numbers: {
      nextCase: (tx, office, at) => numberOf(tx, directory, 'case', office, at),
      nextResult: (tx, office, at) => numberOf(tx, directory, 'result', office, at),
    },
  }
}

function officeOf(directory: Directory, places: Readonly<Record<string, number>>): Office {
  for (const place of Object.values(places)) {
    const office = directory.officeById(place)
    if (office) return office
  }
  throw new Error('a case that no office has')
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
  const { year } = at.toZonedDateTimeISO(office.zone)
  const order = await nextNumber(tx, { series, office: office.id, period: String(year) })
  return series === 'case' ? caseNumber(year, office.id, order) : String(order)
}
