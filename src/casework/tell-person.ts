import { answerThatIs, type Edition } from '../law/index.ts'
import type { Tx } from '../platform/index.ts'
import type { Moves } from './case-events.ts'
import type { CaseState } from './case-state.ts'
import type { CaseworkParts } from './parts.ts'

/** Tells the person that her result waits for her, once a step of handing over opens at an office. */
export async function tellWhenReady(
  tx: Tx,
  parts: CaseworkParts,
  edition: Edition,
  state: CaseState,
  moves: Moves,
): Promise<void> {
  const ready = moves.opens.find((task) => task.verb === 'issue')
  const phone = ready && answerThatIs(edition.forms, state.application, 'applicant.phone')
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
