import { describe, expect, it } from 'vitest'
import type { Result } from '../kernel/index.ts'
import type { CaseState } from './case-state.ts'
import { commands, type CommandName } from './commands.ts'
import { stepOf } from './course.ts'
import { clubRoute, clubWorld, handOver, happen, people, type ClubOptions } from './tennis-club.support.ts'
import type { Decided } from './verbs/verb.ts'
import type { Officer } from './world.ts'

interface Act {
  readonly at?: string
  readonly options?: ClubOptions
}

function decide(state: CaseState, actor: Officer, name: CommandName, input: object, act: Act = {}): Result<Decided> {
  const world = clubWorld(actor, act.at, act.options)
  const task = state.tasks.find(
    (open) => open.unit === actor.unit && (open.holder === null || open.holder === actor.staff),
  )
  if (!task) throw new Error(`${actor.staff} has no task`)
  return commands[name].decide(state, { task, step: stepOf(clubRoute, task.step) }, input as never, world)
}

function does(state: CaseState, actor: Officer, name: CommandName, input: object = {}, act: Act = {}): CaseState {
  const decided = decide(state, actor, name, input, act)
  if (!decided.ok) throw new Error(decided.refusals.map((refusal) => refusal.code).join())
  return happen(state, decided.value, clubWorld(actor, act.at, act.options))
}

const codes = (result: Result<unknown>) => (result.ok ? [] : result.refusals.map((refusal) => refusal.code))
const openTasks = (state: CaseState) => state.tasks.map((task) => [task.step, task.verb, task.holder])

const inspected = () =>
  does(does(handOver(), people.desk, 'dispatch'), people.first, 'inspect', { act: { serve: 'good' } })
const opinedBy = (outcome: string) => {
  const act = does(does(inspected(), people.first, 'sign'), people.second, 'sign')
  const given = does(act, people.first, 'opine', { outcome, reasons: 'жақсы ойнайды' })
  return does(does(given, people.first, 'sign'), people.second, 'sign')
}
const drafted = () => does(opinedBy('worthy'), people.desk, 'draft', { outcome: 'grant', ground: null, note: '' })

describe('the hand-over at the window', () => {
  it('starts the promise and the next step when everything was brought', () => {
    const state = handOver()
    expect(state.ended).toBeNull()
    expect(openTasks(state)).toEqual([['send', 'dispatch', null]])
    expect(state.obligations.filter((duty) => duty.metAt === null).map((duty) => [duty.kind, duty.what])).toEqual([
      ['promise', 'answer'],
      ['step', 'send'],
    ])
    expect(state.papers.map((paper) => paper.kind)).toEqual(['coupon'])
  })

  it('is not accepted when something is missing: no term starts and what is missing is listed', () => {
    const state = handOver([['racket', 'racket-loan']])
    expect(state.ended?.as).toBe('not-accepted')
    expect(state.obligations.filter((duty) => duty.kind === 'promise')).toEqual([])
    expect(state.tasks).toEqual([])
    expect(state.papers.map((paper) => paper.kind)).toEqual(['missing-documents'])
    expect(state.missing).toEqual([['racket', 'racket-loan']])
  })
})

describe('the act of an organ', () => {
  it('leaves its step only when every member named in the act of creation has signed', () => {
    const filled = inspected()
    expect(openTasks(filled)).toEqual([
      ['play', 'sign', 'jury-1'],
      ['play', 'sign', 'jury-2'],
    ])
    const once = does(filled, people.first, 'sign')
    expect(openTasks(once)).toEqual([['play', 'sign', 'jury-2']])
    expect(once.passed.some((passed) => passed.step === 'play')).toBe(false)
    const twice = does(once, people.second, 'sign')
    expect(openTasks(twice)).toEqual([['opine', 'opine', null]])
    expect(twice.papers.find((paper) => paper.kind === 'score-sheet')?.signedBy).toEqual(['jury-1', 'jury-2'])
  })

  it('refuses somebody who is not named in it', () => {
    const state = does(handOver(), people.desk, 'dispatch')
    const stranger = { ...people.first, staff: 'stranger' }
    expect(codes(decide(state, stranger, 'inspect', { act: { serve: 'good' } }))).toEqual(['organ.not-a-member'])
  })

  it('refuses an empty act, and a conclusion without reasons', () => {
    const state = does(handOver(), people.desk, 'dispatch')
    expect(codes(decide(state, people.first, 'inspect', { act: {} }))).toEqual(['inspection.empty-act'])
    const act = does(does(inspected(), people.first, 'sign'), people.second, 'sign')
    expect(codes(decide(act, people.first, 'opine', { outcome: 'worthy', reasons: ' ' }))).toEqual(['reason.required'])
    expect(codes(decide(act, people.first, 'opine', { outcome: 'charming', reasons: 'иә' }))).toEqual([
      'outcome.choose-one',
    ])
  })
})

