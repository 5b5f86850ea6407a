import { Environment } from '@marcbachmann/cel-js'
import { asWritten, type FactType, isCodes, isList } from './fact-types.ts'
import { functions, operators } from './functions.ts'
import type { Parameters } from './part.ts'

/** cel-js only parses and checks here. Its own evaluation knows neither "not known yet" nor a reason. */
const notEvaluated = (): never => {
  throw new Error('conditions are evaluated by the compiler of this folder')
}

/** The functions and operators of every vocabulary, told to cel-js with their types. */
export function makeEnvironment(parameters: Parameters): Environment {
  const environment = new Environment()
  environment.registerType({ name: 'money', fields: {} })
  environment.registerType({ name: 'day', fields: {} })
  for (const operator of operators) environment.registerOperator(operator, notEvaluated)
  for (const { overloads } of Object.values(functions)) {
    for (const overload of overloads) environment.registerFunction(overload, notEvaluated)
  }
  registerParameter(environment, parameters)
  return environment
}

export function registerName(environment: Environment, name: string, type: FactType): void {
  environment.registerVariable(asWritten(name), celType(environment, asWritten(name), type))
}

function celType(environment: Environment, path: string, type: FactType): string {
  if (typeof type === 'string') return type
  if (isCodes(type)) return 'string'
  if (isList(type)) return `list<${celType(environment, `${path}_item`, type.list)}>`
  const fields = Object.entries(type.record).map(
    ([field, of]) => [asWritten(field), celType(environment, `${path}_${asWritten(field)}`, of)] as const,
  )
  environment.registerType({ name: `record_${path}`, fields: Object.fromEntries(fields) })
  return `record_${path}`
}

interface MacroInput {
  readonly args: readonly { readonly op: string; readonly args: unknown }[]
}
interface Checker {
  getType(name: string): unknown
}

/** `parameter('x')` has the type of the figure it names, which only a macro can tell cel-js. */
function registerParameter(environment: Environment, parameters: Parameters): void {
  environment.registerFunction('parameter(ast): dyn', ({ args: [name] }: MacroInput) => ({
    // An unknown or computed name is refused by the compiler, which can say what is near.
    typeCheck: (checker: Checker) =>
      checker.getType(typeof name?.args === 'string' ? (parameters[name.args] ?? 'dyn') : 'dyn'),
    evaluate: notEvaluated,
  }))
}
