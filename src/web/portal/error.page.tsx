import { ButtonLink, Buttons } from '../components/button.tsx'
import type { PageContext } from '../components/page-context.ts'
import { PortalPage } from '../components/portal-page.tsx'
import { NoWrap } from '../components/rich.tsx'
import type { Html } from '../html/jsx-runtime.ts'

export const errorStatuses = [400, 403, 404, 409, 413, 429, 500] as const
export type ErrorStatus = (typeof errorStatuses)[number]

export interface ErrorView {
  readonly status: ErrorStatus
  /** What exactly, where there is a sentence for it: the refusals, said. */
  readonly says: readonly string[]
  /** Where to go on, a path of this site. */
  readonly next: string
  /** By this the operators find the fault in their log; it names nobody. */
  readonly reference: string | null
}

/** Something did not work: what it was, that nothing was lost, what to do next. Each kind has its own words. */
export function ErrorPage({ context, view }: { readonly context: PageContext; readonly view: ErrorView }): Html {
  const { say } = context.voice
  const { status, next, reference } = view
  return (
    <PortalPage context={context} title={say(`portal.error.${status}.title`)}>
      <div class="q-page q-check-page q-page--near">
        <header class="q-stack">
          <h1>{say(`portal.error.${status}.title`)}</h1>
          <p class="q-lead">{say(`portal.error.${status}.says`)}</p>
        </header>
        {view.says.length > 0 && (
          <ul class="q-dots">
            {view.says.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        )}
        <Buttons>
          <ButtonLink href={next}>{say('portal.error.onward')}</ButtonLink>
          {next !== '/' && (
            <ButtonLink href="/" kind="ghost">
              {say('portal.home.title')}
            </ButtonLink>
          )}
        </Buttons>
        {reference !== null && (
          <p class="q-small q-soft">
            {say('portal.error.reference')} <NoWrap>{reference}</NoWrap>
          </p>
        )}
      </div>
    </PortalPage>
  )
}
