import type { LawError } from '../law-error.ts'
import { checkSupplied } from './check-conditions.ts'
import type { Dictionary } from './dictionary.ts'
import { ofKind, type LoadedFile, type LoadedOf } from './loaded-file.ts'
import { References } from './references.ts'

/** What acts, services, parameters, general acts and adoptions say of one another. */
export function checkActs(files: readonly LoadedFile[], known: Dictionary): LawError[] {
  return [
    ...ofKind(files, 'act').flatMap((file) => {
      const refs = new References(file.source)
      refs.one(['issuer'], file.data.issuer, 'body', known.words('bodies'))
      file.data.effects.forEach((effect, index) => {
        const path = ['effects', index]
        if ('repeals' in effect) refs.one([...path, 'repeals', 'act'], effect.repeals.act, 'act', known.acts)
        else if ('amends' in effect) {
          const { act, operation } = effect.amends
          refs.one([...path, 'amends', 'act'], act, 'act', known.acts)
          refs.one([...path, 'amends', 'operation', 'edition'], operation?.edition, 'edition', known.editions)
          refs.one([...path, 'amends', 'operation', 'voided-by'], operation?.['voided-by'], 'act', known.acts)
        } else {
          const [verb, wrote] =
            'approves' in effect ? (['approves', effect.approves] as const) : (['restates', effect.restates] as const)
          if (wrote.content === 'held') refs.one([...path, verb, 'edition'], wrote.edition, 'edition', known.editions)
          refs.one([...path, verb, 'under'], wrote.under, 'act', known.acts)
          if (wrote.content !== 'not-written')
            refs.one([...path, verb, 'service'], wrote.service, 'service', known.services)
        }
      })
      return refs.errors
    }),
    ...ofKind(files, 'service').flatMap((file) => {
      const refs = new References(file.source)
      refs.one(['group'], file.data.group, 'group', known.words('groups'))
      refs.all(['events'], file.data.events, 'life-event', known.words('life-events'))
      return refs.errors
    }),
    ...ofKind(files, 'parameter').flatMap((file) => {
      const refs = new References(file.source)
      file.data.values.forEach((value, index) => refs.one(['values', index, 'act'], value.act, 'act', known.acts))
      return refs.errors
    }),
    ...ofKind(files, 'general').flatMap((file) => {
      const refs = new References(file.source)
      refs.one(['act'], file.data.act, 'act', known.acts)
      return refs.errors
    }),
    ...ofKind(files, 'adoption').flatMap((file) => checkAdoption(file, files, known)),
  ]
}

function checkAdoption(file: LoadedOf<'adoption'>, files: readonly LoadedFile[], known: Dictionary): LawError[] {
  const { source, data } = file
  const refs = new References(source)
  const editions = new Map(ofKind(files, 'edition').map((one) => [one.id, one.data]))
  data.puts.forEach((put, index) => {
    refs.one(['puts', index, 'edition'], put.edition, 'edition', known.editions)
    const edition = editions.get(put.edition)
    if (edition) refs.all(['puts', index, 'channels'], put.channels, 'channel', edition.channels)
  })
  for (const parameter of Object.keys(data.parameters)) {
    refs.one(['parameters', parameter], parameter, 'parameter', new Set(known.parameters.keys()))
  }
  data.reckonings.forEach((given, index) => {
    const path = ['reckonings', index]
    refs.one([...path, 'edition'], given.edition, 'edition', known.editions)
    const edition = editions.get(given.edition)
    if (edition) refs.one([...path, 'reckoning'], given.reckoning, 'reckoning', edition.reckonings)
    for (const step of Object.keys(given.steps)) {
      if (!Object.hasOwn(given.texts, step)) refs.tell([...path, 'texts'], 'missing-text', { key: step }, 'wording')
    }
    refs.all(
      [...path, 'texts'],
      Object.keys(given.texts).filter((step) => !Object.hasOwn(given.steps, step)),
      'step',
      given.steps,
    )
  })
  data.retentions.forEach((given, index) => {
    const path = ['retentions', index]
    refs.one([...path, 'edition'], given.edition, 'edition', known.editions)
    refs.all([...path, 'ends'], given.ends, 'end', known.words('ends'))
  })
  checkSupplied(file, editions, refs)
  return refs.errors
}
