import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { accepted, refusal, refused, type Result } from '../../../kernel/index.ts'
import { type Account, accountName } from './account.ts'
import { type Binaries, copyBinaries, prepareBinaries } from './binaries.ts'

/** Where the pieces of one embedded server lie. */
export interface Places {
  readonly native: string
  readonly data: string
  readonly account: Account
  /** What lies elsewhere than was asked, for the operator to read. */
  readonly moved: readonly string[]
}

/** The same, with the directory of the socket, which can be named only when the data is there. */
export interface ServerPlaces extends Places {
  readonly socket: string
}

/** The home of what the system user must reach when the checkout is closed to it. */
const usualShelf = '/var/lib/qyzmet'
const major = '18'

/** The address of a socket is at most 108 bytes with its closing zero (104 on macOS); a longer one fails to bind. */
const longestSocketPath = process.platform === 'darwin' ? 103 : 107
export const socketPort = 5432
const socketName = `.s.PGSQL.${socketPort}`

/**
 * Decides where binaries and data lie. As root the server runs as another user: what that user cannot reach
 * (a home is 0700) is placed under /var/lib/qyzmet instead.
 */
export function findPlaces(binaries: Binaries, dataDirectory: string, account: Account, shelf = usualShelf): Places {
  const asked = resolve(dataDirectory)
  if (!account.own) {
    prepareBinaries(binaries.native)
    return { native: binaries.native, data: asked, account, moved: [] }
  }
  const moved: string[] = []
  let { native } = binaries
  if (!isOpen(realpathSync(native))) {
    native = copyBinaries(binaries, shelf)
    moved.push(native)
  }
  prepareBinaries(native)
  let data = asked
  if (!isOpen(dirname(asked))) {
    data = join(shelf, `${slug(asked)}-${shortHash(asked)}`)
    moved.push(data)
  }
  return { native, data, account, moved }
}

/** Makes the parents of the data, open to the system user even under a strict umask. */
export function makeParents(data: string): void {
  let parent = dirname(data)
  const missing: string[] = []
  while (!existsSync(parent)) {
    missing.unshift(parent)
    parent = dirname(parent)
  }
  for (const place of missing) {
    mkdirSync(place, { recursive: true })
    chmodSync(place, 0o755)
  }
}

export type DataState = 'absent' | 'cluster'

/** Looks at the data without touching it. Refuses what is someone else's, of another version, or not ours at all. */
export function examineData(data: string, account: Account): Result<DataState> {
  if (!existsSync(data)) return accepted('absent')
  const { uid } = statSync(data)
  const readable = process.getuid?.() === 0 || uid === account.uid
  if (!readable) return refused(refusal('database.data-of-another', { path: data, owner: accountName(uid) }))
  const content = readdirSync(data)
  if (content.length === 0) return accepted('absent')
  if (!content.includes('PG_VERSION')) return refused(refusal('database.data-unknown', { path: data }))
  if (uid !== account.uid) return refused(refusal('database.data-of-another', { path: data, owner: accountName(uid) }))
  const found = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()
  if (found !== major) return refused(refusal('database.version-differs', { path: data, found, needed: major }))
  return accepted('cluster')
}

/**
 * The directory of the socket: inside the data if the path is short enough, else one named by a hash of the data's path.
 * Its mode is the guard (inside, everybody is trusted), so that a directory made by someone else is refused.
 */
export function socketDirectory(data: string, account: Account): Result<string> {
  const inside = join(data, 'run')
  const short = Buffer.byteLength(join(inside, socketName)) <= longestSocketPath
  const place = short ? inside : join('/tmp', `qyzmet-${shortHash(realpathSync(data))}`)
  try {
    mkdirSync(place, { mode: 0o700 })
    if (account.own) chownSync(place, account.uid, account.gid)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const found = lstatSync(place)
  if (!found.isDirectory() || found.uid !== account.uid || (found.mode & 0o077) !== 0) {
    return refused(refusal('database.socket-of-another', { path: place, owner: accountName(found.uid) }))
  }
  return accepted(place)
}

/** Can everybody pass through all directories down to here? */
function isOpen(place: string): boolean {
  for (let at = place; ; at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false
    if (dirname(at) === at) return true
  }
}

const slug = (path: string): string =>
  `${basename(dirname(path))}-${basename(path)}`.replaceAll(/[^\w.-]/g, '_').replace(/^-/, '')

const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)
