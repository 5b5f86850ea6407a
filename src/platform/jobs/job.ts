import type { Json } from '../../kernel/index.ts'

/** What a job carries: keys and codes only. What belongs to a person is read by its key when the job runs. */
export type JobData = { readonly [name: string]: Json }

/** The data of a job that needs none. */
export type NoData = Record<string, never>

export interface JobSettings {
  /** How often a job is tried in all before it counts as failed. */
  readonly attempts?: number
  /** Seconds before the second try; each further one waits twice as long, at most an hour. */
  readonly pause?: number
  /** Seconds that one try may take: after them another process takes the job up. */
  readonly longest?: number
  /** How many of this kind one process does at once. */
  readonly atOnce?: number
}

/** One kind of background work. Declared once, beside the work; sender and worker share it, so their data agree. */
export interface JobKind<Data extends JobData> {
  readonly name: string
  readonly settings: Required<JobSettings>
  /** Only the type of its data; there is no value. */
  readonly data?: Data
}

const nameShape = /^[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*$/

export function jobKind<Data extends JobData = NoData>(name: string, settings: JobSettings = {}): JobKind<Data> {
  if (!nameShape.test(name)) throw new Error(`not a name of a job: ${name}`)
  return { name, settings: { attempts: 5, pause: 5, longest: 300, atOnce: 1, ...settings } }
}

/** What a worker knows of the job at hand. */
export interface JobAtHand {
  readonly id: string
  /** 1 for the first try. */
  readonly attempt: number
  readonly last: boolean
  /** Fires when the program stops and can wait no longer, or when the time of the job is over. */
  readonly signal: AbortSignal
}

export type Worker<Data extends JobData> = (data: Data, job: JobAtHand) => Promise<void>

export interface SendOptions {
  readonly startAfter?: Temporal.Instant
}
