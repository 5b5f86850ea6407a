import type { ASTNode } from '@marcbachmann/cel-js'
import { isList } from './fact-types.ts'
import { Flaw, nearestOrDash } from './flaw.ts'
import { dayFunctions, type FunctionName, functions, isFunction } from './functions.ts'
import { type Compiler, type Part, spanOf, stringLiteral } from './part.ts'
import { divideWhole, isValues, dayTyped, type Rounding, roundings, type Value } from './values.ts'

export function compileCall(node: ASTNode, name: string, args: readonly ASTNode[], compiler: Compiler): Part {
  if (!isFunction(name)) {
    throw new Flaw('condition.unknown-function', spanOf(node), {
      name,
      nearest: nearestOrDash(name, Object.keys(functions)),
    })
  }
  switch (name) {
    case 'day':
      return compileDay(node, argument(node, name, args, 0))
    case 'parameter':
      return compileParameter(node, argument(node, name, args, 0), compiler)
    case 'divide':
      return compileDivide(node, args, compiler)
    case 'size':
    case 'sum':
      return compileOfList(node, name, argument(node, name, args, 0), compiler)
    case 'tenge':
    case 'min':
    case 'max':
    case 'years':
    case 'months':
    case 'days':
      return compilePlain(node, name, args, compiler)
  }
}

function argument(node: ASTNode, name: FunctionName, args: readonly ASTNode[], index: number): ASTNode {
  const found = args[index]
  if (found === undefined) throw wrongArguments(node, name)
  return found
}

function wrongArguments(node: ASTNode, name: FunctionName): Flaw {
  return new Flaw('condition.wrong-arguments', spanOf(node), { name, written: functions[name].written })
}

function compileDay(node: ASTNode, of: ASTNode): Part {
  const day = dayTyped(stringLiteral(of) ?? '')
  if (day === null) throw new Flaw('condition.not-a-day', spanOf(of))
  return { ...spanOf(node), type: 'day', run: () => day }
}

function compileParameter(node: ASTNode, of: ASTNode, compiler: Compiler): Part {
  const name = stringLiteral(of) ?? ''
  const type = compiler.parameters[name]
  if (type === undefined) {
    throw new Flaw('condition.unknown-parameter', spanOf(of), {
      name,
      nearest: nearestOrDash(name, Object.keys(compiler.parameters)),
    })
  }
  return {
    ...spanOf(node),
    type,
    run: (moment) => {
      const value = moment.look(name, 'parameter', type, moment.facts.parameters.get(name) ?? null)
      if (typeof value === 'number') moment.step({ does: 'parameter', text: name, kind: type, value })
      return value
    },
  }
}

function compileDivide(node: ASTNode, args: readonly ASTNode[], compiler: Compiler): Part {
  const dividend = compiler.compile(argument(node, 'divide', args, 0), compiler)
  const divisor = compiler.compile(argument(node, 'divide', args, 1), compiler)
  const how = argument(node, 'divide', args, 2)
  const rounding = roundings.find((known) => known === stringLiteral(how))
  if (rounding === undefined)
    throw new Flaw('condition.unknown-rounding', spanOf(how), { roundings: roundings.join(', ') })
  const type = dividend.type === 'money' && divisor.type === 'int' ? 'money' : 'int'
  const text = compiler.text.slice(node.start, node.end)
  return {
    ...spanOf(node),
    type,
    run: (moment) => {
      const a = dividend.run(moment)
      const b = divisor.run(moment)
      if (typeof a !== 'number' || typeof b !== 'number') return null
      if (b === 0) return moment.fault('condition.divides-by-zero')
      const { value, remainder } = divideWhole(a, b, rounding satisfies Rounding)
      moment.step({ does: 'divide', text, kind: type, value, rounding, remainder })
      return value
    },
  }
}

function compileOfList(node: ASTNode, name: 'size' | 'sum', of: ASTNode, compiler: Compiler): Part {
  const list = compiler.compile(of, compiler)
  if (!isList(list.type)) throw wrongArguments(node, name)
  const type = name === 'sum' && list.type.list === 'money' ? 'money' : 'int'
  const text = compiler.text.slice(node.start, node.end)
  return {
    ...spanOf(node),
    type,
    run: (moment) => {
      const mark = moment.mark()
      const values = list.run(moment)
      if (values === null || !isValues(values)) return null
      let value = name === 'size' ? values.length : 0
      if (name === 'sum') {
        for (const each of values) {
          if (typeof each !== 'number') return null
          value += each
          if (!Number.isSafeInteger(value)) return moment.fault('condition.number-too-large')
        }
      }
      moment.step({ does: name, text, kind: type, value })
      // The number of members is known even where a member's own value is not.
      return moment.settle(mark, value)
    },
  }
}

type PlainFunction = 'tenge' | 'min' | 'max' | 'years' | 'months' | 'days'

function compilePlain(node: ASTNode, name: PlainFunction, args: readonly ASTNode[], compiler: Compiler): Part {
  const one = compiler.compile(argument(node, name, args, 0), compiler)
  const other = name === 'tenge' ? one : compiler.compile(argument(node, name, args, 1), compiler)
  const type = name === 'tenge' || one.type === 'money' ? 'money' : 'int'
  const text = compiler.text.slice(node.start, node.end)
  return {
    ...spanOf(node),
    type,
    run: (moment) => {
      const a = one.run(moment)
      const b = name === 'tenge' ? a : other.run(moment)
      if (a === null || b === null) return null
      const value = applyPlain(name, a, b)
      if (value === null || !Number.isSafeInteger(value)) return moment.fault('condition.number-too-large')
      if (name !== 'tenge') moment.step({ does: name, text, kind: type, value })
      return value
    },
  }
}

function applyPlain(name: PlainFunction, a: Value, b: Value): number | null {
  if (typeof a === 'number' && typeof b === 'number') {
    if (name === 'tenge') return a * 100
    return name === 'min' ? Math.min(a, b) : Math.max(a, b)
  }
  if (typeof a !== 'string' || typeof b !== 'string') return null
  return name === 'years' || name === 'months' || name === 'days' ? dayFunctions[name](a, b) : null
}
