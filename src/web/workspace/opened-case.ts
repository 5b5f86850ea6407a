import type { CaseFile, OpenedTask } from '../../casework/index.ts'
import { readAsked, type ReadAsked, type Typed } from '../../intake/index.ts'
import { civilDate } from '../../kernel/index.ts'
import type { Form } from '../../law/index.ts'
import type { WrongField } from '../components/errors.tsx'
import { scopeOf, type OfficerContext } from '../serve/officer.ts'
import type { WebParts } from '../serve/web-parts.ts'
import type { CaseSight } from '../views/case-sight.ts'
import { workspaceFrame } from '../views/frame.ts'

/** A case opened by an officer, with the task that is hers here, if one is. */
export interface OpenedCase {
  readonly sight: CaseSight
  readonly task: OpenedTask | undefined
  readonly c: OfficerContext
  readonly parts: WebParts
}

/** What a post came back with: the sentences at their fields, and what had been typed. */
export interface CameBack {
  readonly wrong: readonly WrongField[]
  readonly typed: Typed
  readonly key: string
}

/** The form that a step fills in: an inspection act. */
export const formOfStep = (file: CaseFile, task: OpenedTask): Form | undefined => {
  const fills = file.route.steps.get(task.step)?.fills ?? []
  const does = file.route.steps.get(task.step)?.does ?? []
  return does.includes('inspect') ? file.edition.forms.find((form) => fills.includes(form.id)) : undefined
}

/** What was typed into the form of a step, read at the place of the case. */
export function readOfStep(parts: WebParts, { file, zone }: CaseSight, form: Form, typed: Typed): ReadAsked {
  const { directory, ask } = parts.casework
  const office = directory.officeById(Object.values(file.state.places)[0] ?? 0)
  return readAsked([form], typed, civilDate(parts.now(), zone).toString(), (facts) =>
    office ? ask(file.edition, office, facts) : () => null,
  )
}

export const frameOf = ({ c, parts, sight }: OpenedCase) =>
  parts.database.transaction(scopeOf(c.var.officer), (tx) =>
    workspaceFrame(tx, parts, sight.voice, c.var.session, c.var.officer, '/work'),
  )
