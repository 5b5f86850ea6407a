import type { ASTNode } from '@marcbachmann/cel-js'
import { asWritten, type FactType, isCodes, isList, typeName } from './fact-types.ts'
import { Flaw } from './flaw.ts'
import { type Comparison, type Compiler, notAllowed, type Part, spanOf, stringLiteral } from './part.ts'
import { isValues, type Value } from './values.ts'

export function compileOperator(node: ASTNode, compiler: Compiler): Part {
  switch (node.op) {
    case '&&':
    case '||':
      return compileJunction(node, node.op === '||', node.args[0], node.args[1], compiler)
    case '!_': {
      const part = compiler.compile(node.args, compiler)
      return { ...spanOf(node), type: 'bool', run: (moment) => negate(part.run(moment)) }
    }
    case '?:':
      return compileChoice(node, node.args[0], node.args[1], node.args[2], compiler)
    case '-_': {
      const part = compiler.compile(node.args, compiler)
      return { ...spanOf(node), type: part.type, run: (moment) => minus(part.run(moment)) }
    }
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compileComparison(node, node.op, node.args[0], node.args[1], compiler)
    case 'in':
      return compileMembership(node, node.args[0], node.args[1], compiler)
    case '+':
    case '-':
    case '*':
      return compileReckoning(node, node.op, node.args[0], node.args[1], compiler)
    case '/':
    case '%':
      throw new Flaw('condition.division-without-rounding', spanOf(node))
    default:
      throw notAllowed(node, '&&, ||, !, ?:, ==, <, in, +, -, *')
  }
}

export const negate = (value: Value): Value => (value === null ? null : value !== true)
const minus = (value: Value): Value => (typeof value === 'number' ? 0 - value : null)

/** Kleene: one "no" decides an "and", one "yes" decides an "or", whatever else is not known. */
function compileJunction(node: ASTNode, decides: boolean, one: ASTNode, other: ASTNode, compiler: Compiler): Part {
  const left = compiler.compile(one, compiler)
  const right = compiler.compile(other, compiler)
  return {
    ...spanOf(node),
    type: 'bool',
    run: (moment) => {
      const mark = moment.mark()
      const first = left.run(moment)
      if (first === decides) return decides
      const second = right.run(moment)
      if (second === decides) return moment.settle(mark, decides)
      return first === null || second === null ? null : !decides
    },
  }
}

function compileChoice(node: ASTNode, on: ASTNode, yes: ASTNode, no: ASTNode, compiler: Compiler): Part {
  const condition = compiler.compile(on, compiler)
  const whenTrue = compiler.compile(yes, compiler)
  const whenFalse = compiler.compile(no, compiler)
  return {
    ...spanOf(node),
    type: commonType(whenTrue, whenFalse),
    run: (moment) => {
      const mark = moment.mark()
      const chosen = condition.run(moment)
      if (chosen !== null) return chosen === true ? whenTrue.run(moment) : whenFalse.run(moment)
      // Not knowing which way matters only when the ways differ.
      const a = whenTrue.run(moment)
      const b = whenFalse.run(moment)
      return a !== null && typeof a !== 'object' && a === b ? moment.settle(mark, a) : null
    },
  }
}

function compileComparison(node: ASTNode, op: Comparison, one: ASTNode, other: ASTNode, compiler: Compiler): Part {
  const left = compiler.compile(one, compiler)
  const right = compiler.compile(other, compiler)
  const equality = op === '==' || op === '!='
  const orderable = left.type === 'int' || left.type === 'money' || left.type === 'day'
  if (!orderable && !equality) throw wrongTypes(node, left.type, op, right.type)
  if (isCodes(left.type) || isCodes(right.type)) checkCodes(left, one, right, other)
  else if (typeof left.type !== 'string' || left.type !== right.type) throw wrongTypes(node, left.type, op, right.type)
  return {
    ...spanOf(node),
    type: 'bool',
    run: (moment) => compare(op, left.run(moment), right.run(moment)),
    sides: { op, left, right },
  }
}

