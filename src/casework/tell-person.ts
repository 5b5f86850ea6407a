import type { Json } from '../kernel/index.ts'
import type { Edition } from '../law/index.ts'
import type { Tx } from '../platform/index.ts'
import type { Moves } from './case-events.ts'
import type { CaseState, FormValues } from './case-state.ts'
import type { CaseworkParts } from './parts.ts'

/** The telephone the person gave, whichever form of the edition asks for one. */
export function phoneIn(edition: Edition, application: FormValues): string | null {
  for (const form of edition.forms) {
    const field = form.fields.find((each) => each.type === 'phone')
    const record = application[form.fact] as { readonly [fact: string]: Json } | undefined
    const phone = field && record?.[field.fact]
    if (typeof phone === 'string') return phone
  }
  return null
}

/** Tells the person that her result waits for her, once a step of handing over opens at an office. */
export async function tellWhenReady(
  tx: Tx,
  parts: CaseworkParts,
  edition: Edition,
  state: CaseState,
  moves: Moves,
): Promise<void> {
  const ready = moves.opens.find((task) => task.verb === 'issue')
  const phone = ready && phoneIn(edition, state.application)
  const office = ready && parts.directory.officeById(ready.place)
  if (!phone || !office) return
  const say = parts.say(state.language)
  const where = `${office.plain[state.language]}, ${office.address}`
  const body = [
    state.sample ? say('casework.told.sample') : '',
    say('casework.told.ready', { number: state.number ?? '', where }),
  ]
  await parts.tell(tx, {
    address: phone,
    language: state.language,
    body: body.filter(Boolean).join(' '),
    about: state.id,
  })
}
