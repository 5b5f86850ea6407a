import type { Voice } from '../../platform/index.ts'
import { Button } from '../components/button.tsx'
import { Card, WorkHead } from '../components/card.tsx'
import { Clock, sayUntil } from '../components/clock.tsx'
import { Crumbs } from '../components/crumbs.tsx'
import { ErrorSummary } from '../components/errors.tsx'
import { Field } from '../components/field.tsx'
import { LawMark } from '../components/paragraph.tsx'
import { NoWrap } from '../components/rich.tsx'
import { Summary } from '../components/summary.tsx'
import { Tag } from '../components/tag.tsx'
import { WorkspacePage, type WorkProperties } from '../components/workspace-page.tsx'
import type { Html } from '../html/jsx-runtime.ts'
import { CommandFields, EnterLooks } from './command-form.tsx'
import { Members, SignatureCode } from './members.tsx'
import { isMissing, missingIn, type InspectionSection, type InspectionView } from './inspection.view.ts'

/** On a tablet in somebody's house: sections on one page, jumps with their state, what is missing at the bottom. */
export function InspectionPage({ context, frame, view }: WorkProperties<InspectionView>): Html {
  const { voice } = context
  const { say } = voice
  const filling = view.phase === 'filling'
  return (
    <WorkspacePage
      context={context}
      frame={frame}
      title={say('workspace.visit.title', { number: view.number })}
      wrong={view.wrong.length > 0}
      visit
    >
      <form method="post" action={view.command.action} novalidate>
        <CommandFields command={view.command} />
        <EnterLooks />
        <div class="q-page q-visit">
          <ErrorSummary voice={voice} wrong={view.wrong} />
          <Crumbs voice={voice} crumbs={[view.back, { label: view.number }]} />
          <WorkHead
            title={view.applicant}
            says={
              <>
                {view.address !== null && `${view.address} · `}
                <NoWrap>{view.number}</NoWrap>
                {view.people !== null && ` · ${say('workspace.visit.people', { count: view.people })}`}
              </>
            }
            beside={
              view.clock !== null && (
                <Clock voice={voice} clock={view.clock}>
                  {sayUntil(voice, view.clock.due, view.today)}
                </Clock>
              )
            }
          />
          <Jumps voice={voice} view={view} />
          {view.formUnsaid && (
            <p class="q-small">
              <Tag tone="unsaid">{say('workspace.visit.form-unsaid')}</Tag> <LawMark voice={voice} at={view.at} />
            </p>
          )}
          {view.sections.map((section) =>
            filling ? <Filling voice={voice} section={section} /> : <Filled voice={voice} section={section} />,
          )}
          <Members voice={voice} members={view.members} />
          {!filling && <SignatureCode voice={voice} means={view.means} wrong={view.wrong} />}
        </div>
        <Dock voice={voice} view={view} />
      </form>
    </WorkspacePage>
  )
}

function Jumps({ voice, view }: { readonly voice: Voice; readonly view: InspectionView }): Html {
  const { say } = voice
  return (
    <nav class="q-jump" aria-label={say('workspace.visit.sections')}>
      {view.sections.map((section) => (
        <a href={`#part-${section.id}`}>
          {section.title} <SectionState section={section} />
        </a>
      ))}
      <a href="#members">
        {say('workspace.visit.signatures')}{' '}
        <Tag tone="line">
          {view.phase === 'filling'
            ? say('workspace.visit.when-whole')
            : `${view.members.filter((member) => member.state === 'signed').length} / ${view.members.length}`}
        </Tag>
      </a>
    </nav>
  )
}

function SectionState({ section }: { readonly section: InspectionSection }): Html {
  const needed = section.fields.filter((field) => field.optional !== true)
  const missing = needed.filter((field) => isMissing(field)).length
  const of = needed.length
  return <Tag tone={missing === 0 ? 'ok' : missing === of ? 'line' : 'sun'}>{`${of - missing} / ${of}`}</Tag>
}

function Filling({ voice, section }: { readonly voice: Voice; readonly section: InspectionSection }): Html {
  return (
    <Card id={`part-${section.id}`} title={section.title}>
      {section.fields.map((field) => (
        <Field voice={voice} field={field} />
      ))}
    </Card>
  )
}

function Filled({ voice, section }: { readonly voice: Voice; readonly section: InspectionSection }): Html {
  return (
    <Card id={`part-${section.id}`} title={section.title}>
      <Summary
        tight
        two
        rows={section.fields.map((field) => ({
          key: field.label,
          value:
            field.choices?.find((choice) => choice.value === field.value)?.label ??
            (field.value === undefined || field.value === '' ? (
              <span class="q-soft">{voice.say('workspace.none')}</span>
            ) : (
              field.value
            )),
        }))}
      />
    </Card>
  )
}

function Dock({ voice, view }: { readonly voice: Voice; readonly view: InspectionView }): Html {
  const { say } = voice
  const missing = missingIn(view)
  const first = missing[0]
  return (
    <div class="q-dock">
      <div class="q-dock__in">
        {view.phase === 'signing' ? (
          <>
            <p class="q-small">{say('workspace.visit.whole')}</p>
            <Button primary name="do" value="sign">
              {say('workspace.visit.sign')}
            </Button>
          </>
        ) : (
          <>
            <p class="q-small">
              {first === undefined ? (
                say('workspace.visit.nothing-missing')
              ) : (
                <>
                  <b>{say('workspace.visit.missing', { count: missing.length })}</b>{' '}
                  <a href={`#${first.name}`}>{first.label}</a>
                </>
              )}
            </p>
            <Button primary name="do" value="inspect">
              {say('workspace.visit.finish')}
            </Button>
          </>
        )}
      </div>
    </div>
  )
}
