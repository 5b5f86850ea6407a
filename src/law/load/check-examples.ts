import type { GroundKind } from '../edition-grounds.ts'
import type { LawError } from '../law-error.ts'
import { isSilent } from './compile-values.ts'
import type { Dictionary } from './dictionary.ts'
import { ofKind, type LoadedFile } from './loaded-file.ts'
import { References } from './references.ts'

/** Examples speak of situations, editions, grounds and steps that exist. */
export function checkExamples(files: readonly LoadedFile[], known: Dictionary): LawError[] {
  return ofKind(files, 'examples').flatMap((file) => {
    const refs = new References(file.source)
    const editions = ofKind(files, 'edition').filter((edition) => edition.id.startsWith(`${file.id}/`))
    const of = (pick: (data: (typeof editions)[number]['data']) => object): ReadonlySet<string> =>
      new Set(editions.flatMap(({ data }) => Object.keys(pick(data))))
    const steps = of((data) => data.steps)
    const reckonings = of((data) => data.reckonings)
    const grounds = (kind: GroundKind): ReadonlySet<string> =>
      of(({ grounds: { [kind]: list } }) => (isSilent(list) ? {} : list.list))
    const promises = of((data) => data.promises)
    const variants = of((data) => (isSilent(data.variants) ? {} : data.variants.list))
    const items = of((data) => (isSilent(data.evidence) ? {} : data.evidence.items))
    refs.one(['examples'], file.id, 'service', known.services)
    for (const [id, situation] of Object.entries(file.data.situations)) {
      refs.all(['situations', id, 'brought'], situation.brought, 'evidence', items)
    }
    for (const [id, example] of Object.entries(file.data.list)) {
      const path = ['list', id]
      refs.one([...path, 'situation'], example.situation, 'situation', file.data.situations)
      refs.one([...path, 'channel'], example.channel, 'channel', known.words('channels'))
      refs.one([...path, 'variant'], example.variant, 'variant', variants)
      refs.one([...path, 'promise'], example.promise, 'promise', promises)
      refs.all([...path, 'offices'], example.offices, 'office', known.words('offices'))
      refs.all([...path, 'brought'], example.brought, 'evidence', items)
      refs.all([...path, 'without'], example.without, 'evidence', items)
      const expected = [...path, 'expect']
      refs.one([...expected, 'edition'], example.expect.edition, 'edition', known.editions)
      refs.one([...expected, 'served-by'], example.expect['served-by'], 'channel', known.words('channels'))
      refs.all([...expected, 'walk'], example.expect.walk, 'step', steps)
      for (const ground of Object.keys(example.expect.grounds ?? {}))
        refs.one([...expected, 'grounds', ground], ground, 'ground', grounds(example.kind ?? 'refuse'))
      for (const figure of Object.keys(example.expect.reckoned ?? {}))
        refs.one([...expected, 'reckoned', figure], figure, 'reckoning', reckonings)
    }
    return refs.errors
  })
}
