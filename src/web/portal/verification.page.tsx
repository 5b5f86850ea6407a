import type { Voice } from '../../platform/index.ts'
import { Button } from '../components/button.tsx'
import { Section } from '../components/card.tsx'
import { ErrorSummary } from '../components/errors.tsx'
import { FieldError } from '../components/field.tsx'
import type { FieldView } from '../components/field-view.ts'
import { Note } from '../components/note.tsx'
import type { PageContext } from '../components/page-context.ts'
import { PortalPage } from '../components/portal-page.tsx'
import { NoWrap, rich } from '../components/rich.tsx'
import { Summary, type SummaryRow } from '../components/summary.tsx'
import { Tag, type TagTone } from '../components/tag.tsx'
import { Verdict } from '../components/verdict.tsx'
import type { Child, Html } from '../html/jsx-runtime.ts'
import { VerifyForm } from './verify-form.tsx'
import type { VerificationAnswer, VerificationView, VerifiedPaper, VerifyFormView } from './verification.view.ts'

const answers: readonly VerificationAnswer[] = ['genuine', 'replaced', 'revoked', 'not-verified', 'no-such-code']
const tags: Readonly<Record<VerificationAnswer, TagTone>> = {
  genuine: 'ok',
  replaced: 'line',
  revoked: 'poppy',
  'not-verified': 'unsaid',
  'no-such-code': 'poppy',
}
const tones = {
  genuine: 'ok',
  replaced: 'neutral',
  revoked: 'poppy',
  'not-verified': 'neutral',
  'no-such-code': 'poppy',
} as const

/** Is this paper genuine: one of five answers, and what may be seen of it by anyone who holds it. */
export function VerificationPage(properties: { readonly context: PageContext; readonly view: VerificationView }): Html {
  const { context, view } = properties
  const { voice } = context
  const { say, format } = voice
  const wrong = view.wrongFile === undefined ? [] : [{ field: 'file', says: view.wrongFile }]
  return (
    <PortalPage
      context={context}
      title={say(`portal.verify.answer.${view.answer}`)}
      current="verify"
      wrong={wrong.length > 0}
    >
      <div class="q-page q-check-page q-page--near">
        <ErrorSummary voice={voice} wrong={wrong} />
        <section class="q-card q-stack" aria-labelledby="verdict">
          <Verdict
            tone={tones[view.answer]}
            title={say(`portal.verify.answer.${view.answer}`)}
            says={rich(
              say,
              'portal.verify.checked',
              {
                code: (
                  <b>
                    <NoWrap>{view.code}</NoWrap>
                  </b>
                ),
              },
              { moment: format.moment(view.checkedAt) },
            )}
          />
          <p>{`${say(`portal.verify.means.${view.answer}`)} ${say(`portal.verify.then.${view.answer}`)}`}</p>
          {view.paper !== null && <Summary two rows={paperRows(voice, view.paper)} />}
        </section>
        {view.paper !== null && <Compare voice={voice} view={view} />}
        <Section id="another" title={say('portal.verify.another')}>
          <VerifyForm voice={voice} form={view.form} />
        </Section>
        <OtherAnswers voice={voice} />
      </div>
    </PortalPage>
  )
}

/** The question alone: where the menu leads, and where a mistyped code comes back to. */
export function VerifyPage(properties: { readonly context: PageContext; readonly form: VerifyFormView }): Html {
  const { context, form } = properties
  const { voice } = context
  const wrong = form.wrong === undefined ? [] : [{ field: 'code', says: form.wrong }]
  return (
    <PortalPage context={context} title={voice.say('portal.verify.title')} current="verify" wrong={wrong.length > 0}>
      <div class="q-page q-check-page q-page--near">
        <ErrorSummary voice={voice} wrong={wrong} />
        <header class="q-stack">
          <h1>{voice.say('portal.verify.title')}</h1>
          <p class="q-lead">{voice.say('portal.verify.says')}</p>
        </header>
        <VerifyForm voice={voice} form={form} />
        <OtherAnswers voice={voice} />
      </div>
    </PortalPage>
  )
}

