import { Button } from '../components/button.tsx'
import { Back } from '../components/crumbs.tsx'
import type { PageContext } from '../components/page-context.ts'
import { PortalPage } from '../components/portal-page.tsx'
import { NoWrap } from '../components/rich.tsx'
import { Summary } from '../components/summary.tsx'
import type { Html } from '../html/jsx-runtime.ts'

export interface InventedPerson {
  readonly name: string
  readonly post: string
  readonly login: string
  readonly password: string
  /** The one-time code of this moment. */
  readonly code: string
}

export interface PeopleView {
  readonly places: readonly { readonly name: string; readonly people: readonly InventedPerson[] }[]
  /** Seconds until the codes change. */
  readonly seconds: number
}

/** A demonstration's invented people, each with what one needs to sign in as them by the same way as everyone. */
export function PeoplePage({ context, view }: { readonly context: PageContext; readonly view: PeopleView }): Html {
  const { voice } = context
  const { say } = voice
  return (
    <PortalPage context={context} title={say('portal.people.title')}>
      <div class="q-page q-page--near">
        <Back voice={voice} href="/staff" />
        <header class="q-stack">
          <h1>{say('portal.people.title')}</h1>
          <p class="q-lead">{say('portal.people.says')}</p>
          <p class="q-soft">{say('portal.people.seconds', { count: view.seconds })}</p>
        </header>
        {view.places.map((place, index) => (
          <section class="q-stack" aria-labelledby={`place-${index}`}>
            <h2 id={`place-${index}`}>{place.name === '' ? say('portal.people.whole') : place.name}</h2>
            <ul class="q-plain q-people">
              {place.people.map((person) => (
                <li class="q-card">
                  <div>
                    <h3>{person.name}</h3>
                    <p class="q-soft">{person.post}</p>
                  </div>
                  <Summary
                    two
                    tight
                    rows={[
                      { key: say('portal.sign-in.login'), value: <code>{person.login}</code> },
                      { key: say('portal.sign-in.password'), value: <code>{person.password}</code> },
                      { key: say('portal.people.code'), value: <NoWrap>{person.code}</NoWrap> },
                    ]}
                  />
                  <form method="post" action="/staff">
                    <input type="hidden" name="login" value={person.login} />
                    <input type="hidden" name="password" value={person.password} />
                    <input type="hidden" name="code" value={person.code} />
                    <Button kind="ghost" small>
                      {say('portal.people.do', { name: person.name })}
                    </Button>
                  </form>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </PortalPage>
  )
}
