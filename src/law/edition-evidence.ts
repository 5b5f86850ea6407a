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
  readonly is: 'form' | 'document' | 'number' | 'record'
  /** How it is handed over, by channel (`*` for all). */
  readonly handed: Readonly<Record<string, Handing>>
  /** Form of this edition that carries it. */
  readonly formId: string | null
  /** Who issues it: a unit kind or body in words of the shared dictionary. */
  readonly issuer: string | null
  readonly notOlderThan: Term | null
  /** What time it must speak of, reckoned from the day of application. */
  readonly covers: Covers | null
  readonly for: 'applicant' | 'each-member' | 'each-child' | 'deceased' | 'property'
}

export type Handing =
  | 'original'
  | 'original-and-copy'
  | 'copy'
  | 'notarised-copy'
  | 'electronic'
  | 'register'
  | 'shown'
  | 'not-stated'

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
