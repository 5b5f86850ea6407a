import type { Child, Html } from '../html/jsx-runtime.ts'
import { Icon, type IconName } from './icon.tsx'

export interface FileLine {
  readonly title: string
  readonly href?: string
  readonly says: Child
}

/** Papers of a case, or those who looked at it: an icon, what it is, a line of facts. */
export function FileList(properties: { readonly icon: IconName; readonly lines: readonly FileLine[] }): Html {
  return (
    <ul class="q-plain q-files">
      {properties.lines.map((line) => (
        <li>
          <Icon name={properties.icon} />
          <span>
            {line.href === undefined ? line.title : <a href={line.href}>{line.title}</a>}
            <small>{line.says}</small>
          </span>
        </li>
      ))}
    </ul>
  )
}
