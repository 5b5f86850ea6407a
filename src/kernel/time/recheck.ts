import { canonical } from '../canonical.ts'
import { computeDue } from './compute-due.ts'
import type { DueQuestion } from './due-question.ts'
import type { Proof } from './proof.ts'
import { lineOf, recount } from './recount.ts'

export interface Recheck {
  /** The proof answers this question, and counting by it alone gives the date that it states. */
  readonly agrees: boolean
  /** What the proof states, what counting by it gives, what the question gives now. */
  readonly stated: string
  readonly recounted: string
  readonly computed: string
}

/** Whether a kept proof still stands: counted again without the tables, and compared with the question answered anew. */
export function recheck(question: DueQuestion, proof: Proof): Recheck {
  const due = computeDue(question)
  const stated = lineOf(proof, 'due')?.at ?? ''
  const recounted = recount(proof)
  const computed = lineOf(due.proof, 'due')!.at
  const agrees = stated === recounted && stated === computed && canonical(proof) === canonical(due.proof)
  return { agrees, stated, recounted, computed }
}
