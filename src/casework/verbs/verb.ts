import type { z } from 'zod'
import type { Result } from '../../kernel/index.ts'
import type { EventContents, EventType } from '../case-events.ts'
import type { Verb } from '../../law/index.ts'
import type { CaseState } from '../case-state.ts'
import type { Standing } from '../course.ts'
import type { World } from '../world.ts'

/** A paper that the event makes; its number, code and hash are given when it is written. */
export interface PaperPlan {
  readonly kind: string
  /** Staff who must still sign it. */
  readonly signers: readonly string[]
}

export interface Decided<Type extends EventType = EventType> {
  readonly type: Type
  readonly content: EventContents[Type]
  readonly papers: readonly PaperPlan[]
}

/** One verb of the design on the paper route: its input, and the pure decision what it does to a case. */
export interface VerbRule<Input extends z.ZodType = z.ZodType> {
  /** The verb that the open task must stand at. */
  readonly verb: Verb
  readonly input: Input
  readonly decide: (state: CaseState, standing: Standing, input: z.output<Input>, world: World) => Result<Decided>
}

export const verbRule = <Input extends z.ZodType>(rule: VerbRule<Input>): VerbRule<Input> => rule
