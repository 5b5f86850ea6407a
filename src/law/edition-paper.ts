import type { Cited } from './cited.ts'
import type { Origin } from './edition-form.ts'

export interface Paper extends Cited {
  readonly id: string
  /** Kind of paper in the dictionary of papers: chooses the template. */
  readonly kind: string
  readonly origin: Origin
  /** Units that sign it; of an organ each member whom its `signs` names. */
  readonly signedBy: readonly string[]
  readonly fields: readonly PaperField[]
  /** What the system adds below a line: `case-number`, `secret`, `verification`. */
  readonly system: readonly string[]
}

export interface PaperField extends Cited {
  readonly id: string
  readonly type: 'text' | 'long-text' | 'date' | 'moment' | 'money' | 'number' | 'yes-no' | 'list' | 'table'
  /** Where the value comes from: `case.registered-on`, `application.surname`, `actor.name`, `ground.text`. */
  readonly from: string
}

export interface Journal extends Cited {
  readonly id: string
  readonly kind: string
  readonly origin: Origin
  readonly columns: readonly PaperField[]
  readonly signedBy: readonly string[]
}

export const resultForms = ['paper', 'oral', 'electronic'] as const
export type ResultForm = (typeof resultForms)[number]

export interface Result extends Cited {
  readonly id: string
  readonly is: 'positive' | 'negative'
  readonly paper: string
  /** Any of these will do; empty where the text does not say. */
  readonly form: readonly ResultForm[]
  readonly signedBy: readonly string[]
}
