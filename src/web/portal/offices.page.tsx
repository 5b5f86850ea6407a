import { Crumbs } from '../components/crumbs.tsx'
import { Empty } from '../components/empty.tsx'
import type { PageContext } from '../components/page-context.ts'
import { PortalPage } from '../components/portal-page.tsx'
import { Summary } from '../components/summary.tsx'
import { Tag } from '../components/tag.tsx'
import type { Html } from '../html/jsx-runtime.ts'
import { RegionList } from './region-list.tsx'
import type { RegionCard } from './home.view.ts'

export interface OfficeLine {
  readonly name: string
  readonly address: string
  /** "дүйсенбі–жұма, 9:00–18:00" */
  readonly hours: string | null
  /** Null where the directory is silent about a break. */
  readonly lunch: string | null
  readonly phones: readonly string[]
  /** Where the act prints it. */
  readonly source: string
}

export interface OfficesView {
  /** Where one stands: the country, an oblast, a district. */
  readonly title: string
  readonly path: readonly { readonly label: string; readonly href: string }[]
  readonly regions: readonly RegionCard[]
  readonly offices: readonly OfficeLine[]
}

/** Find my office, from the oblast down. Both stand there where the text leaves open who serves. */
export function OfficesPage(properties: { readonly context: PageContext; readonly view: OfficesView }): Html {
  const { context, view } = properties
  const { voice } = context
  const { say } = voice
  return (
    <PortalPage context={context} title={view.title} current="offices">
      <div class="q-page q-page--near">
        {view.path.length > 0 && <Crumbs voice={voice} crumbs={[...view.path, { label: view.title }]} />}
        <header class="q-stack">
          <h1>{view.title}</h1>
          <p class="q-lead">{say('portal.home.which-office')}</p>
        </header>
        {view.regions.length === 0 && view.offices.length === 0 && <Empty title={say('portal.offices.none')} />}
        {view.regions.length > 0 && <RegionList regions={view.regions} />}
        {view.offices.map((office, index) => (
          <section class="q-card" aria-labelledby={`office-${index}`}>
            <h2 id={`office-${index}`}>{office.name}</h2>
            <Summary
              two
              tight
              rows={[
                { key: say('portal.offices.address'), value: office.address },
                {
                  key: say('portal.offices.hours'),
                  value:
                    office.hours === null ? (
                      <Tag tone="unsaid">{say('portal.offices.hours-unsaid')}</Tag>
                    ) : (
                      <>
                        {office.hours}{' '}
                        {office.lunch === null ? (
                          <Tag tone="unsaid">{say('portal.offices.lunch-unsaid')}</Tag>
                        ) : (
                          <span class="q-soft">{say('portal.offices.lunch', { hours: office.lunch })}</span>
                        )}
                      </>
                    ),
                },
                {
                  key: say('portal.offices.phone'),
                  value:
                    office.phones.length === 0 ? (
                      <Tag tone="unsaid">{say('portal.offices.phone-unsaid')}</Tag>
                    ) : (
                      office.phones.map((phone) => <div class="q-num">{phone}</div>)
                    ),
                },
              ]}
            />
            <p class="q-small q-soft">{office.source}</p>
          </section>
        ))}
      </div>
    </PortalPage>
  )
}
