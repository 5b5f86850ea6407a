import { membersOf, organById, fullName } from '../../people/index.ts'
import { civilMoment } from '../../kernel/index.ts'
import { answerThatIs, rowsThatAre } from '../../law/index.ts'
import { viewForms } from '../forms/form-of-law.ts'
import { scopeOf } from '../serve/officer.ts'
import { pageContext, sendPage } from '../serve/page.ts'
import { moment, sayLaw } from '../views/case-sight.ts'
import { clockView } from '../views/clock-view.ts'
import { formOfStep, readOfStep, frameOf, type CameBack, type OpenedCase } from './opened-case.ts'
import { typedOf } from './typed-of.ts'
import { InspectionPage } from './inspection.page.tsx'
import type { InspectionMember } from './inspection.view.ts'
import { commandView } from './todo.model.ts'

/** The act of inspection: filled in on the visit, and then before each member who has to sign it. */
export async function inspectionPage(opened: OpenedCase, back: CameBack): Promise<Response> {
  const { c, parts, sight, task } = opened
  const { state, edition } = sight.file
  const form = task && formOfStep(sight.file, task)
  if (!task || !form) throw new Error(`case ${state.id} stands at no inspection`)
  const filling = task.verb === 'inspect'
  const typed = filling ? back.typed : typedOf(form, state.inspection ?? {})
  const [section] = viewForms([form], typed, {
    voice: sight.voice,
    name: (key) => sayLaw(sight, key),
    choices: () => [],
    needs: readOfStep(parts, sight, form, typed).needs,
    errors: new Map(
      back.wrong.flatMap((wrong) => (wrong.field === undefined ? [] : [[wrong.field, wrong.says] as const])),
    ),
  })
  const duty = state.obligations.find((each) => each.id === task.obligation)
  const household = rowsThatAre(edition.forms, state.application, 'household')
  return sendPage(
    c,
    <InspectionPage
      context={pageContext(c, parts)}
      frame={await frameOf(opened)}
      view={{
        phase: filling ? 'filling' : 'signing',
        command: commandView(opened, task, filling ? 'inspect' : 'sign', back),
        number: state.number ?? '',
        applicant: state.applicant.name,
        address: answerThatIs(edition.forms, state.application, 'visited-address'),
        people: household && 1 + household.length,
        today: civilMoment(parts.now(), sight.zone).toPlainDate(),
        clock: duty ? clockView(duty, parts.casework.calendar, parts.now()) : null,
        back: { label: sight.voice.say('workspace.my-work.title'), href: '/work' },
        formUnsaid: section?.formUnsaid ?? false,
        at: form.at,
        sections: [
          {
            id: form.id,
            title: section?.title ?? '',
            fields: section?.fields.filter((field) => filling || field.asked !== 'decided') ?? [],
          },
        ],
        wrong: back.wrong,
        members: await membersView(opened),
        means: sight.voice.say('workspace.sign.means'),
      }}
    />,
    back.wrong.length > 0 ? 422 : 200,
  )

  async function membersView({ c: context }: OpenedCase): Promise<InspectionMember[]> {
    const { officer } = context.var
    const day = civilMoment(parts.now(), sight.zone).toPlainDate()
    const members = await parts.database.transaction(scopeOf(officer), async (tx) =>
      (await organById(tx, officer.place)) ? membersOf(tx, officer.place, day) : null,
    )
    const remaining = state.pending[task!.step]?.remaining
    const signed = sight.file.events.filter(
      (event) => event.type === 'signed' && event.content.moves.step === task!.step,
    )
    return (members ?? []).map((member) => {
      const own = signed.find((event) => event.type === 'signed' && event.content.signer === member.staff)
      return {
        name: fullName(member.name),
        role: sight.voice.say(`workspace.visit.role.${member.role}`),
        state: remaining === undefined ? 'not-yet' : remaining.includes(member.staff) ? 'waits' : 'signed',
        signedAt: own ? moment(sight, own.happened) : null,
        you: member.staff === officer.staff,
      }
    })
  }
}
