import { Empty } from '../components/empty.tsx'
import { LawMark } from '../components/paragraph.tsx'
import type { PageContext } from '../components/page-context.ts'
import { PortalPage } from '../components/portal-page.tsx'
import { Tag } from '../components/tag.tsx'
import type { Html } from '../html/jsx-runtime.ts'
import { ServiceSearch } from './hero.tsx'
import type { ServiceCard } from './home.view.ts'

export interface ServicesView {
  /** What was looked for; empty shows all. */
  readonly sought: string
  readonly services: readonly ServiceCard[]
}

/** The services that run here, each with its ways, terms and paragraphs. */
export function ServicesPage(properties: { readonly context: PageContext; readonly view: ServicesView }): Html {
  const { context, view } = properties
  const { voice } = context
  const { say } = voice
  return (
    <PortalPage context={context} title={say('portal.services.title')} current="services">
      <div class="q-page q-page--near">
        <header class="q-stack">
          <h1>{say('portal.services.title')}</h1>
          <ServiceSearch voice={voice} sought={view.sought} />
          {view.sought !== '' && (
            <p class="q-soft" role="status">
              {say('portal.services.found', { count: view.services.length, sought: view.sought })}
            </p>
          )}
        </header>
        {view.services.length === 0 && (
          <Empty
            title={say('portal.services.none')}
            says={say('portal.services.none-says')}
            act={<a href="/services">{say('portal.services.all')}</a>}
          />
        )}
        {view.services.map((service, index) => (
          <section class="q-stack" aria-labelledby={`service-${index}`}>
            <h2 id={`service-${index}`}>{service.name}</h2>
            {service.says !== undefined && <p class="q-soft q-prose">{service.says}</p>}
            <ul class="q-plain q-ways">
              {service.ways.map((way) => (
                <li>
                  <div>
                    <h3>{way.where}</h3>
                  </div>
                  <div class="q-ways__d">
                    {way.term === null ? (
                      <Tag tone="unsaid">{say('portal.services.no-term')}</Tag>
                    ) : (
                      <b>{say('portal.services.term', { term: way.term })}</b>
                    )}
                    <LawMark voice={voice} at={way.at} />
                  </div>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </PortalPage>
  )
}
