import type { Child, Html } from '../html/jsx-runtime.ts'
import { Document } from './document.tsx'
import { Languages } from './languages.tsx'
import { FeltBand, Mark } from './mark.tsx'
import type { PageContext } from './page-context.ts'

export type PortalPlace = 'services' | 'offices' | 'following' | 'verify'

export interface PortalPageProperties {
  readonly context: PageContext
  readonly title: string
  readonly current?: PortalPlace
  readonly wrong?: boolean
  readonly children: Child
}

const places: readonly (readonly [PortalPlace, string])[] = [
  ['services', '/services'],
  ['offices', '/offices'],
  ['following', '/following'],
  ['verify', '/verify'],
]

/** A public page: head with the four ways in and the languages, then the page, then the foot. */
export function PortalPage(properties: PortalPageProperties): Html {
  const { context, title, wrong } = properties
  const { say } = context.voice
  return (
    <Document context={context} title={title} place="portal" {...(wrong === undefined ? {} : { wrong })}>
      <header class="q-top">
        <div class="q-top__in">
          <a class="q-brand" href="/">
            <Mark />
            <span>{say('web.name')}</span>
          </a>
          <nav class="q-nav" aria-label={say('web.menu')}>
            {places.map(([place, href]) => (
              <a href={href} aria-current={place === properties.current ? 'true' : undefined}>
                {say(`web.place.${place}`)}
              </a>
            ))}
          </nav>
          <Languages context={context} />
        </div>
      </header>
      <main id="main">{properties.children}</main>
      <footer class="q-foot">
        <FeltBand />
        <div class="q-foot__in">
          <p>{say('web.foot.about')}</p>
          <nav aria-label={say('web.foot.label')}>
            <ul>
              <li>
                <a href="/staff">{say('web.foot.staff')}</a>
              </li>
            </ul>
          </nav>
        </div>
      </footer>
    </Document>
  )
}
