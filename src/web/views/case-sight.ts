import type { CaseFile } from '../../casework/index.ts'
import { civilMoment } from '../../kernel/index.ts'
import { nameOf, type Law } from '../../law/index.ts'
import type { Voice } from '../../platform/index.ts'
import type { WebParts } from '../serve/web-parts.ts'

/** A case as one reader sees it: in her language, in the zone of its offices. */
export interface CaseSight {
  readonly parts: WebParts
  readonly file: CaseFile
  readonly voice: Voice
  readonly zone: string
}

export const lawOf = ({ parts }: CaseSight): Law => parts.casework.law()
export const sayLaw = (sight: CaseSight, key: string): string =>
  nameOf(lawOf(sight), sight.file.edition, key, sight.voice.language)
export const moment = ({ zone }: CaseSight, instant: string): Temporal.PlainDateTime =>
  civilMoment(Temporal.Instant.from(instant), zone)

/** The promise to the person: its clock and its proof are on every page of the case. */
export const promiseOf = ({ file }: CaseSight) => file.state.obligations.find((duty) => duty.kind === 'promise')
