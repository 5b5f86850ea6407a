import { ErrorSummary } from '../components/errors.tsx'
import type { PageContext } from '../components/page-context.ts'
import { PortalPage } from '../components/portal-page.tsx'
import type { Html } from '../html/jsx-runtime.ts'
import { FollowingForm, wrongInFollowing } from './following-form.tsx'
import type { FollowingFormView } from './following-form.view.ts'

/** The form on a page of its own: where the menu leads, and where a wrong pair comes back to. */
export function FollowingPage(properties: { readonly context: PageContext; readonly form: FollowingFormView }): Html {
  const { context, form } = properties
  const { voice } = context
  const wrong = wrongInFollowing(form)
  return (
    <PortalPage
      context={context}
      title={voice.say('portal.following.ask')}
      current="following"
      wrong={wrong.length > 0}
    >
      <div class="q-page q-check-page q-page--near">
        <ErrorSummary voice={voice} wrong={wrong} />
        <header class="q-stack">
          <h1>{voice.say('portal.following.ask')}</h1>
          <p class="q-lead">{voice.say('portal.following.where')}</p>
        </header>
        <section class="q-card" aria-label={voice.say('portal.following.ask')}>
          <FollowingForm voice={voice} form={form} />
        </section>
        <p class="q-small q-soft q-prose">{voice.say('portal.following.lost')}</p>
      </div>
    </PortalPage>
  )
}
