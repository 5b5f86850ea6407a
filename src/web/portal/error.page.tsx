import type { Voice } from '../../platform/index.ts'
import { ButtonLink, Buttons } from '../components/button.tsx'
import type { PageContext } from '../components/page-context.ts'
import { PortalPage } from '../components/portal-page.tsx'
import { NoWrap } from '../components/rich.tsx'
import { WorkspacePage, type WorkspaceFrame } from '../components/workspace-page.tsx'
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
export function ErrorPage(properties: {
  readonly context: PageContext
  readonly view: ErrorView
  /** Of the officer who is told so at her work; everybody else gets a public page. */
  readonly frame?: WorkspaceFrame | null
}): Html {
  const { context, view, frame = null } = properties
  const title = context.voice.say(`portal.error.${view.status}.title`)
  const told = <Told voice={context.voice} title={title} view={view} home={frame === null ? '/' : '/work'} />
  return frame === null ? (
    <PortalPage context={context} title={title}>
      <div class="q-page q-check-page q-page--near">{told}</div>
    </PortalPage>
  ) : (
    <WorkspacePage context={context} frame={frame} title={title}>
      <section class="q-card q-stack q-single">{told}</section>
    </WorkspacePage>
  )
}

function Told(properties: {
  readonly voice: Voice
  readonly title: string
  readonly view: ErrorView
  readonly home: '/' | '/work'
}): Html {
  const { title, home } = properties
  const { status, says, next, reference } = properties.view
  const { say } = properties.voice
  return (
    <>
      <header class="q-stack">
        <h1>{title}</h1>
        <p class="q-lead">{say(`portal.error.${status}.says`)}</p>
      </header>
      {says.length > 0 && (
        <ul class="q-dots">
          {says.map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
      )}
      <Buttons>
        <ButtonLink href={next}>{say('portal.error.onward')}</ButtonLink>
        {next !== home && (
          <ButtonLink href={home} kind="ghost">
            {say(home === '/' ? 'portal.home.title' : 'workspace.my-work.title')}
          </ButtonLink>
        )}
      </Buttons>
      {reference !== null && (
        <p class="q-small q-soft">
          {say('portal.error.reference')} <NoWrap>{reference}</NoWrap>
        </p>
      )}
    </>
  )
}
