import type { Voice } from '../../platform/index.ts'
import { ButtonLink } from '../components/button.tsx'
import { LawMark } from '../components/paragraph.tsx'
import type { PageContext } from '../components/page-context.ts'
import { PortalPage } from '../components/portal-page.tsx'
import type { Html } from '../html/jsx-runtime.ts'
import { RegionList } from './region-list.tsx'
import { FollowingForm } from './following-form.tsx'
import { Hero } from './hero.tsx'
import type { HomeView, RegionCard, ServiceCard } from './home.view.ts'
import { VerifyForm } from './verify-form.tsx'

/** The first page: find a service, follow a case, find an office, check a paper, see how terms are counted. */
export function HomePage({ context, home }: { readonly context: PageContext; readonly home: HomeView }): Html {
  const { voice } = context
  const { say } = voice
  return (
    <PortalPage context={context} title={say('portal.home.title')}>
      <Hero voice={voice} services={home.services} />
      <div class="q-page">
        <section class="q-card q-trackband" aria-labelledby="track">
          <div>
            <h2 id="track">{say('portal.following.ask')}</h2>
            <p class="q-soft q-small">{say('portal.following.where')}</p>
          </div>
          <FollowingForm voice={voice} form={home.following} />
        </section>
        <div class="q-home2">
          <Services voice={voice} services={home.services} />
          <Offices voice={voice} regions={home.regions} />
        </div>
        <div class="q-home2">
          <Terms voice={voice} services={home.services} />
          <section class="q-card" aria-labelledby="check">
            <div class="q-stack">
              <h2 id="check">{say('portal.verify.title')}</h2>
              <p class="q-soft">{say('portal.verify.says')}</p>
            </div>
            <VerifyForm voice={voice} form={home.verify} />
          </section>
        </div>
      </div>
    </PortalPage>
  )
}

interface WithServices {
  readonly voice: Voice
  readonly services: readonly ServiceCard[]
}

function Services({ voice, services }: WithServices): Html {
  return (
    <section class="q-stack" aria-labelledby="services">
      <h2 id="services">{voice.say('portal.home.services')}</h2>
      <ul class="q-life q-regions">
        {services.map((service) => (
          <li>
            <a href="/services">
              <b>{service.name}</b>
              {service.says !== undefined && <span>{service.says}</span>}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Offices({ voice, regions }: { readonly voice: Voice; readonly regions: readonly RegionCard[] }): Html {
  const { say } = voice
  return (
    <section class="q-stack" aria-labelledby="offices">
      <div class="q-row q-between">
        <h2 id="offices">{say('portal.home.offices')}</h2>
        <ButtonLink href="/offices" kind="ghost" small icon="pin">
          {say('portal.home.find-office')}
        </ButtonLink>
      </div>
      <p class="q-soft q-prose">{say('portal.home.which-office')}</p>
      <RegionList regions={regions} dense />
    </section>
  )
}

/** Only what is real: the terms that the law promises. How they are kept is counted once cases have ended. */
function Terms({ voice, services }: WithServices): Html {
  const { say } = voice
  const ways = services.flatMap((service) => service.ways.map((way) => ({ ...way, service: service.name })))
  return (
    <section class="q-stack" aria-labelledby="kept">
      <h2 id="kept">{say('portal.home.terms')}</h2>
      <p class="q-soft">{say('portal.home.terms-says')}</p>
      <dl class="q-facts">
        {ways.slice(0, 4).map((way) => (
          <div>
            <dt>{way.where}</dt>
            <dd>
              {way.term ?? say('portal.services.no-term')}
              <small>
                {way.service} <LawMark voice={voice} at={way.at} />
              </small>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
