import { z } from 'zod'
import { accepted } from '../../kernel/index.ts'
import { finish, onlyOutcome } from '../course.ts'
import { verbRule } from './verb.ts'

/** The papers of the case go on to the unit of the next step. */
export const dispatch = verbRule({
  verb: 'dispatch',
  input: z.strictObject({}),
  decide(state, standing, _input, world) {
    const moves = finish(world, state, standing, onlyOutcome(standing.step))
    return accepted({
      type: 'dispatched',
      content: { to: moves.opens[0]?.place ?? standing.task.place, moves },
      papers: [],
    })
  },
})
