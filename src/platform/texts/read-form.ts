import { kazakhCases, type Form, type KazakhCase, type Language, type Piece } from './text-shape.ts'

const parameterShape = /^([a-z][a-zA-Z0-9]*)(?::([a-z]+))?$/

/**
 * `{day:dative} дейін` → its pieces. Only Kazakh puts a suffix on a parameter: which one depends on the last
 * sound of a value that the text does not know. Gives a sentence instead when the form is written wrongly.
 */
export function readForm(written: string, language: Language): Form | { readonly wrong: string } {
  const pieces: Piece[] = []
  let rest = written
  while (rest !== '') {
    const brace = rest.search(/[{}]/)
    if (brace === -1) {
      pieces.push(rest)
      break
    }
    if (rest[brace] === '}') return { wrong: `'}' without '{' in ${language}` }
    if (brace > 0) pieces.push(rest.slice(0, brace))
    const end = rest.indexOf('}', brace)
    if (end === -1) return { wrong: `'{' without '}' in ${language}` }
    const inside = rest.slice(brace + 1, end)
    const match = parameterShape.exec(inside)
    if (!match) return { wrong: `{${inside}} in ${language} is not a parameter: write {name} or, in kk, {name:dative}` }
    const piece = pieceOf(match[1]!, match[2], language)
    if ('wrong' in piece) return piece
    pieces.push(piece)
    rest = rest.slice(end + 1)
  }
  return pieces
}

function pieceOf(
  parameter: string,
  suffix: string | undefined,
  language: Language,
): Exclude<Piece, string> | { readonly wrong: string } {
  if (suffix === undefined) return { parameter }
  if (language !== 'kk')
    return { wrong: `{${parameter}:${suffix}} in ${language}: only kk puts a suffix on a parameter` }
  const known = kazakhCases.find((name) => name === (suffix as KazakhCase))
  if (!known) return { wrong: `unknown suffix '${suffix}' of {${parameter}}: one of ${kazakhCases.join(', ')}` }
  return { parameter, suffix: known }
}

export const parametersOf = (form: Form): readonly string[] =>
  form.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.parameter]))
