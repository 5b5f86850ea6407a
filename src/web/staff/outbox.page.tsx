import type { KeptMessage } from '../../platform/index.ts'
import { Back } from '../components/crumbs.tsx'
import type { PageContext } from '../components/page-context.ts'
import { PortalPage } from '../components/portal-page.tsx'
import type { Html } from '../html/jsx-runtime.ts'

export interface OutboxView {
  readonly zone: string
  readonly messages: readonly KeptMessage[]
}

/** A demonstration sends nothing: what it would have sent to its invented people is read here. */
export function OutboxPage({ context, view }: { readonly context: PageContext; readonly view: OutboxView }): Html {
  const { voice } = context
  const { say, format } = voice
  return (
    <PortalPage context={context} title={say('portal.outbox.title')}>
      <div class="q-page q-check-page q-page--near">
        <Back voice={voice} href="/staff" />
        <header class="q-stack">
          <h1>{say('portal.outbox.title')}</h1>
          <p class="q-lead">{say(view.messages.length === 0 ? 'portal.outbox.none' : 'portal.outbox.says')}</p>
        </header>
        <ul class="q-plain q-people">
          {view.messages.map((message) => (
            <li class="q-card">
              <div>
                <h2>
                  <span class="q-nowrap">{message.address}</span>
                </h2>
                <p class="q-soft">
                  {`${say(`portal.outbox.channel.${message.channel}`)} · ${format.moment(message.createdAt.toZonedDateTimeISO(view.zone))}`}
                </p>
              </div>
              {message.subject !== null && <p>{message.subject}</p>}
              <p lang={message.language}>{message.body}</p>
            </li>
          ))}
        </ul>
      </div>
    </PortalPage>
  )
}
