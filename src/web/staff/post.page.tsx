import { Button, Buttons } from '../components/button.tsx'
import { Field } from '../components/field.tsx'
import { Note } from '../components/note.tsx'
import type { PageContext } from '../components/page-context.ts'
import { PortalPage } from '../components/portal-page.tsx'
import type { Html } from '../html/jsx-runtime.ts'
import { AimFields, NotKept } from './aim.tsx'

/** Who holds several posts says in which one she works now. */
export interface PostView {
  readonly posts: readonly { readonly id: string; readonly position: string; readonly place: string }[]
  readonly chosen: string | null
  readonly wrong: string | null
  readonly next: string
  readonly lost: boolean
}

export function PostPage({ context, view }: { readonly context: PageContext; readonly view: PostView }): Html {
  const { voice } = context
  const { say } = voice
  return (
    <PortalPage context={context} title={say('portal.post.title')} wrong={view.wrong !== null}>
      <div class="q-page q-check-page q-page--near">
        <header class="q-stack">
          <h1>{say('portal.post.title')}</h1>
          <p class="q-lead">{say('portal.post.says')}</p>
        </header>
        {view.lost && <NotKept voice={voice} />}
        {view.posts.length === 0 ? (
          <Note tone="poppy">
            <p>{say('portal.post.none')}</p>
          </Note>
        ) : (
          <form class="q-stack" method="post" action="/staff/posts" novalidate>
            <AimFields aim={view} />
            <Field
              voice={voice}
              field={{
                name: 'post',
                kind: 'pick',
                label: say('portal.post.title'),
                value: view.chosen ?? '',
                choices: view.posts.map((post) => ({ value: post.id, label: post.position, hint: post.place })),
                ...(view.wrong === null ? {} : { error: view.wrong }),
              }}
            />
            <Buttons>
              <Button>{say('portal.post.do')}</Button>
            </Buttons>
          </form>
        )}
        <form method="post" action="/staff/leave">
          <button class="q-link">{say('web.leave')}</button>
        </form>
      </div>
    </PortalPage>
  )
}
