import type { Voice } from '../../platform/index.ts'
import { Button, ButtonLink, Buttons } from '../components/button.tsx'
import { Section } from '../components/card.tsx'
import { Doubt, type DoubtView } from '../components/note.tsx'
import { Slip, type SlipView } from '../components/slip.tsx'
import { Tag } from '../components/tag.tsx'
import { Timeline, type WayStep } from '../components/timeline.tsx'
import { WorkspacePage, type WorkProperties } from '../components/workspace-page.tsx'
import type { Html } from '../html/jsx-runtime.ts'

/** The moment after the window: registered with its coupon, or not accepted with what lacks. */
export type TakenInView =
  | {
      readonly is: 'registered'
      readonly slip: SlipView
      /** The coupon; null where the law gives none. */
      readonly paperHref: string | null
      readonly caseHref: string
      readonly next: readonly WayStep[]
      readonly doubts: readonly DoubtView[]
    }
  | {
      readonly is: 'not-accepted'
      readonly applicant: string
      readonly lacking: readonly string[]
      /** The paper that says what lacks; null where the law gives none and it was said aloud. */
      readonly paperHref: string | null
      readonly at: string
      readonly doubts: readonly DoubtView[]
    }

export function TakenInPage({ context, frame, view }: WorkProperties<TakenInView>): Html {
  const { voice } = context
  const { say } = voice
  const title = say(view.is === 'registered' ? 'workspace.taken-in.title' : 'workspace.taken-in.not-accepted')
  return (
    <WorkspacePage context={context} frame={frame} title={title}>
      {view.is === 'registered' ? (
        <div class="q-side-two">
          <div>
            <Slip voice={voice} slip={view.slip} />
            <Buttons>
              {view.paperHref !== null && (
                <form method="post" action={view.paperHref}>
                  <input type="hidden" name="secret" value={view.slip.secret} />
                  <Button>{say('workspace.taken-in.print')}</Button>
                </form>
              )}
              <ButtonLink href={view.caseHref} kind="ghost">
                {say('workspace.taken-in.open')}
              </ButtonLink>
              <a href="/work/intake">{say('workspace.taken-in.another')}</a>
            </Buttons>
          </div>
          <aside aria-label={say('workspace.taken-in.next')}>
            <Section id="next" title={say('workspace.taken-in.next')}>
              <Timeline steps={view.next} />
            </Section>
            {view.doubts.map((doubt) => (
              <Doubt voice={voice} doubt={doubt} />
            ))}
          </aside>
        </div>
      ) : (
        <NotAccepted voice={voice} view={view} title={title} />
      )}
    </WorkspacePage>
  )
}

function NotAccepted(properties: {
  readonly voice: Voice
  readonly title: string
  readonly view: Extract<TakenInView, { is: 'not-accepted' }>
}): Html {
  const { voice, view, title } = properties
  const { say } = voice
  return (
    <section class="q-card q-stack q-single" aria-labelledby="result">
      <p>
        <Tag tone="line">{say('workspace.standing.not-accepted')}</Tag>
      </p>
      <h1 id="result">{title}</h1>
      <p>{view.applicant}</p>
      <p>{say('workspace.taken-in.lacking')}</p>
      <ul class="q-dots">
        {view.lacking.map((what) => (
          <li>{what}</li>
        ))}
      </ul>
      <p>{say('workspace.taken-in.no-term')}</p>
      {view.doubts.map((doubt) => (
        <Doubt voice={voice} doubt={doubt} />
      ))}
      <Buttons>
        {view.paperHref !== null && (
          <ButtonLink href={view.paperHref} icon="print">
            {say('workspace.taken-in.print-lacking')}
          </ButtonLink>
        )}
        <ButtonLink href="/work/intake" kind="ghost">
          {say('workspace.taken-in.another')}
        </ButtonLink>
      </Buttons>
    </section>
  )
}
