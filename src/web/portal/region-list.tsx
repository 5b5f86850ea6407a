import type { Html } from '../html/jsx-runtime.ts'
import type { RegionCard } from './home.view.ts'

/** Territories to choose from, each with what stands below it. */
export function RegionList({
  regions,
  dense = false,
}: {
  readonly regions: readonly RegionCard[]
  readonly dense?: boolean
}): Html {
  return (
    <ul class={dense ? 'q-life q-regions' : 'q-life'}>
      {regions.map((region) => (
        <li>
          <a href={region.href}>
            <b>{region.name}</b>
            <span>{region.says}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
