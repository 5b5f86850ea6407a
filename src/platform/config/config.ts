import { join, resolve } from 'node:path'
import { BlockList, isIPv6 } from 'node:net'
import { z } from 'zod'
import { accepted, refusal, refused, type Refusal, type RefusalCode, type Result } from '../../kernel/index.ts'
import { hostInUrl, isHost, isLoopback } from './host.ts'
import { variables, type VariableName } from './variables.ts'

export type Kind = 'demonstration' | 'production'
export type LogLevel = 'debug' | 'info' | 'warn' | 'error'

/** Everything that is set from outside. Read once at the start and handed in; nothing else reads the environment. */
export interface Config {
  readonly host: string
  readonly port: number
  /** How people reach the program from outside, without a slash at the end. */
  readonly publicUrl: string
  /** What was asked for. What the installation is, `decideKind` says, as the database knows it too. */
  readonly kind?: Kind
  readonly dataDir: string
  /** The cluster of the embedded database. */
  readonly clusterDir: string
  readonly filesDir: string
  readonly databaseUrl?: string
  readonly databaseOwnerUrl?: string
  /** The keys that seal secrets, as they were given; read by `readSecretKeys`. */
  readonly secretKeys?: string
  /** Where they lie otherwise. */
  readonly secretKeysFile: string
  readonly tls?: { readonly certFile: string; readonly keyFile: string }
  /** Proxies whose word about the caller's address is believed. */
  readonly trustedProxies: readonly string[]
  readonly logLevel: LogLevel
}

const variable = (code: RefusalCode) => z.string({ error: code })

const postgresUrl = (code: RefusalCode) =>
  variable(code).refine((value) => /^postgres(?:ql)?:$/.test(URL.parse(value)?.protocol ?? ''), { error: code })

// The message of every issue is the code of a refusal: its sentence stands in texts/platform.yaml.
const shape = z.object({
  PORT: variable('config.port')
    .regex(/^\d{1,5}$/, { error: 'config.port' })
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535, { error: 'config.port' })
    .default(3000),
  HOST: variable('config.host').refine(isHost, { error: 'config.host' }).default('127.0.0.1'),
  PUBLIC_URL: variable('config.public-url').refine(isOrigin, { error: 'config.public-url' }).optional(),
  QYZMET_KIND: z.enum(['demonstration', 'production'], { error: 'config.kind' }).optional(),
  DATA_DIR: variable('config.data-dir').default('data'),
  FILES_DIR: variable('config.files-dir').optional(),
  DATABASE_URL: postgresUrl('config.database-url').optional(),
  DATABASE_OWNER_URL: postgresUrl('config.database-owner-url').optional(),
  SECRET_KEYS: variable('secrets.wrong-key').optional(),
  TLS_CERT: variable('config.tls-pair').optional(),
  TLS_KEY: variable('config.tls-pair').optional(),
  TRUSTED_PROXIES: variable('config.trusted-proxies')
    .transform((value) => value.split(',').map((part) => part.trim()))
    .refine((proxies) => proxies.every(isNetwork), { error: 'config.trusted-proxies' })
    .default([]),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error'], { error: 'config.log-level' }).default('info'),
})

/** Reads the environment; a wrong value refuses with its name (`at`), all of them at once. An empty one counts as not set. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Result<Config> {
  const given: Record<string, string> = {}
  const wrong: Refusal[] = []
  for (const [name, value] of Object.entries(env)) {
    const known = variables.some((each) => each.name === name)
    if (known && value !== undefined && value.trim() !== '') given[name] = value.trim()
    // A misspelt name of ours would otherwise be silently without effect.
    if (!known && name.startsWith('QYZMET_')) wrong.push(refusal('config.unknown-variable', { name }, name))
  }
  const read = shape.safeParse(given)
  if (!read.success) for (const issue of read.error.issues) wrong.push(refusalOf(issue, given))
  if ((given['TLS_CERT'] === undefined) !== (given['TLS_KEY'] === undefined)) {
    const missing = given['TLS_CERT'] === undefined ? 'TLS_CERT' : 'TLS_KEY'
    wrong.push(refusal('config.tls-pair', { name: missing }, missing))
  }
  if (given['DATABASE_OWNER_URL'] !== undefined && given['DATABASE_URL'] === undefined)
    wrong.push(refusal('config.owner-without-url', {}, 'DATABASE_OWNER_URL'))
  const [first, ...others] = wrong
  if (first) return refused(first, ...others)
  return accepted(assemble(read.data!))
}

function assemble(read: z.output<typeof shape>): Config {
  const dataDir = resolve(read.DATA_DIR)
  const tls = read.TLS_CERT !== undefined && read.TLS_KEY !== undefined
  const shownHost = isLoopback(read.HOST) || read.HOST === '0.0.0.0' || read.HOST === '::' ? 'localhost' : read.HOST
  return {
    host: read.HOST,
    port: read.PORT,
    publicUrl: read.PUBLIC_URL?.replace(/\/$/, '') ?? `http${tls ? 's' : ''}://${hostInUrl(shownHost)}:${read.PORT}`,
    ...(read.QYZMET_KIND === undefined ? {} : { kind: read.QYZMET_KIND }),
    dataDir,
    clusterDir: join(dataDir, 'postgres'),
    filesDir: read.FILES_DIR === undefined ? join(dataDir, 'files') : resolve(read.FILES_DIR),
    ...(read.DATABASE_URL === undefined ? {} : { databaseUrl: read.DATABASE_URL }),
    ...(read.DATABASE_OWNER_URL === undefined ? {} : { databaseOwnerUrl: read.DATABASE_OWNER_URL }),
    ...(read.SECRET_KEYS === undefined ? {} : { secretKeys: read.SECRET_KEYS }),
    secretKeysFile: join(dataDir, 'secret.keys'),
    ...(tls ? { tls: { certFile: resolve(read.TLS_CERT!), keyFile: resolve(read.TLS_KEY!) } } : {}),
    trustedProxies: read.TRUSTED_PROXIES,
    logLevel: read.LOG_LEVEL,
  }
}

/** What was given is repeated, so that the person sees it; a secret never is. */
function refusalOf(issue: z.core.$ZodIssue, given: Readonly<Record<string, string>>): Refusal {
  const name = String(issue.path[0]) as VariableName
  const secret = variables.some((each) => each.name === name && 'secret' in each)
  return refusal(issue.message as RefusalCode, secret ? {} : { value: (given[name] ?? '').slice(0, 80) }, name)
}

/** Scheme, host and port, nothing behind them: links are made by appending a path. */
function isOrigin(value: string): boolean {
  const url = URL.parse(value)
  return (
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    url.pathname === '/' &&
    url.search === '' &&
    url.hash === '' &&
    url.username === ''
  )
}

function isNetwork(value: string): boolean {
  const [address = '', prefix, ...more] = value.split('/')
  if (more.length > 0) return false
  try {
    const list = new BlockList()
    const family = isIPv6(address) ? 'ipv6' : 'ipv4'
    if (prefix === undefined) list.addAddress(address, family)
    else if (/^\d{1,3}$/.test(prefix)) list.addSubnet(address, Number(prefix), family)
    else return false
    return true
  } catch {
    return false
  }
}
