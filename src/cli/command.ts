import { nearest, refusal, type Refusal } from '../kernel/index.ts'
import type { Language, Voice } from '../platform/index.ts'

/** What a command sees of the world. */
export interface Terminal {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly env: Readonly<Record<string, string | undefined>>
  /** Speaks the person's language; loaded only when something is said, so that `--json` starts fast. */
  readonly voice: () => Promise<Voice>
  /** What `--lang` asked for. */
  readonly language: Language | undefined
}

/** Gives the exit code: 0 done, 1 failed, 2 wrongly asked. */
export type Command = (words: readonly string[], terminal: Terminal) => Promise<number>

export const wronglyAsked = 2

export const commandNotKnown = (typed: string, known: readonly string[]): Refusal =>
  refusal('cli.command-not-known', { typed, near: nearest(typed, known, Infinity) ?? '', known: known.join(', ') })

/** The option that a refusal is about, to stand before its sentence. */
export const optionOf = ({ at }: Refusal): string => (at?.startsWith('--') === true ? `${at}: ` : '')

/** Tells what is wrong with the command line, all of it: where, what, and what to write instead. */
export async function refuseAll(refusals: readonly Refusal[], terminal: Terminal): Promise<number> {
  const [{ say }, { refusalKey }] = [await terminal.voice(), await import('../platform/index.ts')]
  // What was typed is shown as it was typed: a day that is no day must not be rewritten as one.
  for (const one of refusals) terminal.err(`${optionOf(one)}${say(refusalKey(one.code), one.facts)}`)
  return wronglyAsked
}
