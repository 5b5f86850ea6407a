import { Section } from '../components/card.tsx'
import type { PageContext } from '../components/page-context.ts'
import { PortalPage } from '../components/portal-page.tsx'
import { Summary } from '../components/summary.tsx'
import type { Html } from '../html/jsx-runtime.ts'

export interface SealView {
  readonly day: Temporal.PlainDate
  readonly events: number
  readonly root: string
  readonly previous: string | null
  readonly hash: string
  /** The way from the event of one paper to the root; null where only the seal was asked for. */
  readonly inclusion: {
    readonly code: string
    readonly leaf: string
    readonly index: number
    readonly proof: readonly string[]
  } | null
}

/** One civil day, sealed: whoever kept yesterday's numbers can see that nothing of it was changed since. */
export function SealPage({ context, view }: { readonly context: PageContext; readonly view: SealView }): Html {
  const { say, format } = context.voice
  const title = say('portal.seal.title', { day: format.day(view.day) })
  return (
    <PortalPage context={context} title={title} current="verify">
      <div class="q-page q-check-page">
        <header class="q-stack">
          <h1>{title}</h1>
          <p class="q-lead">{say('portal.seal.says')}</p>
        </header>
        <Summary
          rows={[
            { key: say('portal.seal.events'), value: format.number(view.events) },
            { key: say('portal.seal.root'), value: <Hash hash={view.root} /> },
            {
              key: say('portal.seal.previous'),
              value: view.previous === null ? say('portal.seal.first') : <Hash hash={view.previous} />,
            },
            { key: say('portal.seal.hash'), value: <Hash hash={view.hash} /> },
          ]}
        />
        {view.inclusion !== null && (
          <Section id="inclusion" title={say('portal.seal.inclusion', { code: view.inclusion.code })}>
            <p>{say('portal.seal.how')}</p>
            <Summary
              rows={[
                {
                  key: say('portal.seal.leaf', { index: String(view.inclusion.index) }),
                  value: <Hash hash={view.inclusion.leaf} />,
                },
                ...view.inclusion.proof.map((hash, step) => ({ key: String(step + 1), value: <Hash hash={hash} /> })),
              ]}
            />
          </Section>
        )}
      </div>
    </PortalPage>
  )
}

/** A hash may break anywhere: it is compared, not read. */
const Hash = ({ hash }: { readonly hash: string }): Html => <code class="q-hash">{hash}</code>
