import { nearest } from '../../kernel/index.ts'
import type { LawError } from '../law-error.ts'
import { ofKind, type LoadedFile, type LoadedOf } from './loaded-file.ts'
import { References } from './references.ts'
import { serviceKeys, textKeys, textKeysAllowed } from './text-keys.ts'

/** Every id of an edition has its words, and no words stand for an id that is gone. */
export function checkTexts(files: readonly LoadedFile[]): LawError[] {
  const texts = new Map(ofKind(files, 'texts').map((file) => [file.id, file]))
  const errors: LawError[] = []
  for (const service of ofKind(files, 'service')) {
    const file = texts.get(service.id)
    if (!file) {
      const refs = new References(service.source)
      refs.tell([], 'missing-file', { given: `services/${service.id}/texts.yaml` })
      errors.push(...refs.errors)
    }
  }
  for (const file of texts.values()) {
    const editions = ofKind(files, 'edition').filter((edition) => edition.id.startsWith(`${file.id}/`))
    errors.push(...checkService(file, editions))
  }
  return errors
}

function checkService(file: LoadedOf<'texts'>, editions: readonly LoadedOf<'edition'>[]): LawError[] {
  const refs = new References(file.source)
  compare(refs, ['service'], serviceKeys, Object.keys(file.data.service))
  for (const edition of editions) {
    const name = edition.id.slice(file.id.length + 1)
    const allowed = new Set(textKeysAllowed(edition.data))
    const written = Object.keys(file.data.editions[name] ?? {}).filter((key) => !allowed.has(key))
    compare(refs, ['editions', name], textKeys(edition.data), written)
  }
  return refs.errors
}

function compare(
  refs: References,
  path: readonly string[],
  needed: readonly string[],
  written: readonly string[],
): void {
  const has = new Set(written)
  const wants = new Set(needed)
  const spare = written.filter((key) => !wants.has(key))
  for (const key of needed) {
    if (has.has(key)) continue
    const near = nearest(key, spare)
    refs.tell(path, 'missing-text', { key, ...(near === undefined ? {} : { nearest: near }) }, 'wording')
  }
  for (const key of spare) {
    const near = nearest(
      key,
      needed.filter((one) => !has.has(one)),
    )
    refs.tell([...path, key], 'unused-text', { key, ...(near === undefined ? {} : { nearest: near }) })
  }
}
