import type { ASTNode } from '@marcbachmann/cel-js'
import { asId, type FactType, isList } from './fact-types.ts'
import { Flaw } from './flaw.ts'
import { isMacro, type Macro } from './functions.ts'
import type { Moment } from './moment.ts'
import { type Compiler, notAllowed, type Part, spanOf } from './part.ts'
import { isValues, type Value } from './values.ts'

/** `list.exists(i, …)` and its sisters. They know three values too: one "yes" is enough for `exists`. */
export function compileMacro(
  node: ASTNode,
  name: string,
  receiver: ASTNode,
  args: readonly ASTNode[],
  compiler: Compiler,
): Part {
  const [variable, bodyNode] = args
  if (!isMacro(name) || args.length !== 2 || variable === undefined || bodyNode === undefined) {
    throw notAllowed(node, 'exists(i, …), all(i, …), filter(i, …), map(i, …), size(list)')
  }
  if (variable.op !== 'id') throw new Flaw('condition.syntax', spanOf(variable), { found: name })
  const written = variable.args
  // A loop variable called like a name would hide it without a word.
  if (
    compiler.loops.has(written) ||
    compiler.names[asId(written)] !== undefined ||
    compiler.derived.has(asId(written))
  ) {
    throw new Flaw('condition.name-taken', spanOf(variable), { name: written })
  }
  const list = compiler.compile(receiver, compiler)
  if (!isList(list.type)) throw notAllowed(node, 'family.exists(i, …)')
  const slot = compiler.loops.size
  const loops = new Map([...compiler.loops, [written, { slot, type: list.type.list }]])
  const body = compiler.compile(bodyNode, { ...compiler, loops })
  const run = runners[name]
  return {
    ...spanOf(node),
    type: typeOf(name, list.type, body.type),
    run: (moment) => {
      const mark = moment.mark()
      const values = list.run(moment)
      if (values === null || !isValues(values)) return null
      const before = moment.loops.length
      const ask = (value: Value): Value => {
        moment.loops[slot] = value
        return body.run(moment)
      }
      const answer = run(values, ask, moment)
      moment.loops.length = before
      return name === 'map' ? answer : moment.settle(mark, answer)
    },
  }
}

function typeOf(name: Macro, list: FactType, body: FactType): FactType {
  if (name === 'map') return { list: body }
  return name === 'filter' ? list : 'bool'
}

type Runner = (values: readonly Value[], ask: (value: Value) => Value, moment: Moment) => Value

function quantify(decides: boolean): Runner {
  return (values, ask) => {
    let unknown = false
    for (const value of values) {
      const answer = ask(value)
      if (answer === decides) return decides
      unknown ||= answer === null
    }
    return unknown ? null : !decides
  }
}

const runners: Readonly<Record<Macro, Runner>> = {
  exists: quantify(true),
  all: quantify(false),
  // All members are asked even when one is not known, so that everything missing is named at once.
  filter: (values, ask) => {
    const answers = values.map(ask)
    return answers.includes(null) ? null : values.filter((_, index) => answers[index] === true)
  },
  map: (values, ask) => values.map(ask),
}
