import type { EditionSource } from '../schema/edition.ts'
import { isSilent } from './compile-values.ts'
import type { References } from './references.ts'

/** Waiting lists and competitions: what they give, who runs them, what they end in. */
export function checkPlacesToGive(
  { awards, units, results, parameters, lists, competitions }: EditionSource,
  refs: References,
): void {
  for (const [id, list] of Object.entries(lists)) {
    const path = ['lists', id]
    refs.one([...path, 'award'], list.award, 'award', awards)
    refs.one([...path, 'kept-by'], list['kept-by'], 'unit', units)
    refs.one([...path, 'results', 'seat'], list.results.seat, 'result', results)
    refs.one([...path, 'results', 'waiting'], list.results.waiting, 'result', results)
  }
  for (const [id, { award, season, places, stages }] of Object.entries(competitions)) {
    const path = ['competitions', id]
    refs.one([...path, 'award'], award, 'award', awards)
    if (!isSilent(season) && 'announced' in season)
      refs.one([...path, 'season', 'announced'], season.announced, 'unit', units)
    if (!isSilent(places) && 'parameter' in places)
      refs.one([...path, 'places', 'parameter'], places.parameter, 'parameter', parameters)
    for (const [name, stage] of Object.entries(stages)) {
      refs.one([...path, 'stages', name, 'by'], stage.by, 'unit', units)
      refs.one([...path, 'stages', name, 'result'], stage.result, 'result', results)
    }
  }
}
