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

/**
 * All mistakes for their author, his own first: the same wrong word is told once with the number of its other places,
 * and what only follows from a file that could not be read is counted behind it.
 */
export function tellLawErrors(errors: readonly LawError[], say: Say): string[] {
  const own = errors.filter(({ followsFrom }) => followsFrom === undefined)
  const groups = Map.groupBy(own, oneMistake)
  const lastOf = new Map([...groups.values()].map(([first]) => [first!.file, first!]))
  return [...groups.values()].flatMap(([first, ...others]) => {
    const follow = lastOf.get(first!.file) === first ? errors.filter((error) => error.followsFrom === first!.file) : []
    return [
      tellLawError(first!, say),
      ...(others.length > 0
        ? [
            `  ${say('law-error.more-places', { count: others.length, lines: others.map(({ line }) => line).join(', ') })}`,
          ]
        : []),
      ...(follow.length > 0 ? [`  ${say('law-error.follow', { count: follow.length })}`] : []),
    ]
  })
}

/** One slip in a name is as many mistakes as there are references to it. */
const oneMistake = ({ file, code, facts, path, line, column }: LawError): string =>
  code === 'unknown-reference'
    ? [file, code, facts['what'], facts['given']].join(' ')
    : [file, code, path, line, column].join(' ')
