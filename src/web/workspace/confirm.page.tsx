import { Button, Buttons } from '../components/button.tsx'
import type { PageContext } from '../components/page-context.ts'
import { WorkspacePage, type WorkspaceFrame } from '../components/workspace-page.tsx'
import type { Html } from '../html/jsx-runtime.ts'

/** No pop-up: a page with what will happen, until when it can be undone, the action, the way back. */
export interface ConfirmView {
  readonly title: string
  readonly says: readonly string[]
  readonly action: string
  /** Everything that was typed before, carried along. */
  readonly carried: readonly { readonly name: string; readonly value: string }[]
  readonly do: string
  readonly label: string
  /** Hard to undo. */
  readonly grave: boolean
  readonly back: { readonly label: string; readonly href: string }
}

export function ConfirmPage(properties: {
  readonly context: PageContext
  readonly frame: WorkspaceFrame
  readonly view: ConfirmView
}): Html {
  const { context, frame, view } = properties
  return (
    <WorkspacePage context={context} frame={frame} title={view.title}>
      <section class="q-card q-stack q-single" aria-labelledby="confirm">
        <h1 id="confirm">{view.title}</h1>
        {view.says.map((sentence) => (
          <p>{sentence}</p>
        ))}
        <form method="post" action={view.action}>
          {view.carried.map(({ name, value }) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <Buttons>
            <Button primary kind={view.grave ? 'poppy' : 'plain'} name="do" value={view.do}>
              {view.label}
            </Button>
            <a href={view.back.href}>{view.back.label}</a>
          </Buttons>
        </form>
      </section>
    </WorkspacePage>
  )
}
