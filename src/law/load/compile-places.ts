import type { Competition, Ordered, Stage, WaitingList } from '../edition-places.ts'
import type { EditionSource } from '../schema/edition.ts'
import { citedFrom, listed, statedFrom, statedTerm } from './compile-values.ts'

type OrderedSource = EditionSource['lists'][string]['first']
const ordered = (source: OrderedSource): Ordered[] =>
  listed(source).map((one) => ({ ...citedFrom(one), id: one.id, when: one.when ?? null }))

export const compileLists = (source: EditionSource['lists']): WaitingList[] =>
  listed(source).map((list) => ({
    ...citedFrom(list),
    id: list.id,
    award: list.award,
    keptBy: list['kept-by'],
    first: ordered(list.first),
    seats: statedFrom(list.seats, ({ per, kinds }) => ({ per, kinds })),
    offer: statedFrom(list.offer, (offer) => ({ answerWithin: statedTerm(offer['answer-within'], offer.at) })),
    results: list.results,
    leaves: ordered(list.leaves),
  }))

export const compileCompetitions = (source: EditionSource['competitions']): Competition[] =>
  listed(source).map((competition) => ({
    ...citedFrom(competition),
    id: competition.id,
    award: competition.award,
    season: statedFrom(competition.season, (season) =>
      'announced' in season ? { announced: season.announced } : { from: season.from, to: season.to },
    ),
    places: statedFrom(competition.places, (places) =>
      'count' in places ? { count: places.count } : { parameter: places.parameter },
    ),
    stages: listed(competition.stages).map((stage): Stage => ({
      ...citedFrom(stage),
      id: stage.id,
      is: stage.is,
      by: stage.by,
      within: statedTerm(stage.within, stage.at),
      passes: statedFrom(stage.passes, ({ when }) => ({ when: when === 'said-by-officer' ? null : when })),
      result: stage.result ?? null,
    })),
  }))