export function compare(op: Comparison, left: Value, right: Value): boolean | null {
  if (left === null || right === null) return null
  switch (op) {
    case '==':
      return left === right
    case '!=':
      return left !== right
    case '<':
      return left < right
    case '<=':
      return left <= right
    case '>':
      return left > right
    case '>=':
      return left >= right
  }
}

function compileMembership(node: ASTNode, one: ASTNode, many: ASTNode, compiler: Compiler): Part {
  const wanted = compiler.compile(one, compiler)
  if (many.op === 'list') {
    const members = many.args.map((each) => compiler.compile(each, compiler))
    for (const [index, each] of many.args.entries()) {
      const member = members[index]
      if (member !== undefined && isCodes(wanted.type)) checkCodes(wanted, one, member, each)
    }
    return {
      ...spanOf(node),
      type: 'bool',
      run: (moment) => {
        const mark = moment.mark()
        const value = wanted.run(moment)
        return moment.settle(
          mark,
          isAmong(
            value,
            members.map((member) => member.run(moment)),
          ),
        )
      },
    }
  }
  const list = compiler.compile(many, compiler)
  const element = isList(list.type) ? list.type.list : list.type
  if (isCodes(element) || isCodes(wanted.type)) checkCodes(wanted, one, { ...list, type: element }, many)
  else if (typeof element !== 'string' || element !== wanted.type) throw wrongTypes(node, wanted.type, 'in', list.type)
  return {
    ...spanOf(node),
    type: 'bool',
    run: (moment) => {
      const mark = moment.mark()
      const value = wanted.run(moment)
      const values = list.run(moment)
      return moment.settle(mark, values === null || !isValues(values) ? null : isAmong(value, values))
    },
  }
}

function isAmong(value: Value, values: readonly Value[]): boolean | null {
  if (values.length === 0) return false
  if (value === null) return null
  if (values.includes(value)) return true
  return values.includes(null) ? null : false
}

function compileReckoning(node: ASTNode, op: '+' | '-' | '*', one: ASTNode, other: ASTNode, compiler: Compiler): Part {
  const left = compiler.compile(one, compiler)
  const right = compiler.compile(other, compiler)
  const type = left.type === 'money' || right.type === 'money' ? 'money' : 'int'
  if (![left, right].every((part) => part.type === 'int' || part.type === 'money')) {
    throw wrongTypes(node, left.type, op, right.type)
  }
  const text = compiler.text.slice(node.start, node.end)
  const does = { '+': 'add', '-': 'subtract', '*': 'multiply' }[op]
  return {
    ...spanOf(node),
    type,
    run: (moment) => {
      const a = left.run(moment)
      const b = right.run(moment)
      if (typeof a !== 'number' || typeof b !== 'number') return null
      const value = (op === '+' ? a + b : op === '-' ? a - b : a * b) + 0
      // A sum or product outside the safe integers is never safe itself, so no rounding can pass unseen.
      if (!Number.isSafeInteger(value)) return moment.fault('condition.number-too-large')
      moment.step({ does, text, kind: type, value })
      return value
    },
  }
}

function commonType(one: Part, other: Part): FactType {
  return isCodes(one.type) ? other.type : one.type
}

/** A code is compared with a word of its own list, or with another name of the same list: else it is never equal. */
function checkCodes(left: Part, leftNode: ASTNode, right: Part, rightNode: ASTNode): void {
  for (const [part, literalNode] of [
    [left, rightNode],
    [right, leftNode],
  ] as const) {
    const literal = stringLiteral(literalNode)
    if (literal === null || !isCodes(part.type)) continue
    if (part.type.codes.includes(literal)) return
    throw new Flaw('condition.unknown-code', spanOf(literalNode), { code: literal, codes: part.type.codes.join(', ') })
  }
  if (isCodes(left.type) && isCodes(right.type) && left.type.codes.join() === right.type.codes.join()) return
  throw wrongTypes(rightNode, left.type, '==', right.type)
}

function wrongTypes(node: ASTNode, left: FactType, op: string, right: FactType): Flaw {
  return new Flaw('condition.wrong-types', spanOf(node), {
    types: `${asWritten(typeName(left))} ${op} ${typeName(right)}`,
  })
}
