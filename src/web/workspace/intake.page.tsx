import type { Voice } from '../../platform/index.ts'
import { Button } from '../components/button.tsx'
import { Card, WorkHead } from '../components/card.tsx'
import { ErrorSummary } from '../components/errors.tsx'
import { Doubt } from '../components/note.tsx'
import { LawMark } from '../components/paragraph.tsx'
import { DraftSlip } from '../components/slip.tsx'
import { Tag } from '../components/tag.tsx'
import { WorkspacePage, type WorkProperties } from '../components/workspace-page.tsx'
import type { Html } from '../html/jsx-runtime.ts'
import { EnterLooks } from './command-form.tsx'
import { countNeeds, EvidenceList } from './evidence-list.tsx'
import { FormSection } from './form-section.tsx'
import type { IntakeView, SlipToBe } from './intake.view.ts'
import { Reckoning } from './reckoning.tsx'

/** The window: one column of fields in the order of the paper, the coupon growing beside it, one button. */
export function IntakePage({ context, frame, view }: WorkProperties<IntakeView>): Html {
  const { voice } = context
  const { say } = voice
  return (
    <WorkspacePage
      context={context}
      frame={frame}
      title={say('workspace.intake.title')}
      wrong={view.wrong.length > 0}
      scripts={['rows', 'mirror', 'questions']}
    >
      <ErrorSummary voice={voice} wrong={view.wrong} />
      <WorkHead
        title={say('workspace.intake.title')}
        says={`${view.service} · ${view.channel}`}
        beside={<Keys voice={voice} />}
      />
      <form class="q-intake" method="post" action={view.command.action} data-enter="next" novalidate>
        <input type="hidden" name="key" value={view.command.key} />
        <EnterLooks />
        <div class="q-stack">
          {view.sections.map((section, index) => (
            <FormSection voice={voice} section={section} number={index + 1} />
          ))}
          <Card
            id="evidence"
            title={`${view.sections.length + 1}. ${say('workspace.intake.evidence')}`}
            beside={
              <span class="q-row">
                <TakenCount view={view} />
                <LawMark voice={voice} at={view.evidenceAt} />
              </span>
            }
          >
            <EvidenceList voice={voice} caption={say('workspace.intake.evidence-caption')} lines={view.evidence} />
            {view.doubts.map((doubt) => (
              <Doubt voice={voice} doubt={doubt} />
            ))}
          </Card>
        </div>
        <aside class="q-stack q-beside" aria-label={say('workspace.intake.slip')}>
          {view.lacking.length > 0 && <Lacking voice={voice} lacking={view.lacking} />}
          <SlipBeside voice={voice} slip={view.slip} />
          <Button wide primary name="do" value="register">
            {say('workspace.intake.register')}
          </Button>
          <Button wide kind="ghost" name="do" value="look" anyway>
            {say('workspace.intake.look')}
          </Button>
          {view.reckonings.map((reckoning) => (
            <section class="q-card" aria-label={reckoning.title}>
              <Reckoning voice={voice} reckoning={reckoning} />
            </section>
          ))}
        </aside>
      </form>
    </WorkspacePage>
  )
}

function TakenCount({ view }: { readonly view: IntakeView }): Html {
  const { met, all } = countNeeds(view.evidence)
  return (
    <Tag tone={met === all ? 'sky' : 'sun'}>
      <span data-counts="">{`${met} / ${all}`}</span>
    </Tag>
  )
}

/** An incomplete hand-over is not accepted: it starts no term, and the person gets a paper that says what lacks. */
function Lacking({ voice, lacking }: { readonly voice: Voice; readonly lacking: readonly string[] }): Html {
  const { say } = voice
  return (
    <div class="q-note q-note--poppy" role="alert">
      <p>
        <b>{say('workspace.intake.lacking')}</b>
      </p>
      <ul class="q-dots q-small">
        {lacking.map((what) => (
          <li>{what}</li>
        ))}
      </ul>
      <p class="q-small">{say('workspace.intake.lacking-says')}</p>
      <p>
        <Button kind="ghost" wide name="do" value="not-accept">
          {say('workspace.intake.not-accept')}
        </Button>
      </p>
    </div>
  )
}

function SlipBeside({ voice, slip }: { readonly voice: Voice; readonly slip: SlipToBe }): Html {
  const { say, format } = voice
  const unknown = say('workspace.intake.not-typed')
  return (
    <DraftSlip
      voice={voice}
      head={<b>{say('workspace.intake.slip')}</b>}
      says={<LawMark voice={voice} at={slip.at} />}
      rows={[
        {
          key: say('workspace.intake.who'),
          value: (
            <span data-shows={slip.nameField ?? undefined} data-empty={unknown}>
              {slip.applicant === '' ? unknown : slip.applicant}
            </span>
          ),
        },
        { key: say('workspace.intake.registered-on'), value: format.day(slip.registeredOn) },
        {
          key: say('workspace.intake.answer'),
          value: (
            <>
              <b>{slip.answerBy === null ? slip.term : say('web.due.by', { day: format.dayOfYear(slip.answerBy) })}</b>
              <br />
              <span class="q-soft">
                {slip.term} <LawMark voice={voice} at={slip.termAt} />
              </span>
            </>
          ),
        },
        { key: say('workspace.intake.accepted-by'), value: slip.acceptedBy },
        {
          key: say('workspace.intake.number'),
          value: <span class="q-soft">{say('workspace.intake.number-later')}</span>,
        },
      ]}
    />
  )
}

function Keys({ voice }: { readonly voice: Voice }): Html {
  const { say } = voice
  return (
    <ul class="q-keys" aria-label={say('workspace.keys.label')}>
      <li>
        <kbd>Enter</kbd> {say('workspace.keys.enter')}
      </li>
      <li>
        <kbd>1</kbd> <kbd>2</kbd> <kbd>3</kbd> <kbd>4</kbd> {say('workspace.keys.digits')}
      </li>
      <li>
        <kbd>Ctrl</kbd> <kbd>Enter</kbd> {say('workspace.keys.send')}
      </li>
    </ul>
  )
}
