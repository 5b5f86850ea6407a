import { keepKnown } from './fields.ts'

/** An error as the log may hold it. */
export interface DescribedError {
  readonly name: string
  /** The words of its message that the program itself wrote; whatever could be someone's data is cut out. */
  readonly says?: string
  readonly stack: readonly string[]
  readonly cause?: DescribedError
  readonly [field: string]: unknown
}

const longestMessage = 300
const mostFrames = 12
const deepestCause = 4

/**
 * Tells what failed and where, without what it failed on. The database repeats values in its messages and details
 * ("Key (iin)=(…) already exists"), JSON and Zod repeat the text that they could not read: so of a database error only
 * its codes are kept, and from other messages quotes, figures, capitalised words and words in
 * Kazakh or Russian letters are cut out.
 */
export function describeError(error: unknown, depth = 0): DescribedError {
  if (!(error instanceof Error)) return { name: 'NotAnError', stack: [] }
  const known = error as Error & Readonly<Record<string, unknown>>
  const code = typeof known['code'] === 'string' ? known['code'] : ''
  const ofDatabase = known['severity'] !== undefined && known['routine'] !== undefined
  const { kept } = keepKnown({
    ...(ofDatabase ? { sqlState: code } : { errno: code }),
    constraint: known['constraint'],
    table: known['table'],
    column: known['column'],
  })
  const says = ofDatabase
    ? ''
    : isOfLoading(error, code)
      ? error.message.slice(0, longestMessage)
      : cleanMessage(error.message)
  return {
    name: /^[A-Za-z]\w{0,60}$/.test(error.name) ? error.name : 'Error',
    ...(says === '' ? {} : { says }),
    ...kept,
    stack: framesOf(error),
    ...(error.cause === undefined || depth >= deepestCause ? {} : { cause: describeError(error.cause, depth + 1) }),
  }
}

/** A module that cannot be loaded knows only names of the program itself; without them nobody could mend it. */
const isOfLoading = (error: Error, code: string): boolean =>
  code.startsWith('ERR_MODULE_') ||
  (error.name === 'SyntaxError' && (framesOf(error)[0] ?? '').includes('node:internal/modules/esm'))

/** The message stands at the head of a stack too: only lines that name a place are kept, and no place but in files. */
function framesOf(error: Error): string[] {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at (?:[\w$.<>#[\] ]+ \()?(?:async )?(?:file:\/\/|node:|\/|native|<anonymous>)/.test(line))
    .slice(0, mostFrames)
    .map((line) => line.trim().slice(0, 300))
}

export function cleanMessage(message: string): string {
  return (
    message
      .slice(0, longestMessage)
      .split('\n', 1)[0]!
      .replace(/"[^"]*"?|'[^']*'?|`[^`]*`?|“[^”]*”?|«[^»]*»?|\([^)]*\)?|\{[^}]*\}?|\[[^\]]*\]?/g, '…')
      .replace(/\S*[@\u0080-\uffff]\S*/g, (word) => (word === '…' ? word : '…'))
      .replace(/\d{3,}/g, '…')
      // A capital inside a sentence is most likely someone's name.
      .replace(/(?<=\s)[A-Z][A-Za-z]+/g, '…')
      .trim()
  )
}
