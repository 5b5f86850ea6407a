import { accepted, refusal, refused, type Result } from '../../kernel/index.ts'
import type { Kind } from './config.ts'
import { isLoopback } from './host.ts'

export interface KindQuestion {
  /** QYZMET_KIND. */
  readonly asked: Kind | undefined
  /** What the database was made as; undefined in a new one. */
  readonly recorded: Kind | undefined
  readonly database: 'embedded' | 'external'
  /** Does the database hold nothing yet? */
  readonly empty: boolean
  readonly host: string
  readonly publicUrl: string
}

/**
 * What this installation is. A demonstration lives only in a database of our own that nobody else uses, and is
 * seen from this machine only: its people are invented and their passwords are shown. What a database was made
 * as, it stays: neither invented people beside real ones nor real ones where passwords are shown.
 *
 * Refuses with kind.is-production, kind.is-demonstration, kind.needs-embedded, kind.needs-empty, kind.needs-loopback,
 * kind.say-production, kind.needs-public-url, kind.needs-https.
 */
export function decideKind(question: KindQuestion): Result<Kind> {
  const { asked, recorded } = question
  if (recorded === 'production' && asked === 'demonstration') return refused(refusal('kind.is-production'))
  if (recorded === 'demonstration' && asked === 'production') return refused(refusal('kind.is-demonstration'))
  return (recorded ?? asked) === 'production' ? production(question) : demonstration(question)
}

function demonstration({ asked, recorded, database, empty, host }: KindQuestion): Result<Kind> {
  // Nobody has asked for a demonstration on a database of someone's: the likelier wish is production, unsaid.
  const unsaid = asked === undefined && recorded === undefined
  if (database === 'external') return refused(refusal(unsaid ? 'kind.say-production' : 'kind.needs-embedded'))
  if (!isLoopback(host)) return refused(refusal('kind.needs-loopback', { host }))
  if (recorded === undefined && !empty) return refused(refusal('kind.needs-empty'))
  return accepted('demonstration')
}

/** Addresses are printed on papers and cookies travel only over HTTPS: production must know how it is reached. */
function production({ publicUrl, host }: KindQuestion): Result<Kind> {
  const url = new URL(publicUrl)
  if (isLoopback(url.hostname)) {
    return isLoopback(host) ? accepted('production') : refused(refusal('kind.needs-public-url', { url: publicUrl }))
  }
  if (url.protocol !== 'https:') return refused(refusal('kind.needs-https', { url: publicUrl }))
  return accepted('production')
}
