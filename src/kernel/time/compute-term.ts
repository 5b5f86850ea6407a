import { accepted, refusal, refused, type Result } from '../result.ts'
import { computeBefore } from './count-back.ts'
import { computeDue } from './compute-due.ts'
import { dayText, minutesOfDay, plainDateTime, stampOf, stampText } from './day-number.ts'
import { closingOf, workClock } from './office-time.ts'
import { computeNotBefore } from './not-before.ts'
import { periodDays } from './period.ts'
import type { ProofLine } from './proof.ts'
import { slotsOf } from './times-a-day.ts'
import { minutesOf, runsInMinutes } from './term.ts'
import type { ChainLink, Circumstances, LinkDates, TermDates, TermRule } from './term-rule.ts'

type Rule<K extends TermRule['is']> = Extract<TermRule, { is: K }>

/**
 * Any term of the law in its circumstances. Refuses with `time.delegated`, `time.not-held`, `time.not-stated`
 * where there is no figure to compute with, and with `time.needs-queue`, `time.needs-promise`,
 * `time.needs-school-year` where a circumstance is lacking.
 */
export function computeTerm(rule: TermRule, circumstances: Circumstances): Result<TermDates> {
  switch (rule.is) {
    case 'within':
      return accepted({ earliest: null, ...computeDue({ ...circumstances, term: rule.term }) })
    case 'not-before':
      return accepted(computeNotBefore({ ...circumstances, term: rule.term }))
    case 'per-person-ahead':
      return computeQueue(rule, circumstances)
    case 'band':
      return accepted(computeBand(rule, circumstances))
    case 'before': {
      const { promised, runs, office, calendar } = circumstances
      if (!promised) return refused(refusal('time.needs-promise'))
      return accepted(computeBefore({ promised, lead: rule.lead, office, calendar, ...(runs ? { runs } : {}) }))
    }
    case 'chain':
      return accepted(computeChain(rule.links, circumstances))
    case 'period':
      return computePeriod(rule, circumstances)
    case 'times-a-day':
      return accepted(computeSlot(rule, circumstances))
    case 'delegated':
      return refused(refusal('time.delegated', { to: rule.to }))
    case 'not-held':
      return refused(refusal('time.not-held', { act: rule.act }))
    case 'not-stated':
      return refused(refusal('time.not-stated'))
  }
}

/** With nobody ahead one is served at once: at the opening, if the office is shut. */
function computeQueue({ term }: Rule<'per-person-ahead'>, circumstances: Circumstances): Result<TermDates> {
  const { ahead } = circumstances
  if (ahead === undefined || !Number.isInteger(ahead) || ahead < 0) return refused(refusal('time.needs-queue'))
  const minutes = minutesOf(term) * ahead
  const { proof, ...due } = computeDue({ ...circumstances, term: { count: minutes, unit: 'minute' } })
  const queue: ProofLine = { kind: 'queue', ahead, count: term.count, unit: term.unit }
  return accepted({ earliest: null, ...due, proof: insertAfterTerm(proof, queue) })
}

/** Known travel gives its own length inside the band; unknown travel the longest. */
function computeBand({ shortest, longest }: Rule<'band'>, circumstances: Circumstances): TermDates {
  const { travel } = circumstances
  const inMinutes = runsInMinutes(shortest.unit) && runsInMinutes(longest.unit)
  const term =
    travel === undefined || !inMinutes
      ? longest
      : ({ count: Math.min(Math.max(travel, minutesOf(shortest)), minutesOf(longest)), unit: 'minute' } as const)
  const { proof, ...due } = computeDue({ ...circumstances, term })
  const band: ProofLine = {
    kind: 'band',
    shortest: { count: shortest.count, unit: shortest.unit },
    longest: { count: longest.count, unit: longest.unit },
    travel: travel ?? null,
  }
  return { earliest: null, ...due, proof: insertAfterTerm(proof, band) }
}

const insertAfterTerm = (proof: readonly ProofLine[], line: ProofLine): ProofLine[] =>
  proof.flatMap((found) => (found.kind === 'term' ? [found, line] : [found]))

function computeChain(links: readonly ChainLink[], circumstances: Circumstances): TermDates {
  const done: LinkDates[] = []
  const proof: ProofLine[] = []
  let from = circumstances.from
  for (const { id, happened, term, ...own } of links) {
    const link = computeDue({ ...circumstances, ...own, from, term })
    const late = happened !== undefined && stampOf(happened) > stampOf(link.due)
    done.push({ earliest: null, ...link, id, happened: happened ?? null, late })
    proof.push({ kind: 'link', id, happened: happened ? stampText(stampOf(happened)) : null }, ...link.proof)
    from = happened ?? link.due
  }
  const last = done.at(-1)
  return {
    earliest: null,
    due: last?.due ?? null,
    presumed: done.some((link) => link.presumed),
    proof,
    links: done,
  }
}

function computePeriod({ period }: Rule<'period'>, circumstances: Circumstances): Result<TermDates> {
  const { from, office, calendar, roll, schoolYear } = circumstances
  if (period === 'school-year' && !schoolYear) return refused(refusal('time.needs-school-year'))
  const clock = workClock(office, calendar)
  const days = periodDays(from.toPlainDate(), period, schoolYear ?? null)
  const proof: ProofLine[] = [{ kind: 'period', period, from: dayText(days.from), to: dayText(days.to) }]
  if (!clock.continuous)
    proof.push({ kind: 'hours', ...office.hours, ...(office.lunch ? { lunch: office.lunch } : {}) })
  let day = days.to
  if (roll === 'next-working-day' && !clock.days.isWorking(day)) {
    const rolled = clock.days.after(day, 1)
    proof.push({ kind: 'week', days: office.week }, ...clock.days.marksBetween(day - 1, rolled))
    proof.push({ kind: 'rolled', from: dayText(day), to: dayText(rolled) })
    day = rolled
  }
  const years = calendar.presumedYears(days.from, day)
  if (years.length > 0) proof.push({ kind: 'presumed', years })
  const due = day * minutesOfDay + closingOf(clock, day)
  proof.push({ kind: 'due', at: stampText(due) })
  return accepted({ earliest: null, due: plainDateTime(due), presumed: years.length > 0, proof })
}

/** The act that is due next: the end of the slot that the event lies in, or of the first slot of the next working day. */
function computeSlot(rule: Rule<'times-a-day'>, { from, office, calendar }: Circumstances): TermDates {
  const clock = workClock(office, calendar)
  let day = from.toPlainDate()
  for (;;) {
    const slots = slotsOf(rule, day, office, calendar)
    const slot = slots.find(({ due }) => stampOf(due) > stampOf(from))
    if (slot) {
      const number = Math.floor(stampOf(slot.due) / minutesOfDay)
      const years = clock.continuous ? [] : calendar.presumedYears(Math.floor(stampOf(from) / minutesOfDay), number)
      const line: ProofLine = {
        kind: 'slot',
        nth: slot.nth,
        of: rule.count,
        from: stampText(stampOf(slot.from)),
        to: stampText(stampOf(slot.due)),
      }
      return {
        earliest: slot.nth === 1 ? slot.from : null,
        due: slot.due,
        presumed: years.length > 0,
        proof: [
          line,
          ...(years.length > 0 ? [{ kind: 'presumed', years } as const] : []),
          { kind: 'due', at: stampText(stampOf(slot.due)) },
        ],
      }
    }
    day = day.add({ days: 1 })
  }
}
