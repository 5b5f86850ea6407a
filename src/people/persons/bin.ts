import { accepted, refusal, refused, type Result } from '../../kernel/index.ts'
import { iinControlDigit } from './iin.ts'

// The business identification number (БСН, БИН) of an organisation: year and month of its registration, a digit for its
// kind, one for head office or branch, five of order, and the control digit of a personal number. Its fifth digit is
// 4, 5 or 6, where a personal number has the tens of a day: no number is both.

/**
 * What was typed as a number of an organisation, blanks and dashes allowed.
 * Refuses with `bin.wrong-length`, `bin.not-digits`, `bin.no-such-month`, `bin.wrong-kind`, `bin.wrong-control-digit`.
 */
export function readBin(typed: string): Result<string> {
  const bin = typed.replace(/[\s\u00a0-]/g, '')
  if (!/^\d*$/.test(bin)) return refused(refusal('bin.not-digits'))
  if (bin.length !== 12) return refused(refusal('bin.wrong-length', { typed: bin.length }))
  if (!/^\d\d(0[1-9]|1[0-2])/.test(bin)) return refused(refusal('bin.no-such-month', { month: bin.slice(2, 4) }))
  if (!/^[456]$/.test(bin[4]!)) return refused(refusal('bin.wrong-kind', { digit: bin[4]! }))
  if (iinControlDigit(bin.slice(0, 11)) !== Number(bin[11])) return refused(refusal('bin.wrong-control-digit'))
  return accepted(bin)
}
