import { statSync } from 'node:fs'
import { refusal } from '../kernel/index.ts'
import { checkLaw, tellLawErrors, type LawReport } from '../law/index.ts'
import type { Voice } from '../platform/index.ts'
import { refuseAll, wronglyAsked, type Terminal } from './command.ts'

/** `qyzmet law check [folder]`: the mistakes of the law files with their places, then what the law leaves open. */
export async function checkLawCommand(
  args: readonly string[],
  terminal: Terminal,
  voice: Voice,
  folder: string,
): Promise<number> {
  const [what, other = folder, ...rest] = args
  if (what !== 'check' || rest.length > 0 || other.startsWith('-')) {
    terminal.err(voice.say('cli.law.help'))
    return wronglyAsked
  }
  if (statSync(other, { throwIfNoEntry: false })?.isDirectory() !== true)
    return await refuseAll([refusal('cli.no-such-folder', { typed: other })], terminal)
  const report = await checkLaw(other)
  for (const line of tellLawErrors(report.errors, voice.say)) terminal.err(line)
  for (const line of tellReport(report, voice)) terminal.out(line)
  return report.errors.length > 0 ? 1 : 0
}

function tellReport({ editions, acts, adoptions }: LawReport, { say, format }: Voice): string[] {
  return [
    say('cli.law.acts', { held: acts.held, part: acts.inPart, missing: acts.notHeld.length }),
    ...editions.flatMap((edition) => [
      `${edition.id}  ${edition.hash.slice(0, 12)}`,
      `  ${say('cli.law.edition', { routes: format.list(edition.routes), steps: edition.steps, papers: edition.papers, doubts: edition.doubts.length })}`,
      `  ${say('cli.law.silent', { count: edition.notStated.length, paths: edition.notStated.join(', ') })}`,
      `  ${say('cli.law.not-held', { count: edition.notHeld.length, paths: edition.notHeld.join(', ') })}`,
      `  ${say('cli.law.delegated', { count: edition.delegated.length, paths: edition.delegated.join(', ') })}`,
    ]),
    ...adoptions.flatMap((adoption) => [
      say(adoption.sample ? 'cli.law.sample' : 'cli.law.adoption', { id: adoption.id, puts: adoption.puts.join(', ') }),
      ...adoption.supplies.map(({ id, by }) => `  ${say('cli.law.supplied', { id, by })}`),
    ]),
  ]
}
