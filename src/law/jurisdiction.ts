import { accepted, refusal, refused, type Result } from '../kernel/index.ts'
import type { Edition, JurisdictionRule } from './edition.ts'

/** Whether an office of a kind exists for the person's place of that sort (of residence, of stay, …). */
export type OfficeHere = (office: string, place: JurisdictionRule['place']) => boolean

export interface Jurisdiction {
  readonly channel: string
  readonly rule: JurisdictionRule
  /** Rules before it that did not serve, so that a page can say why. */
  readonly passed: readonly JurisdictionRule[]
}

/**
 * Which channel serves this person here: the first rule of the edition whose office exists.
 * Refuses with `law.nobody-serves-here`: then a person decides, never a default office.
 */
export function jurisdictionOf(edition: Edition, officeHere: OfficeHere): Result<Jurisdiction> {
  const officeOf = (channel: string): string | null => edition.channels.find(({ id }) => id === channel)?.office ?? null
  const passed: JurisdictionRule[] = []
  for (const rule of edition.jurisdiction) {
    const own = officeOf(rule.channel)
    const other = rule.onlyWithout === null ? null : officeOf(rule.onlyWithout)
    const barred = other !== null && officeHere(other, rule.place)
    if (!barred && (own === null || officeHere(own, rule.place)))
      return accepted({ channel: rule.channel, rule, passed })
    passed.push(rule)
  }
  return refused(refusal('law.nobody-serves-here', { edition: edition.id }))
}
