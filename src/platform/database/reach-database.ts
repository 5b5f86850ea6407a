import { accepted, type Result } from '../../kernel/index.ts'
import { makeDatabase } from './embedded/make-database.ts'
import { openEmbedded } from './embedded/open-embedded.ts'
import { socketPort } from './embedded/places.ts'
import type { Notify } from './notice.ts'
import type { Connection } from './pool.ts'
import { databaseName, ownerRole, programRole, serverRole } from './roles.ts'

/** Which database: one of our own in a folder, or any PostgreSQL 18 by its address. */
export type DatabaseAddress =
  | { readonly kind: 'embedded'; readonly dataDirectory: string }
  | { readonly kind: 'url'; readonly url: string; readonly ownerUrl?: string | undefined }

/** A database that can be reached now, as its owner and as the program. */
export interface Reached {
  readonly kind: DatabaseAddress['kind']
  readonly owner: Connection
  readonly program: Connection
  /** The embedded server's superuser; a database by its address has none for us. */
  readonly server?: Connection
  /** Was its server made by this very start? */
  readonly fresh: boolean
  readonly how: 'adopted' | 'started' | 'given'
  /** Makes owner and database where a new server has none yet. */
  readonly makeDatabase: () => Promise<void>
  readonly keeps: () => boolean
  readonly leave: () => Promise<Result<'stopped' | 'left'>>
}

export interface ReachOptions {
  /** Whether an absent database is made: a command that reads one would rather be told. */
  readonly create: boolean
}

/** Which database the configuration names. */
export const addressOf = (config: {
  readonly clusterDir: string
  readonly databaseUrl?: string
  readonly databaseOwnerUrl?: string
}): DatabaseAddress =>
  config.databaseUrl === undefined
    ? { kind: 'embedded', dataDirectory: config.clusterDir }
    : { kind: 'url', url: config.databaseUrl, ownerUrl: config.databaseOwnerUrl }

export async function reachDatabase(
  address: DatabaseAddress,
  notify: Notify,
  options: ReachOptions = { create: true },
): Promise<Result<Reached>> {
  if (address.kind === 'url') return accepted(reachByUrl(address.url, address.ownerUrl))
  const server = await openEmbedded(address.dataDirectory, notify, options)
  if (!server.ok) return server
  const { places, fresh, how, keeps, leave } = server.value
  const at = { host: places.socket, port: socketPort, database: databaseName }
  return accepted({
    kind: 'embedded',
    owner: { ...at, user: ownerRole },
    program: { ...at, user: programRole },
    server: { ...at, user: serverRole },
    fresh,
    how,
    makeDatabase: () => makeDatabase(places.socket),
    keeps,
    leave,
  })
}

/** With one address its user is the owner; the program takes on its own, lesser role as it connects. */
function reachByUrl(url: string, ownerUrl: string | undefined): Reached {
  const program = fromUrl(url)
  return {
    kind: 'url',
    owner: fromUrl(ownerUrl ?? url),
    program: { ...program, options: `${program.options ?? ''} -c role=${programRole}`.trim() },
    fresh: false,
    how: 'given',
    makeDatabase: () => Promise.resolve(),
    keeps: () => false,
    leave: () => Promise.resolve(accepted('left')),
  }
}

/** The options in an address would replace ours: they are taken out, to be joined. */
function fromUrl(url: string): Connection {
  if (!URL.canParse(url)) return { connectionString: url }
  const parsed = new URL(url)
  const options = parsed.searchParams.get('options')
  if (options === null) return { connectionString: url }
  parsed.searchParams.delete('options')
  return { connectionString: parsed.href, options }
}
