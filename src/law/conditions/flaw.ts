import { nearest, type Refusal, refusal, type RefusalCode } from '../../kernel/index.ts'
import { type Place, positionOf } from './place.ts'

export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * A mistake in the text of a condition. It is thrown inside the compiler only, to leave its recursion,
 * and becomes a refusal at the face.
 */
export class Flaw extends Error {
  readonly code: RefusalCode
  readonly span: Span
  readonly facts: Readonly<Record<string, string | number>>

  constructor(code: RefusalCode, span: Span, facts: Readonly<Record<string, string | number>> = {}) {
    super(code)
    this.code = code
    this.span = span
    this.facts = facts
  }
}

export function flawAsRefusal(flaw: Flaw, text: string, place: Place | undefined): Refusal {
  const { line, column } = positionOf(text, flaw.span.start, place)
  const shown = text.slice(flaw.span.start, flaw.span.end) || text
  return refusal(flaw.code, { ...flaw.facts, text: shown, line, column }, `${line}:${column}`)
}

/** The known name that was probably meant, or a dash when none is near. */
export const nearestOrDash = (name: string, known: Iterable<string>): string => nearest(name, known) ?? '—'
