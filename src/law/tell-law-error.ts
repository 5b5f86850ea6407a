import type { Say, TextKey } from '../platform/index.ts'
import type { LawError } from './law-error.ts'

/**
 * A mistake as one line for its author: where it stands, what is wrong, what was probably meant, what belongs there,
 * and an example.
 */
export function tellLawError(error: LawError, say: Say): string {
  const { file, line, column, path } = error
  const where = `${file}:${line}:${column}${path === '' ? '' : ` ${path}`}`
  return `${where}: ${[whatIsWrong(error, say), ...whatWouldBeRight(error, say)].join(' ')}`
}

function whatIsWrong({ code, facts, line, column }: LawError, say: Say): string {
  const { nearest: _nearest, known: _known, because, ...rest } = facts
  if (code === 'bad-condition' && because !== undefined) {
    return say(`refusal.${because}` as TextKey, { ...rest, nearest: facts['nearest'] ?? '', line, column })
  }
  const what = facts['what']
  const named = what === undefined ? {} : { what: say(`law-what.${what}` as TextKey) }
  return say(`law-error.${code}` as TextKey, { ...rest, ...named })
}

function* whatWouldBeRight({ code, facts, right, example }: LawError, say: Say): Generator<string> {
  const { nearest, known } = facts
  if (code !== 'bad-condition' && nearest !== undefined) yield say('law-error.nearest', { word: nearest })
  else if (code !== 'bad-condition' && known !== undefined && known !== '')
    yield say('law-error.known', { words: known })
  if (right !== null) yield say(`law-right.${right}` as TextKey)
  if (example !== null) yield say('law-error.example', { example })
}
