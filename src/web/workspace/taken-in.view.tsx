import { stepsAlong, type Opened } from '../../casework/index.ts'
import { civilMoment } from '../../kernel/index.ts'
import { nameOf, routeOf } from '../../law/index.ts'
import type { PageContext } from '../components/page-context.ts'
import type { WorkspaceFrame } from '../components/workspace-page.tsx'
import type { Html } from '../html/jsx-runtime.ts'
import type { WebParts } from '../serve/web-parts.ts'
import { doubtsOn } from '../views/doubts-view.ts'
import { TakenInPage, type TakenInView } from './taken-in.page.tsx'

/** What the clerk sees after the window: the coupon with its secret, told this once, or what was not accepted. */
export function takenInPage(context: PageContext, frame: WorkspaceFrame, parts: WebParts, opened: Opened): Html {
  return <TakenInPage context={context} frame={frame} view={takenInView(context, parts, opened)} />
}

function takenInView({ voice }: PageContext, parts: WebParts, { state, secret, edition }: Opened): TakenInView {
  const law = parts.casework.law()
  const name = (key: string): string => nameOf(law, edition, key, voice.language)
  const paper = state.papers[0]
  const paperHref = paper ? `/work/paper/${paper.id}` : null
  if (state.ended) {
    return {
      is: 'not-accepted',
      applicant: state.applicant.name,
      lacking: state.missing.map((needed) => needed.map((item) => name(`evidence.${item}`)).join(' / ')),
      paperHref,
      at: edition.evidence.is === 'stated' ? edition.evidence.at : 'ours',
      doubts: [],
    }
  }
  const route = routeOf(edition, state.channel)
  if (!route.ok || !paper || !paperHref) throw new Error(`case ${state.id} was taken in without a coupon`)
  const definition = edition.papers.find((each) => each.id === paper.kind)
  const promise = state.obligations.find((duty) => duty.kind === 'promise')
  const zone = parts.casework.directory.officeById(Object.values(state.places)[0] ?? 0)?.zone ?? 'UTC'
  const day = (instant: string): string => voice.format.day(civilMoment(Temporal.Instant.from(instant), zone))
  const fields = (definition?.fields ?? []).map((field) => ({
    key: name(`papers.${definition!.id}.${field.id}`),
    value:
      field.from === 'promise.due-on'
        ? promise
          ? day(promise.due)
          : voice.say('workspace.none')
        : field.from === 'actor.name'
          ? (state.passed[0]?.by ?? '')
          : day(state.openedAt),
  }))
  return {
    is: 'registered',
    slip: {
      title: state.applicant.name,
      kind: name(`papers.${paper.kind}`),
      number: state.number ?? '',
      secret: secret ?? voice.say('workspace.taken-in.secret-on-coupon'),
      fields,
      at: definition?.at ?? 'ours',
      code: paper.code,
      verifyAddress: `${parts.publicUrl}/verify/${paper.code.replaceAll('-', '')}`,
    },
    paperHref,
    caseHref: `/work/case/${state.id}`,
    next: stepsAlong({ state, route: route.value }).map((step) => ({
      state: state.tasks.some((task) => task.step === step.id)
        ? ('now' as const)
        : state.passed.some((passed) => passed.step === step.id)
          ? ('done' as const)
          : ('next' as const),
      title: name(`steps.${step.id}`),
      says: name(`units.${step.by}`),
    })),
    doubts: doubtsOn({ law, edition, voice }, promise ? [`promises.${promise.what}`, 'counting'] : []),
  }
}
