import type { ASTNode } from '@marcbachmann/cel-js'
import type { FactType, Fields } from './fact-types.ts'
import { Flaw, type Span } from './flaw.ts'
import type { Moment } from './moment.ts'
import type { Value } from './values.ts'

export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>='

/** A compiled piece of an expression: its type is fixed at load, its value asked at every evaluation. */
export interface Part extends Span {
  readonly type: FactType
  readonly run: (moment: Moment) => Value
  /** Of a comparison: so that a reason can print what was compared with what. */
  readonly sides?: { readonly op: Comparison; readonly left: Part; readonly right: Part }
}

/** The figures of the law that a condition may ask for by name, and what each is. */
export type Parameters = Readonly<Record<string, 'int' | 'money'>>

export interface DerivedName {
  readonly type: FactType
  readonly run: (moment: Moment) => Value
}

/** What the compiler knows while it descends: the vocabulary's names and the loop variables around it. */
export interface Compiler {
  readonly names: Fields
  readonly parameters: Parameters
  readonly derived: ReadonlyMap<string, DerivedName>
  readonly text: string
  readonly loops: ReadonlyMap<string, { readonly slot: number; readonly type: FactType }>
  readonly compile: (node: ASTNode, compiler: Compiler) => Part
}

export const spanOf = (node: ASTNode): Span => ({ start: node.start, end: node.end })

/** What CEL has and the law does not need; `instead` shows what is written in its place. */
export function notAllowed(node: ASTNode, instead: string): Flaw {
  return new Flaw('condition.not-allowed', spanOf(node), { instead })
}

export function stringLiteral(node: ASTNode): string | null {
  return node.op === 'value' && typeof node.args === 'string' ? node.args : null
}
