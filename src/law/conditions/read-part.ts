import { type ASTNode, ParseError, TypeError as CelTypeError } from '@marcbachmann/cel-js'
import { accepted, refused, type Result } from '../../kernel/index.ts'
import { compile } from './compile.ts'
import { asId, asWritten, type Fields, isList, isRecord } from './fact-types.ts'
import { Flaw, flawAsRefusal, nearestOrDash, type Span } from './flaw.ts'
import { functions, isFunction } from './functions.ts'
import type { Compiler } from './part.ts'
import type { Place } from './place.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Parses, type-checks and hands the tree on; whatever is wrong becomes one refusal with its line and column. */
export function readText<T>(
  vocabulary: Vocabulary,
  text: string,
  place: Place | undefined,
  build: (tree: ASTNode, compiler: Compiler) => T,
): Result<T> {
  try {
    const { names, parameters, derived } = vocabulary
    const tree = parse(vocabulary, text)
    return accepted(build(tree, { names, parameters, derived, text, loops: new Map(), compile }))
  } catch (error) {
    if (!(error instanceof Flaw)) throw error
    return refused(flawAsRefusal(error, text, place))
  }
}

function parse({ environment, names, derived }: Vocabulary, text: string): ASTNode {
  try {
    const parsed = environment.parse(text)
    const { error } = parsed.check()
    if (error !== undefined) throw error
    return parsed.ast
  } catch (error) {
    if (!(error instanceof ParseError) && !(error instanceof CelTypeError)) throw error
    throw flawOf(error, text, [...Object.keys(names), ...derived.keys()], fieldNames(names))
  }
}

/** What cel-js says, in the words of this folder: its own sentences are English and speak of overloads. */
function flawOf(
  error: ParseError | CelTypeError,
  text: string,
  known: readonly string[],
  fields: readonly string[],
): Flaw {
  const span: Span = error.range ?? { start: 0, end: text.length }
  const shown = text.slice(span.start, span.end)
  switch (error.code) {
    case 'unknown_variable':
      return new Flaw('condition.unknown-name', span, {
        name: shown,
        nearest: asWritten(nearestOrDash(asId(shown), known)),
      })
    case 'no_such_key':
      return new Flaw('condition.unknown-field', span, {
        name: shown,
        nearest: asWritten(nearestOrDash(asId(shown), fields)),
      })
    case 'no_matching_overload': {
      const name = /^(\w+)\(/.exec(shown)?.[1] ?? shown
      if (isFunction(name))
        return new Flaw('condition.wrong-arguments', span, { name, written: functions[name].written })
      return new Flaw('condition.unknown-function', span, {
        name,
        nearest: nearestOrDash(name, Object.keys(functions)),
      })
    }
    case 'invalid_logical_operand':
    case 'invalid_condition_type':
      return new Flaw('condition.not-yes-or-no', span, { type: /'([^']*)'$/.exec(error.summary)?.[1] ?? '' })
    default:
      if (error instanceof ParseError) return new Flaw('condition.syntax', span, { found: error.summary })
      return new Flaw('condition.wrong-types', span, { types: error.summary.replace(/^.*(?:overload: |, got )/, '') })
  }
}

function fieldNames(fields: Fields): readonly string[] {
  return Object.values(fields).flatMap((type) => {
    const inner = isList(type) ? type.list : type
    return isRecord(inner) ? [...Object.keys(inner.record), ...fieldNames(inner.record)] : []
  })
}
