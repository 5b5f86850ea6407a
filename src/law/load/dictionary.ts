import type { FigureType } from '../edition-grounds.ts'
import { ofKind, type LoadedFile } from './loaded-file.ts'

/** Every id that one file may use of another. */
export interface Dictionary {
  readonly acts: ReadonlySet<string>
  readonly services: ReadonlySet<string>
  readonly editions: ReadonlySet<string>
  readonly parameters: ReadonlyMap<string, FigureType>
  readonly questions: ReadonlySet<string>
  readonly awards: ReadonlySet<string>
  words(kind: string): ReadonlySet<string>
}

export function dictionary(files: readonly LoadedFile[]): Dictionary {
  const words = new Map(ofKind(files, 'words').map((file) => [file.id, new Set(Object.keys(file.data.list))]))
  const none: ReadonlySet<string> = new Set()
  return {
    acts: ids(ofKind(files, 'act')),
    services: ids(ofKind(files, 'service')),
    editions: ids(ofKind(files, 'edition')),
    parameters: new Map(ofKind(files, 'parameter').map((file) => [file.id, file.data.type])),
    questions: new Set(
      ofKind(files, 'general').flatMap((file) =>
        Object.keys(file.data.questions).map((question) => `${file.id}/${question}`),
      ),
    ),
    awards: new Set([
      ...(words.get('awards') ?? none),
      ...ofKind(files, 'edition').flatMap((file) => Object.keys(file.data.awards)),
    ]),
    words: (kind) => words.get(kind) ?? none,
  }
}

const ids = (list: readonly LoadedFile[]): Set<string> => new Set(list.map((file) => file.id))
