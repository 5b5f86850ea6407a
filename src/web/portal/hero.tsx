import type { Voice } from '../../platform/index.ts'
import { Icon } from '../components/icon.tsx'
import type { Html } from '../html/jsx-runtime.ts'
import type { ServiceCard } from './home.view.ts'

/** Dawn over the steppe, the one picture: what help do you need, in your own words. */
export function Hero({ voice, services }: { readonly voice: Voice; readonly services: readonly ServiceCard[] }): Html {
  const { say } = voice
  return (
    <section class="q-hero" aria-labelledby="ask">
      <div class="q-hero__sun"></div>
      <svg class="q-hero__land" viewBox="0 0 1440 120" preserveAspectRatio="none" aria-hidden="true">
        <path class="far" d="M0 74C160 52 300 44 470 58s250 22 420 6 330-34 550-10v66H0Z" />
        <path class="near" d="M0 98c240-22 420-14 620-6s420-18 820-2v30H0Z" />
        <path class="page" d="M0 116c300-10 900-12 1440-2v6H0Z" />
      </svg>
      <div class="q-hero__in">
        <h1 id="ask">{say('portal.home.ask')}</h1>
        <p class="q-lead">{say('portal.home.lead')}</p>
        <ServiceSearch voice={voice} sought="" />
        <ul class="q-try">
          <li class="q-soft">{say('portal.home.here-now')}</li>
          {services.slice(0, 4).map((service) => (
            <li>
              <a href="/services">{service.name}</a>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

/** Names no person, so it may stand in an address and be shared. */
export function ServiceSearch({ voice, sought }: { readonly voice: Voice; readonly sought: string }): Html {
  const { say } = voice
  return (
    <form class="q-search" role="search" action="/services" method="get">
      <label class="q-vh" for="sought">
        {say('portal.home.search-label')}
      </label>
      <input class="q-input" id="sought" name="sought" type="search" value={sought} autocomplete="off" />
      <button class="q-btn">
        <Icon name="search" />
        {say('portal.home.search')}
      </button>
    </form>
  )
}
