import type { Cited } from './cited.ts'
import type { Term } from './term.ts'

/** What must be brought: items, and an expression over them. */
export interface Evidence {
  readonly items: readonly EvidenceItem[]
  readonly needs: EvidenceNode
}

export interface EvidenceItem extends Cited {
  readonly id: string
  /** A form filled in, something shown, a copy taken, or a fact asked from a register. */
  readonly is: 'form' | 'document' | 'number' | 'record' | 'consent' | 'presence' | 'payment' | 'photo'
  /** How it is handed over, by channel (`*` for all); any one of several ways will do. */
  readonly handed: Readonly<Record<string, readonly Handing[]>>
  readonly copies: number | null
  /** When what was handed in comes back; empty where the text does not say. */
  readonly returned: readonly Returning[]
  /** How often it must be brought anew while the award lasts. */
  readonly renewed: Term | null
  /** Form of this edition that carries it. */
  readonly formId: string | null
  /** Who issues it: a unit kind or body in words of the shared dictionary. */
  readonly issuer: string | null
  readonly notOlderThan: Term | null
  /** What time it must speak of, reckoned from the day of application. */
  readonly covers: Covers | null
  readonly for: Subject
}

export const returnings = ['when-compared', 'with-the-result', 'on-refusal', 'never'] as const
export type Returning = (typeof returnings)[number]

export type Handing =
  | 'original'
  | 'original-and-copy'
  | 'copy'
  | 'notarised-copy'
  | 'electronic'
  | 'register'
  | 'shown'
  | 'own-hand'
  | 'not-stated'

export type Subject =
  | 'applicant'
  | 'representative'
  | 'each-parent'
  | 'spouse'
  | 'each-member'
  | 'child'
  | 'each-child'
  | 'deceased'
  | 'property'
  | 'organisation'

export interface Covers {
  readonly period: 'previous-quarter' | 'current-quarter' | 'school-year' | 'last'
  readonly term: Term | null
  readonly before: string | null
}

export type EvidenceNode =
  | { readonly is: 'item'; readonly item: string; readonly at?: string }
  | { readonly is: 'all-of'; readonly of: readonly EvidenceNode[]; readonly at?: string }
  | { readonly is: 'any-of'; readonly of: readonly EvidenceNode[]; readonly at?: string }
  | {
      readonly is: 'instead-of'
      readonly item: string
      readonly use: EvidenceNode
      readonly when: string | null
      readonly at?: string
    }
  | { readonly is: 'if-exists'; readonly of: EvidenceNode; readonly when: string | null; readonly at?: string }
