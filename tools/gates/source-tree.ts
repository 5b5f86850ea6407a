import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ParseResult, parseSync } from 'oxc-parser'

/** The files of the repository by their paths: what git knows or would add. Texts and syntax trees are read once. */
export class SourceTree {
  readonly paths: readonly string[]
  readonly #present: ReadonlySet<string>
  readonly #read: (path: string) => string
  readonly #texts = new Map<string, string>()
  readonly #parsed = new Map<string, ParseResult>()

  constructor(paths: readonly string[], read: (path: string) => string) {
    this.paths = paths.toSorted()
    this.#present = new Set(paths)
    this.#read = read
  }

  has(path: string): boolean {
    return this.#present.has(path)
  }

  /** True for a folder too. */
  exists(path: string): boolean {
    return this.has(path) || this.paths.some((file) => file.startsWith(`${path}/`))
  }

  text(path: string): string {
    let text = this.#texts.get(path)
    if (text === undefined) this.#texts.set(path, (text = this.#read(path)))
    return text
  }

  parsed(path: string): ParseResult {
    let parsed = this.#parsed.get(path)
    if (parsed === undefined) this.#parsed.set(path, (parsed = parseSync(path, this.text(path))))
    return parsed
  }

  under(folder: string, extension: RegExp): readonly string[] {
    return this.paths.filter((path) => path.startsWith(folder) && extension.test(path))
  }

  /** `path:line:column` of an offset. */
  place(path: string, offset: number): string {
    const before = this.text(path).slice(0, offset)
    return `${path}:${before.split('\n').length}:${offset - before.lastIndexOf('\n')}`
  }
}

/** For tests: a tree of texts. */
export function treeOf(files: Readonly<Record<string, string>>): SourceTree {
  return new SourceTree(Object.keys(files), (path) => files[path] ?? '')
}

export function readTree(root: string): SourceTree {
  const paths = listByGit(root) ?? listFolder(root, '')
  return new SourceTree(
    paths.filter((path) => existsSync(join(root, path))),
    (path) => readFileSync(join(root, path), 'utf8'),
  )
}

/** What is committed or would be; null where the machine has no git, or the folder is an unpacked archive. */
function listByGit(root: string): readonly string[] | null {
  if (!existsSync(join(root, '.git'))) return null
  const options = ['-c', 'safe.directory=*', 'ls-files', '-z', '--cached', '--others', '--exclude-standard']
  const { status, stdout } = spawnSync('git', options, { cwd: root, encoding: 'utf8', maxBuffer: 64 << 20 })
  return status === 0 ? stdout.split('\0').filter((path) => path !== '') : null
}

/** Without git the folders that are never part of the source are left out by name. */
function listFolder(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (['node_modules', 'data', 'files', 'coverage', 'tmp', '.git', '.env'].includes(path)) return []
    return entry.isDirectory() ? listFolder(root, path) : [path]
  })
}
