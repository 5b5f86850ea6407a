import { stepsAlong, type Opened, type PaperOfCase } from '../../casework/index.ts'
import { nameOf, routeOf } from '../../law/index.ts'
import { verifyAddress, type PaperContent } from '../../papers/index.ts'
import type { PageContext } from '../components/page-context.ts'
import type { SummaryRow } from '../components/summary.tsx'
import type { WorkspaceFrame } from '../components/workspace-page.tsx'
import type { Html } from '../html/jsx-runtime.ts'
import type { WebParts } from '../serve/web-parts.ts'
import { doubtsOn } from '../views/doubts-view.ts'
import { TakenInPage, type TakenInView } from './taken-in.page.tsx'

/** What the clerk sees after the window: the coupon with its secret, told this once, or what was not accepted. */
export function takenInPage(
  context: PageContext,
  frame: WorkspaceFrame,
  parts: WebParts,
  opened: Opened,
  coupon: PaperContent | null,
): Html {
  return <TakenInPage context={context} frame={frame} view={takenInView(context, parts, opened, coupon)} />
}

/** The coupon that was made when the application was taken; none where the law gives none. */
export function couponOf({ state, edition }: Opened): PaperOfCase | undefined {
  return state.papers.find(({ kind }) => edition.papers.some((paper) => paper.id === kind && paper.kind === 'coupon'))
}

/** What stands on the paper, as it was written. */
const linesOf = ({ tables }: PaperContent): SummaryRow[] =>
  (tables['lines']?.rows ?? []).map(([id, label, , , value]) => ({
    key: label ?? '',
    value: value || (tables[`line.${id}`]?.rows ?? []).map(([words]) => words).join(', '),
  }))

function takenInView(
  { voice }: PageContext,
  parts: WebParts,
  opened: Opened,
  content: PaperContent | null,
): TakenInView {
  const { state, secret, edition } = opened
  const law = parts.casework.law()
  const name = (key: string): string => nameOf(law, edition, key, voice.language)
  if (state.ended) {
    return {
      is: 'not-accepted',
      applicant: state.applicant.name,
      lacking: state.missing.map((needed) => needed.map((item) => name(`evidence.${item}`)).join(' / ')),
      paperHref: state.papers[0] ? `/work/paper/${state.papers[0].id}` : null,
      at: edition.evidence.is === 'stated' ? edition.evidence.at : 'ours',
      doubts: [],
    }
  }
  const route = routeOf(edition, state.channel)
  if (!route.ok) throw new Error(`case ${state.id} was taken in by no route of its edition`)
  const paper = couponOf(opened)
  const promise = state.obligations.find((duty) => duty.kind === 'promise')
  return {
    is: 'registered',
    slip: {
      title: state.applicant.name,
      kind: paper ? name(`papers.${paper.kind}`) : '',
      number: state.number ?? '',
      secret: secret ?? voice.say('workspace.taken-in.secret-on-coupon'),
      fields: content ? linesOf(content) : [],
      at: edition.papers.find((each) => each.id === paper?.kind)?.at ?? 'ours',
      language: content?.language ?? voice.language,
      verified: paper
        ? { code: paper.code, address: verifyAddress(parts.publicUrl, paper.code.replaceAll('-', '')) }
        : null,
    },
    paperHref: paper ? `/work/paper/${paper.id}` : null,
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
