import type { FieldType } from './edition-form.ts'
import type { PaperField } from './edition-paper.ts'

/** What a source gives, whatever it is printed as. */
type Gives = 'words' | 'moment' | 'day' | 'money' | 'number' | 'yes-no' | 'list' | 'table' | 'nothing'

/**
 * Where a field of a paper may take its value from, beside the answers of the edition's forms: what the house knows of
 * a case and can always tell. Whoever prints must be able to read each of them, and the loader refuses every other.
 */
export const paperSources = {
  'case.number': 'words',
  'case.registered-on': 'moment',
  'case.happened-on': 'moment',
  'case.happened-at': 'moment',
  'case.quarter': 'words',
  'case.channel': 'words',
  'applicant.name': 'words',
  'applicant.number': 'words',
  'promise.due-on': 'moment',
  'promise.term': 'words',
  'actor.name': 'words',
  'actor.post': 'words',
  'executor.name': 'words',
  'signer.name': 'words',
  'signer.post': 'words',
  'receiver.name': 'words',
  'office.name': 'words',
  'office.address': 'words',
  'office.phone': 'words',
  'organ.name': 'words',
  'organ.members': 'list',
  'organ.created-by': 'words',
  'ground.text': 'words',
  'ground.facts': 'list',
  'ground.would-differ': 'list',
  'result.name': 'words',
  'result.number': 'words',
  'evidence.missing': 'list',
  'evidence.handed': 'list',
  'award.name': 'words',
  'award.amount': 'money',
  'award.confirm': 'words',
  'general.complaints': 'words',
  /** What the house cannot tell: the place is printed open, and whoever gives the paper writes it in. */
  hand: 'nothing',
} as const satisfies Readonly<Record<string, Gives>>

export type PaperSource = keyof typeof paperSources

/** What a line of a journal has besides: its own number and time. */
export const journalSources = {
  ...paperSources,
  'entry.number': 'number',
  'entry.at': 'moment',
} as const satisfies Readonly<Record<string, Gives>>

/** As what each can stand on paper. */
export const printedAs: Readonly<Record<Gives, readonly PaperField['type'][]>> = {
  words: ['text', 'long-text'],
  moment: ['date', 'moment'],
  day: ['date'],
  money: ['money'],
  number: ['number', 'text'],
  'yes-no': ['yes-no'],
  list: ['list'],
  table: ['table'],
  nothing: ['text', 'long-text', 'date', 'moment', 'money', 'number', 'yes-no', 'list'],
}

/** What an answer in a form gives; null for what stands on no paper outside its own table. */
export const answerGives: Readonly<Record<FieldType, Gives | null>> = {
  text: 'words',
  'long-text': 'words',
  name: 'words',
  iin: 'words',
  bin: 'words',
  date: 'day',
  moment: 'moment',
  money: 'money',
  number: 'number',
  'yes-no': 'yes-no',
  choice: 'words',
  address: 'words',
  territory: 'words',
  phone: 'words',
  email: 'words',
  'document-number': 'words',
  account: 'words',
  'row-of': null,
  month: null,
  photo: null,
}
