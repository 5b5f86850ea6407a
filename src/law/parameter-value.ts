import { holdsOn } from './holds-on.ts'
import type { Law, ParameterValue } from './law.ts'
import { covers, depth } from './territory.ts'

/**
 * The figure of a parameter in a territory on a day: of the most local series the latest value that stands. A value
 * whose last day has passed is not used any more; undefined then, and the decision cannot be made.
 */
export function parameterValue(law: Law, id: string, territory: string, day: string): ParameterValue | undefined {
  const values = law.parameters.get(id)?.values ?? []
  return values
    .filter((value) => covers(value.territory, territory) && holdsOn(value, day))
    .sort((a, b) => depth(b.territory) - depth(a.territory) || (a.from < b.from ? 1 : -1))[0]
}
