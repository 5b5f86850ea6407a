import { z } from 'zod'
import { accepted } from '../../kernel/index.ts'
import { finish, onlyOutcome } from '../course.ts'
import { verbRule } from './verb.ts'

/** The result enters the journal; its number is given as the last thing before the event is written. */
export const register = verbRule({
  verb: 'register',
  input: z.strictObject({}),
  decide(state, standing, _input, world) {
    const moves = finish(world, state, standing, onlyOutcome(standing.step))
    return accepted({ type: 'registered', content: { resultNumber: '', moves }, papers: [] })
  },
})
