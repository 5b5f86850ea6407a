import type { Surroundings, Timetable, Variant, Who } from '../edition-surroundings.ts'
import type { EditionSource } from '../schema/edition.ts'
import { compileTellings } from './compile-procedure.ts'
import { citedFrom, isSilent, listed, statedFrom, termFrom } from './compile-values.ts'

export function compileSurroundings(source: EditionSource): Surroundings {
  return {
    act: source.act,
    wording: source.wording,
    keeps:
      source.keeps === 'none'
        ? null
        : { standard: source.keeps.standard, held: source.keeps.held === 'yes', at: source.keeps.at },
    basis: source.basis.map((entry) => ({ ...citedFrom(entry), act: entry.act, points: entry.points ?? null })),
    form: statedFrom(source.form, ({ value }) => value),
    fee: statedFrom(source.fee, (fee) => {
      if (fee.is === 'free') return { is: 'free' }
      if (fee.is === 'duty') return { is: 'duty', share: fee.share, parameter: fee.parameter }
      return { is: 'price-list', list: fee.list }
    }),
    who: statedFrom(source.who, (who): Who => ({
      classes: groups(who.classes),
      also: groups(who.also),
      representatives: statedFrom(who.representatives, ({ list }) => list),
    })),
    variants: statedFrom(source.variants, ({ list }) =>
      listed(list).map((variant): Variant => ({
        ...citedFrom(variant),
        id: variant.id,
        channels: variant.channels,
        promises: variant.promises,
        evidence: variant.evidence,
        results: variant.results,
        groundsExcept: variant['grounds-except'],
      })),
    ),
    delivery: statedFrom(source.delivery, ({ list }) =>
      list.map((way) => ({ ...citedFrom(way), way: way.way, on: way.on, receipt: way.receipt ?? null })),
    ),
    storage: statedFrom(source.storage, ({ list }) =>
      list.map((kept) => ({
        ...citedFrom(kept),
        place: kept.place,
        term: termFrom(kept.term),
        afterwards: kept.afterwards ?? null,
      })),
    ),
    timetables: statedFrom(source.timetables, ({ list }) => list.map(compileTimetable)),
    appointments: statedFrom(source.appointments, ({ value }) => value),
    premises: statedFrom(source.premises, ({ list }) => list),
    information: statedFrom(source.information, ({ list }) =>
      list.map((entry) => ({ ...citedFrom(entry), where: entry.where, value: entry.value ?? null })),
    ),
    staff: statedFrom(source.staff, ({ value }) => value),
    responsible: statedFrom(source.responsible, ({ list }) => list),
    complaints: statedFrom(source.complaints, ({ list }) =>
      list.map((way) => ({
        ...citedFrom(way),
        matter: way.matter,
        channel: way.channel,
        to: way.to,
        paper: way.paper ?? null,
        term: termFrom(way.term),
      })),
    ),
    indicators: statedFrom(source.indicators, ({ list }) =>
      list.map((row) => ({
        ...citedFrom(row),
        id: row.id,
        measure: row.measure,
        norm: row.norm ?? null,
        limit: termFrom(row.limit),
      })),
    ),
    directories: statedFrom(source.directories, ({ list }) =>
      list.map((table) => ({ ...citedFrom(table), id: table.id, office: table.office, rows: table.rows })),
    ),
    tellings: compileTellings(source.tellings),
  }
}

type Groups = Readonly<Record<string, { readonly at: string; readonly when?: string | undefined }>>
const groups = (source: Groups) => listed(source).map(({ id, at, when }) => ({ id, at, when: when ?? null }))

type Timetables = Exclude<EditionSource['timetables'], string | { 'not-held': string } | { delegated: unknown }>

function compileTimetable(row: Timetables['list'][number]): Timetable {
  const lunch = row.lunch === undefined || isSilent(row.lunch) ? null : row.lunch
  return {
    ...citedFrom(row),
    office: row.office,
    activity: row.activity,
    week: row.week,
    hours: row.hours ?? null,
    lunch,
  }
}
