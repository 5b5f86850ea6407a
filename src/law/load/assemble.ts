import type { Edition } from '../edition.ts'
import type { Law } from '../law.ts'
import type { LawError } from '../law-error.ts'
import { checkActs } from './check-acts.ts'
import { checkEdition } from './check-edition.ts'
import { checkExamples } from './check-examples.ts'
import { checkTexts } from './check-texts.ts'
import {
  compileAct,
  compileAdoption,
  compileGeneral,
  compileSeries,
  compileService,
  compileTexts,
  wordingFrom,
} from './compile-acts.ts'
import { compileEdition } from './compile-edition.ts'
import { dictionary } from './dictionary.ts'
import { ofKind, type LoadedFile } from './loaded-file.ts'

/** Compiled editions by the data of their file, which an unchanged file keeps: compiling is the costly part of a reload. */
const compiled = new WeakMap<object, Edition>()

function compileOnce(data: Parameters<typeof compileEdition>[0]): Edition {
  const known = compiled.get(data)
  if (known) return known
  const edition = compileEdition(data)
  compiled.set(data, edition)
  return edition
}

export interface Assembled {
  readonly law: Law
  readonly errors: readonly LawError[]
}

/** All files as one law: references are checked here, because they cross files. */
export function assemble(files: readonly LoadedFile[]): Assembled {
  const known = dictionary(files)
  const editions = ofKind(files, 'edition')
  const adoptions = ofKind(files, 'adoption').map((file) => file.data)
  const errors = [
    ...checkActs(files, known),
    ...editions.flatMap((file) => checkEdition(file, known)),
    ...checkTexts(files),
    ...checkExamples(files, known),
  ]
  const law: Law = {
    acts: byId(ofKind(files, 'act').map((file) => compileAct(file.data))),
    services: byId(
      ofKind(files, 'service').map((file) =>
        compileService(
          file.data,
          editions.map((edition) => edition.id).filter((id) => id.startsWith(`${file.id}/`)),
        ),
      ),
    ),
    editions: byId(editions.map((file) => compileOnce(file.data))),
    parameters: byId(ofKind(files, 'parameter').map((file) => compileSeries(file.data, adoptions))),
    generals: byId(ofKind(files, 'general').map((file) => compileGeneral(file.data))),
    adoptions: adoptions.map(compileAdoption),
    texts: new Map(ofKind(files, 'texts').map((file) => [file.id, compileTexts(file.data)])),
    examples: new Map(ofKind(files, 'examples').map((file) => [file.id, file.data])),
    words: new Map(
      ofKind(files, 'words').map((file) => [
        file.id,
        new Map(Object.entries(file.data.list).map(([word, said]) => [word, wordingFrom(said)])),
      ]),
    ),
  }
  return { law, errors }
}

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((entry) => [entry.id, entry]))
