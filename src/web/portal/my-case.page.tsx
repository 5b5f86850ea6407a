import type { Voice } from '../../platform/index.ts'
import { Section } from '../components/card.tsx'
import { Due } from '../components/due.tsx'
import { FileList } from '../components/files.tsx'
import { Doubt } from '../components/note.tsx'
import { LawMark } from '../components/paragraph.tsx'
import type { PageContext } from '../components/page-context.ts'
import { PortalPage } from '../components/portal-page.tsx'
import { Proof } from '../components/proof.tsx'
import { Tag, type TagTone } from '../components/tag.tsx'
import { Timeline } from '../components/timeline.tsx'
import type { Html } from '../html/jsx-runtime.ts'
import type { MyCaseStep, MyCaseView } from './my-case.view.ts'

/** Following: what happens now and by when, why that day, the way, the papers, and who has looked. */
export function MyCasePage({ context, view }: { readonly context: PageContext; readonly view: MyCaseView }): Html {
  const { voice } = context
  const { say, format } = voice
  return (
    <PortalPage context={context} title={say('portal.my-case.title', { number: view.number })} current="following">
      <div class="q-page q-page--near">
        <header class="q-stack">
          <p class="q-small q-soft">
            <span class="q-nowrap">{view.number}</span>
            {' · '}
            {say('portal.my-case.handed-in', { moment: format.moment(view.handedIn), channel: view.channel })}
          </p>
          <h1>{view.service}</h1>
        </header>
        <Now voice={voice} view={view} />
        <div class="q-mine">
          {view.answer !== null && (
            <Proof
              voice={voice}
              class="q-mine__proof"
              title={say('portal.my-case.proof')}
              proof={view.answer.proof}
              today={view.today}
              wide
            />
          )}
          <section class="q-mine__way q-stack" aria-labelledby="way">
            <h2 id="way">{say('portal.my-case.way')}</h2>
            <Timeline
              steps={view.way.map((step) => ({
                state: step.state,
                title: step.title,
                says: <StepLine voice={voice} step={step} />,
              }))}
            />
            {view.doubts.map((doubt) => (
              <Doubt voice={voice} doubt={doubt} />
            ))}
          </section>
          <div class="q-mine__rest q-stack-lg">
            <Papers voice={voice} view={view} />
            <Readers voice={voice} view={view} />
          </div>
        </div>
      </div>
    </PortalPage>
  )
}

const endings: Readonly<Record<NonNullable<MyCaseView['ended']>, TagTone>> = {
  granted: 'ok',
  refused: 'line',
  'not-accepted': 'line',
  stopped: 'line',
}

function Now({ voice, view }: { readonly voice: Voice; readonly view: MyCaseView }): Html {
  const { say } = voice
  const { now, answer, ended } = view
  return (
    <section class={`q-card q-card--sky q-now${answer === null ? '' : ' q-nowdue'}`} aria-labelledby="now">
      <div class="q-stack">
        {ended !== null && (
          <p>
            <Tag tone={endings[ended]}>{say(`portal.my-case.ended.${ended}`)}</Tag>
          </p>
        )}
        <h2 id="now">{ended === null ? say('portal.my-case.now', { what: now.title }) : now.title}</h2>
        <p class="q-prose">{now.says}</p>
        <p class="q-prose">
          {now.you === null ? <span class="q-soft">{say('portal.my-case.nothing-from-you')}</span> : <b>{now.you}</b>}
        </p>
      </div>
      {answer !== null && <Due voice={voice} label={say('portal.my-case.answer')} due={answer.due} />}
    </section>
  )
}

function StepLine({ voice, step }: { readonly voice: Voice; readonly step: MyCaseStep }): Html {
  const { say, format } = voice
  const parts = [
    step.doneAt === null ? null : `${format.dayOfYear(step.doneAt)}, ${format.time(step.doneAt)}`,
    step.who,
    step.doneAt !== null || step.until === null
      ? null
      : say('portal.my-case.until', { day: format.dayOfYear(step.until), time: format.time(step.until) }),
  ].filter((part) => part !== null)
  return (
    <>
      {parts.join(' · ')} {step.state === 'now' && step.at !== null && <LawMark voice={voice} at={step.at} />}
    </>
  )
}

function Papers({ voice, view }: { readonly voice: Voice; readonly view: MyCaseView }): Html {
  const { say, format } = voice
  return (
    <Section id="papers" title={say('portal.my-case.papers')}>
      {view.papers.length === 0 ? (
        <p class="q-soft">{say('portal.my-case.no-papers')}</p>
      ) : (
        <FileList
          icon="doc"
          lines={view.papers.map((paper) => ({
            title: paper.title,
            href: paper.href,
            says: `PDF · ${format.dayOfYear(paper.made)}`,
          }))}
        />
      )}
    </Section>
  )
}

function Readers({ voice, view }: { readonly voice: Voice; readonly view: MyCaseView }): Html {
  const { say, format } = voice
  return (
    <Section id="seen" title={say('portal.my-case.seen')}>
      {view.seen.length === 0 ? (
        <p class="q-soft">{say('portal.my-case.nobody')}</p>
      ) : (
        <FileList
          icon="eye"
          lines={view.seen.map((reader) => ({
            title: reader.who,
            says: `${format.dayOfYear(reader.at)}, ${format.time(reader.at)} · ${reader.why}`,
          }))}
        />
      )}
    </Section>
  )
}
