import type { ASTNode } from '@marcbachmann/cel-js'
import { compileCall } from './compile-call.ts'
import { compileMacro } from './compile-macro.ts'
import { compileOperator } from './compile-operator.ts'
import { asId, isRecord } from './fact-types.ts'
import { Flaw, nearestOrDash } from './flaw.ts'
import { type Compiler, notAllowed, type Part, spanOf } from './part.ts'
import { isItem, type Value } from './values.ts'

/**
 * Turns a syntax tree that cel-js has parsed and type-checked into closures, and keeps the language small:
 * what is not listed here is refused with what to write instead.
 */
export function compile(node: ASTNode, compiler: Compiler): Part {
  switch (node.op) {
    case 'value':
      return compileLiteral(node)
    case 'id':
      return compileName(node, node.args, compiler)
    case '.':
      return compileField(node, node.args[0], node.args[1], compiler)
    case 'call':
      return compileCall(node, node.args[0], node.args[1], compiler)
    case 'rcall':
      return compileMacro(node, node.args[0], node.args[1], node.args[2], compiler)
    case 'list':
      throw notAllowed(node, "name in ['a', 'b']")
    case '[]':
    case '[?]':
    case '.?':
      throw notAllowed(node, 'list.exists(i, …)')
    case 'map':
      throw notAllowed(node, 'applicant.age')
    default:
      return compileOperator(node, compiler)
  }
}

function compileLiteral(node: ASTNode & { op: 'value' }): Part {
  const literal = node.args
  if (typeof literal === 'bigint') {
    const value = Number(literal)
    if (!Number.isSafeInteger(value)) throw new Flaw('condition.number-too-large', spanOf(node))
    return { ...spanOf(node), type: 'int', run: () => value }
  }
  if (typeof literal === 'string') return { ...spanOf(node), type: 'string', run: () => literal }
  if (typeof literal === 'boolean') return { ...spanOf(node), type: 'bool', run: () => literal }
  if (typeof literal === 'number') throw notAllowed(node, "divide(a, b, 'half-up')")
  throw notAllowed(node, "10, 'text', true")
}

function compileName(node: ASTNode, written: string, compiler: Compiler): Part {
  const loop = compiler.loops.get(written)
  if (loop !== undefined) {
    return { ...spanOf(node), type: loop.type, run: (moment) => moment.loops[loop.slot] ?? null }
  }
  const id = asId(written)
  const derived = compiler.derived.get(id)
  if (derived !== undefined) {
    const { type, run } = derived
    return { ...spanOf(node), type, run: (moment) => moment.derive(id, type, run) }
  }
  const type = compiler.names[id]
  if (type === undefined) throw new Flaw('condition.unknown-name', spanOf(node), { name: written, nearest: '—' })
  return { ...spanOf(node), type, run: (moment) => moment.look(id, 'fact', type, moment.facts.values.get(id) ?? null) }
}

function compileField(node: ASTNode, owner: ASTNode, written: string, compiler: Compiler): Part {
  const record = compile(owner, compiler)
  const field = asId(written)
  const type = isRecord(record.type) ? record.type.record[field] : undefined
  if (type === undefined) {
    const known = isRecord(record.type) ? Object.keys(record.type.record) : []
    throw new Flaw('condition.unknown-field', spanOf(node), { name: written, nearest: nearestOrDash(field, known) })
  }
  return {
    ...spanOf(node),
    type,
    run: (moment) => {
      const item: Value = record.run(moment)
      if (item === null || !isItem(item)) return null
      return moment.look(`${item.path}.${field}`, 'fact', type, item.fields.get(field) ?? null)
    },
  }
}
