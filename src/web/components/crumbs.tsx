import type { Voice } from '../../platform/index.ts'
import type { Html } from '../html/jsx-runtime.ts'
import { Icon } from './icon.tsx'

export interface Crumb {
  readonly label: string
  /** None for where one is. */
  readonly href?: string
}

export function Crumbs(properties: { readonly voice: Voice; readonly crumbs: readonly Crumb[] }): Html {
  return (
    <nav class="q-crumbs" aria-label={properties.voice.say('web.crumbs')}>
      <ol>
        {properties.crumbs.map((crumb) => (
          <li>
            {crumb.href === undefined ? (
              <span class="q-nowrap" aria-current="page">
                {crumb.label}
              </span>
            ) : (
              <a href={crumb.href}>{crumb.label}</a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

export function Back(properties: { readonly voice: Voice; readonly href: string }): Html {
  return (
    <a class="q-back" href={properties.href}>
      <Icon name="back" />
      {properties.voice.say('web.back')}
    </a>
  )
}