describe('the draft of a decision', () => {
  const draft = (options: ClubOptions, outcome: string, ground: string | null) =>
    decide(opinedBy('unworthy'), people.desk, 'draft', { outcome, ground, note: '' }, { options })

  it('cannot grant while a ground to refuse holds', () => {
    const reckoned = { holding: ['too-old'], unknown: [], record: {} }
    expect(codes(draft({ reckoned }, 'grant', null))).toEqual(['ground.holds'])
  })

  it('cannot grant while a fact that a ground needs is not known', () => {
    const reckoned = { holding: [], unknown: [{ ground: 'too-old', missing: ['age'] }], record: {} }
    expect(codes(draft({ reckoned }, 'grant', null))).toEqual(['ground.not-known'])
  })

  it('cannot refuse without a listed ground that holds', () => {
    const reckoned = { holding: ['too-old'], unknown: [], record: {} }
    expect(codes(draft({ reckoned }, 'refusal', null))).toEqual(['ground.choose-one'])
    expect(codes(draft({ reckoned }, 'refusal', 'lazy'))).toEqual(['ground.does-not-hold'])
    expect(draft({ reckoned }, 'refusal', 'too-old').ok).toBe(true)
  })

  it('is no paper yet: papers come with the signature, so a return burns no number', () => {
    const state = drafted()
    const kinds = state.papers.map((paper) => paper.kind)
    expect(kinds).not.toContain('decision')
    const returned = does(state, people.chair, 'return', { reason: 'сома қате' })
    expect(openTasks(returned)).toEqual([['draft', 'draft', null]])
    expect(returned.tasks[0]?.note).toBe('сома қате')
    expect(returned.papers.map((paper) => paper.kind)).toEqual(kinds)
    const signed = does(state, people.chair, 'sign')
    expect(signed.papers.map((paper) => paper.kind)).toEqual([...kinds, 'decision', 'card'])
  })

  it('is returned only with a reason, and the promise to the person goes on', () => {
    expect(codes(decide(drafted(), people.chair, 'return', { reason: '' }))).toEqual(['reason.required'])
    const returned = does(drafted(), people.chair, 'return', { reason: 'сома қате' })
    expect(returned.obligations.find((duty) => duty.kind === 'promise')?.metAt).toBeNull()
  })
})

describe('handing over the result', () => {
  it('registers first, hands over next, under one clock, and then ends the case and keeps the promise', () => {
    const signed = does(drafted(), people.chair, 'sign')
    expect(openTasks(signed)).toEqual([['give', 'register', null]])
    const registered = does(signed, people.desk, 'register')
    expect(openTasks(registered)).toEqual([['give', 'issue', null]])
    expect(registered.tasks[0]?.obligation).toBe(signed.tasks[0]?.obligation)
    expect(codes(decide(registered, people.desk, 'issue', { receivedBy: ' ' }))).toEqual(['issue.who-received'])
    const done = does(registered, people.desk, 'issue', { receivedBy: 'Ойыншы Ораз' })
    expect(done.ended?.as).toBe('issued')
    expect(done.tasks).toEqual([])
    expect(done.obligations.every((duty) => duty.metAt !== null)).toBe(true)
    expect(done.papers.at(-1)?.kind).toBe('receipt')
  })
})
