export { readCaseFile, stepsAlong, taskOf, type CaseFile } from './case-file.ts'
export type { CaseEvent, EventContents, EventType, Moves } from './case-events.ts'
export type { CaseState, EvidenceSeen, FormValues, OpenedTask, PaperOfCase, StartedObligation } from './case-state.ts'
export { commands, commandsOf, isCommandName, type CommandName } from './commands.ts'
export { factsInWords, nameStep, wouldDifferInWords } from './describe-ground.ts'
export {
  destroyCases,
  destructionList,
  listDestructions,
  reapplyDestructions,
  type DestructionAct,
  type DestructionList,
} from './destroy-cases.ts'
export { doStep, type StepCommand, type StepDone } from './do-step.ts'
export { firstBrokenLink, readHead, type EventHead, type HistoryRow } from './event.ts'
export { foldEvents } from './evolve.ts'
export { beginVisit, findByNumberAndSecret, isSecretOf, serviceOfCase, visitedCase } from './follow.repo.ts'
export { promiseToBe } from './due-moment.ts'
export { eventsOf, readHistory } from './history.repo.ts'
export { KeptEditions } from './kept-editions.ts'
export { KeptStates } from './kept-states.ts'
export { mostCounted, type ListMark } from './list-page.ts'
export { makeCasework, type CaseworkMeans } from './make-casework.ts'
export { liftHolds, placeHold, type HoldOrder } from './legal-holds.repo.ts'
export { lawAt, type OpenedLaw } from './law-at.ts'
export { openCase, type HandedIn, type Opened } from './open-case.ts'
export type { CaseworkParts, Told } from './parts.ts'
export { factsOf, reckon, reckonTyped, recordOf, type ReckonedRecord } from './reckon.ts'
export {
  countRegister,
  countUncollected,
  listRegister,
  listUncollected,
  type RegisterQuestion,
  type RegisterRow,
} from './register.repo.ts'
export { countWithoutRetention, findCases, listDue, type DueCase, type KnownCase } from './retention.repo.ts'
export { findSeal, proveInclusion, sealDay, verifyCase, type DaySeal, type Inclusion } from './seal-day.ts'
export { readSecret, secretDigest } from './secret.ts'
export { signTasks, type SignOrder } from './sign-tasks.ts'
export { sweepBreaches } from './sweep-breaches.ts'
export { countWork, listWork, type WorkQuestion, type WorkRow } from './work-list.repo.ts'
export type { Officer } from './world.ts'