function paperRows(voice: Voice, paper: VerifiedPaper): readonly SummaryRow[] {
  const { say, format } = voice
  const rows: SummaryRow[] = [
    {
      key: say('portal.verify.paper'),
      value: [paper.kind ?? say('portal.verify.destroyed'), ...(paper.service === null ? [] : [paper.service])].join(
        ', ',
      ),
    },
    {
      key: say('portal.verify.number'),
      value: (
        <>
          <NoWrap>{`№ ${paper.number}`}</NoWrap>, {format.day(paper.day)}
        </>
      ),
    },
    ...(paper.office === null ? [] : [{ key: say('portal.verify.office'), value: paper.office }]),
    { key: say('portal.verify.signature'), value: signatures(voice, paper) },
  ]
  if (paper.holder !== null) {
    rows.push({
      key: say('portal.verify.holder'),
      value: (
        <>
          {paper.holder}
          <br />
          <span class="q-small q-soft">{say('portal.verify.holder-hint')}</span>
        </>
      ),
    })
  }
  rows.push(
    { key: say('portal.verify.force'), value: force(voice, paper) },
    {
      key: say('portal.verify.trace'),
      value: (
        <>
          <NoWrap>{paper.trace}</NoWrap>{' '}
          <span class="q-small q-soft">
            {paper.sealed === null
              ? say('portal.verify.not-sealed')
              : rich(
                  say,
                  'portal.verify.sealed',
                  {
                    proof: <a href={paper.sealed.href}>{say('portal.verify.seal-proof')}</a>,
                  },
                  { day: format.day(paper.sealed.day) },
                )}
          </span>
        </>
      ),
    },
  )
  return rows
}

function signatures({ say, format }: Voice, paper: VerifiedPaper): Child {
  if (paper.signatures.length === 0) return <span class="q-soft">{say('portal.verify.no-signature')}</span>
  return paper.signatures.map((signature) => (
    <div>
      {`${signature.who}, ${format.moment(signature.at)}`}
      <br />
      <Tag tone="ok">{signature.means}</Tag>
    </div>
  ))
}

function force({ say, format }: Voice, paper: VerifiedPaper): string {
  if (paper.revokedOn !== null) return say('portal.verify.revoked-on', { day: format.day(paper.revokedOn) })
  if (paper.replacedBy !== null)
    return say('portal.verify.replaced-by', { number: paper.replacedBy.number, day: format.day(paper.replacedBy.day) })
  return say('portal.verify.in-force')
}

function Compare({ voice, view }: { readonly voice: Voice; readonly view: VerificationView }): Html {
  const { say } = voice
  const field: FieldView = {
    name: 'file',
    kind: 'text',
    label: say('portal.verify.file'),
    ...(view.wrongFile === undefined ? {} : { error: view.wrongFile }),
  }
  const wrong = view.wrongFile !== undefined
  return (
    <Section id="compare" title={say('portal.verify.compare')}>
      {view.compared !== null && (
        <Note tone={view.compared === 'other' ? 'poppy' : 'sky'}>
          <p role="status">{say(`portal.verify.compared.${view.compared}`)}</p>
        </Note>
      )}
      <form
        class={wrong ? 'q-field q-bad' : 'q-field'}
        action={`/verify/${view.code}/compare`}
        method="post"
        enctype="multipart/form-data"
      >
        <label class="q-label" for="file">
          {field.label}
        </label>
        <p class="q-hint" id="file-hint">
          {say('portal.verify.file-hint')}
        </p>
        <FieldError voice={voice} field={field} />
        <input
          class="q-input"
          id="file"
          name="file"
          type="file"
          accept="application/pdf"
          aria-invalid={wrong ? 'true' : undefined}
          aria-describedby={wrong ? 'file-error file-hint' : 'file-hint'}
        />
        <Button kind="ghost">{say('portal.verify.compare-do')}</Button>
      </form>
    </Section>
  )
}

function OtherAnswers({ voice }: { readonly voice: Voice }): Html {
  const { say } = voice
  return (
    <details class="q-more">
      <summary>{say('portal.verify.others')}</summary>
      <ul class="q-codes">
        {answers.map((answer) => (
          <li>
            <Tag tone={tags[answer]}>{say(`portal.verify.short.${answer}`)}</Tag>
            <span>{say(`portal.verify.means.${answer}`)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
