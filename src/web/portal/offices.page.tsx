import type { Voice } from '../../platform/index.ts'
import { Crumbs } from '../components/crumbs.tsx'
import { Empty } from '../components/empty.tsx'
import { Icon } from '../components/icon.tsx'
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
  /** Mail and web addresses. */
  readonly web: readonly string[]
  /** Which act prints it, where. */
  readonly source: string
  /** Said where that act is repealed: what it prints may have changed since. Null where it stands. */
  readonly since: string | null
}

export interface OfficesView {
  /** Where one stands: the country, an oblast, a district. */
  readonly title: string
  readonly path: readonly { readonly label: string; readonly href: string }[]
  /** What was looked for; empty where one only walks the tree. */
  readonly sought: string
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
          <OfficeSearch voice={voice} sought={view.sought} />
          {view.sought !== '' && (
            <p class="q-soft" role="status">
              {say('portal.offices.found', { count: view.offices.length, sought: view.sought })}
            </p>
          )}
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
                      office.phones.map((phone) => (
                        <div class="q-num">
                          <a href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</a>
                        </div>
                      ))
                    ),
                },
                ...(office.web.length === 0
                  ? []
                  : [{ key: say('portal.offices.web'), value: office.web.map((address) => <div>{address}</div>) }]),
              ]}
            />
            <p class="q-small q-soft">
              {office.source}
              {office.since !== null && ` ${office.since}`}
            </p>
          </section>
        ))}
        <p class="q-small">
          <a href="/offices/flaws">{say('portal.flaws.title')}</a>
        </p>
      </div>
    </PortalPage>
  )
}

/** Names no person, so it may stand in an address and be shared. */
function OfficeSearch({ voice, sought }: { readonly voice: Voice; readonly sought: string }): Html {
  const { say } = voice
  return (
    <form class="q-search" role="search" action="/offices" method="get">
      <label class="q-vh" for="sought">
        {say('portal.offices.search-label')}
      </label>
      <input class="q-input" id="sought" name="sought" type="search" value={sought} autocomplete="off" />
      <button class="q-btn">
        <Icon name="search" />
        {say('portal.home.search')}
      </button>
    </form>
  )
}
