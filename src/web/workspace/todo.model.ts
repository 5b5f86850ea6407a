import type { OpenedTask } from '../../casework/index.ts'
import type { FieldView } from '../components/field-view.ts'
import { sayTerm } from '../components/proof-of-due.ts'
import { moment, sayLaw } from '../views/case-sight.ts'
import type { CameBack, OpenedCase } from './opened-case.ts'
import type { CaseView, Todo } from './case.view.ts'
import type { CommandView } from './command-form.tsx'

/** The hidden part of a form that acts on a task. */
export const commandView = ({ sight }: OpenedCase, task: OpenedTask, command: string, back: CameBack): CommandView => ({
  action: `/work/case/${sight.file.state.id}/${command}`,
  task: task.id,
  seen: sight.file.state.seq,
  key: back.key,
})

/** The one thing to do here by this officer, or whom the case waits for. */
export function todoOf(opened: OpenedCase, back: CameBack): Todo {
  const { sight, task } = opened
  const { state, route } = sight.file
  const { say } = sight.voice
  if (state.ended) {
    const result = state.decision ? sayLaw(sight, `steps.${state.decision.step}.${state.decision.outcome}`) : ''
    return {
      is: 'ended',
      title: say('workspace.todo.ended'),
      says: state.ended.as === 'not-accepted' ? say('workspace.standing.not-accepted') : result,
      print: state.papers
        .filter(({ madeAt, signers }) => madeAt === state.ended?.at && signers.length === 0)
        .map(({ id, kind }) => ({ title: sayLaw(sight, `papers.${kind}`), href: `/work/paper/${id}` })),
    }
  }
  if (!task) return waiting(opened)
  const step = route.steps.get(task.step)!
  const head = {
    title: sayLaw(sight, `steps.${task.step}`),
    term: step.within ? sayTerm(sight.voice, step.within) : null,
    at: step.at,
  }
  const note = task.note === null ? null : say('workspace.todo.came-back', { reason: task.note })
  const acts = (
    fields: readonly FieldView[],
    label: string,
    says: string | null,
    opens: readonly FieldView[] = [],
  ): Todo => ({
    is: 'act',
    ...head,
    command: commandView(opened, task, task.verb, back),
    says: [note, says].filter((each) => each !== null).join(' ') || null,
    fields,
    opened: opens,
    label,
  })
  switch (task.verb) {
    case 'opine':
      return acts(opineFields(opened, back), say('workspace.todo.do.opine'), null)
    case 'draft':
      return acts(draftFields(opened, back), say('workspace.todo.do.draft'), null, groundFields(opened, back))
    case 'register':
      return acts([], say('workspace.todo.do.register'), say('workspace.todo.says.register'))
    default:
      return acts([], say('workspace.todo.do.dispatch'), say('workspace.todo.says.dispatch', { to: whereTo(opened) }))
  }
}

function waiting({ sight }: OpenedCase): CaseView['todo'] {
  const next = sight.file.state.tasks[0]
  const { say } = sight.voice
  if (!next) return { is: 'ended', title: say('workspace.todo.ended'), says: '', print: [] }
  return {
    is: 'wait',
    title: sayLaw(sight, `steps.${next.step}`),
    says: say('workspace.todo.waits', { unit: sayLaw(sight, `units.${next.unit}`) }),
    until: next.due ? moment(sight, next.due) : null,
  }
}

function whereTo({ sight, task }: OpenedCase): string {
  const outcome = task && [...(sight.file.route.steps.get(task.step)?.outcomes.values() ?? [])][0]
  const next = outcome?.to ? sight.file.route.steps.get(outcome.to) : undefined
  return next ? sayLaw(sight, `units.${next.by}`) : ''
}

const wrongAt = (back: CameBack, field: string): { error?: string } => {
  const wrong = back.wrong.find((each) => each.field === field)
  return wrong ? { error: wrong.says } : {}
}

/** The ways out of a step, each a card; a return is not among them, it has a page of its own. */
function outcomeField({ sight, task }: OpenedCase, back: CameBack): FieldView {
  const outcomes = [...(sight.file.route.steps.get(task!.step)?.outcomes.values() ?? [])]
  return {
    name: 'outcome',
    kind: 'cards',
    label: sight.voice.say('workspace.todo.outcome'),
    value: back.typed.get('outcome') ?? '',
    choices: outcomes.map((outcome) => ({
      value: outcome.id,
      label: sayLaw(sight, `steps.${task!.step}.${outcome.id}`),
      ...(outcome.needs.includes('ground') ? { opens: true } : {}),
      ...(outcome.at === null || outcome.at === 'assumed' ? {} : { at: outcome.at }),
    })),
    ...wrongAt(back, 'outcome'),
  }
}

const longField = (name: string, label: string, back: CameBack, optional: boolean): FieldView => ({
  name,
  kind: 'long-text',
  label,
  value: back.typed.get(name) ?? '',
  ...(optional ? { optional: true } : {}),
  ...wrongAt(back, name),
})

const opineFields = (opened: OpenedCase, back: CameBack): FieldView[] => [
  outcomeField(opened, back),
  longField('reasons', opened.sight.voice.say('workspace.todo.reasons'), back, false),
]

const draftFields = (opened: OpenedCase, back: CameBack): FieldView[] => [
  outcomeField(opened, back),
  longField('note', opened.sight.voice.say('workspace.todo.note'), back, true),
]

/** The closed list of grounds; which of them hold is said beside, by the rules. */
function groundFields({ sight }: OpenedCase, back: CameBack): FieldView[] {
  const list = sight.file.edition.grounds.refuse
  if (list.is !== 'stated') return []
  const { say } = sight.voice
  return [
    {
      name: 'ground',
      kind: 'select',
      label: say('workspace.todo.ground'),
      hint: say('workspace.todo.ground-hint'),
      value: back.typed.get('ground') ?? '',
      optional: true,
      choices: [
        { value: '', label: say('web.choose') },
        ...list.value.list.map((ground) => ({ value: ground.id, label: sayLaw(sight, `grounds.refuse.${ground.id}`) })),
      ],
      ...wrongAt(back, 'ground'),
    },
  ]
}
