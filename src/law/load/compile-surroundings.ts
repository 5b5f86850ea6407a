import type { Payee, Surroundings, Timetable, Variant, Who } from '../edition-surroundings.ts'
import type { EditionSource } from '../schema/edition.ts'
import type { EvidenceNodeSource } from '../schema/evidence.ts'
import { compileNode } from './compile-evidence.ts'
import { compileTellings } from './compile-procedure.ts'
import { citedFrom, isSilent, listed, statedFrom, statedTerm, termFrom } from './compile-values.ts'

const needsOfAll = ({ evidence }: EditionSource): EvidenceNodeSource =>
  isSilent(evidence) ? { 'all-of': [] } : evidence.needs

type PaidSource = Extract<EditionSource['fee'], { is: 'paid' }>
const compilePayee = (payee: NonNullable<PaidSource['payee']>): Payee => ({
  ...citedFrom(payee),
  name: payee.name,
  taxNumber: payee['tax-number'] ?? null,
  bin: payee.bin ?? null,
  account: payee.account ?? null,
  bank: payee.bank ?? null,
  bankCode: payee['bank-code'] ?? null,
  payeeCode: payee['payee-code'] ?? null,
})

export function compileSurroundings(source: EditionSource): Surroundings {
  return {
    act: source.act,
    writtenBy: source['written-by'],
    keeps:
      source.keeps === 'none'
        ? null
        : { standard: source.keeps.standard, held: source.keeps.held === 'yes', at: source.keeps.at },
    basis: source.basis.map((entry) => ({ ...citedFrom(entry), act: entry.act, points: entry.points ?? null })),
    form: statedFrom(source.form, ({ value }) => value),
    fee: statedFrom(source.fee, (fee) => {
      const relief = fee.relief ? { ...citedFrom(fee.relief), given: fee.relief.given === 'yes' } : null
      if (fee.is === 'free') return { is: 'free', relief }
      return {
        is: 'paid',
        charges: statedFrom(fee.charges, ({ list }) =>
          listed(list).map((charge) => ({
            ...citedFrom(charge),
            id: charge.id,
            parameter: charge.parameter,
            share: charge.share ?? null,
            when: charge.when ?? null,
          })),
        ),
        ways: statedFrom(fee.ways, ({ list }) => list),
        proof: fee.proof ?? null,
        relief,
        payee: fee.payee ? compilePayee(fee.payee) : null,
      }
    }),
    who: statedFrom(source.who, (who): Who => ({
      classes: groups(who.classes),
      also: groups(who.also),
      representatives: statedFrom(who.representatives, ({ list }) =>
        listed(list).map((one) => ({ ...citedFrom(one), id: one.id, when: one.when ?? null, shows: one.shows })),
      ),
    })),
    variants: statedFrom(source.variants, ({ list }) =>
      listed(list).map((variant): Variant => ({
        ...citedFrom(variant),
        id: variant.id,
        when: variant.when ?? null,
        who: variant.who ?? [],
        in: variant.in ?? [],
        channels: variant.channels,
        promises: variant.promises,
        // A plain list asks for all of it.
        evidence: compileNode(
          Array.isArray(variant.evidence) ? { 'all-of': variant.evidence } : (variant.evidence ?? needsOfAll(source)),
        ),
        results: variant.results,
        groundsExcept: variant['grounds-except'],
      })),
    ),
    delivery: statedFrom(source.delivery, ({ list }) =>
      list.map((way) => ({
        ...citedFrom(way),
        way: way.way,
        on: way.on,
        receipt: way.receipt ?? null,
        shows: way.shows ?? [],
      })),
    ),
    storage: statedFrom(source.storage, ({ list }) =>
      list.map((kept) => ({
        ...citedFrom(kept),
        place: kept.place,
        term: statedTerm(kept.term, kept.at),
        from: kept.from ?? null,
        afterwards: kept.afterwards ?? null,
      })),
    ),
    timetables: statedFrom(source.timetables, ({ list }) => list.map(compileTimetable)),
    appointments: statedFrom(source.appointments, ({ needed, express }) => ({
      needed: needed === 'yes',
      express: express === undefined ? null : express === 'yes',
    })),
    premises: statedFrom(source.premises, ({ list }) => list),
    principles: statedFrom(source.principles, ({ list }) => list),
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
        on: way.on ?? [],
        paper: way.paper ?? null,
        journal: way.journal ?? null,
        term: statedTerm(way.term, way.at),
        answer: way.answer ?? null,
        value: way.value ?? null,
      })),
    ),
    indicators: statedFrom(source.indicators, ({ list }) =>
      list.map((row) => ({
        ...citedFrom(row),
        id: row.id,
        number: row.number ?? null,
        group: row.group,
        measure: row.measure,
        norm: statedFrom(row.norm, ({ value }) => value),
        target: statedFrom(row.target, ({ value }) => value),
        reached: statedFrom(row.reached, ({ value }) => value),
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
    office: row.office ?? null,
    activity: row.activity,
    week: row.week,
    hours: typeof row.hours === 'object' ? { from: row.hours.from, to: row.hours.to ?? null } : (row.hours ?? null),
    lunch,
    season: row.season ?? null,
    monthly: row.monthly ?? [],
    on: row.on ?? [],
    in: row.in ?? [],
  }
}
