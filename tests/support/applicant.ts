import { randomUUID } from 'node:crypto'
import type { HandedIn, Officer } from '../../src/casework/index.ts'
import { iinOf } from '../../src/people/index.ts'
import type { Scope } from '../../src/platform/index.ts'
import type { TestOffices } from './casework.ts'

export const scopeOfOfficer = (officer: Officer): Scope => ({
  kind: 'office',
  office: officer.place,
  staff: officer.staff,
})

/** What the commission writes down at her home. */
export const seenAtHome = {
  visited_on: '2026-03-12T10:00',
  met: 'Жақыпов Нұрлан',
  family_agrees: true,
  incomes_agree: true,
  plot_agrees: true,
  housing: 'own',
  housing_state: 'Екі бөлмелі үй, пешпен жылытылады',
  property: 'Қажетті жиһаз бар',
}

let drawn = 1000

/** An invented applicant with two children; her quarter's income in tiyn decides the rest. */
export function applicant(
  house: Pick<TestOffices, 'clock'>,
  {
    quarterIncome,
    missing = [],
  }: { readonly quarterIncome: number; readonly missing?: readonly (readonly string[])[] },
): HandedIn {
  const born = Temporal.PlainDate.from('1984-11-03')
  let iin: string | null = null
  while (iin === null) iin = iinOf(born, 'male', (drawn += 1))
  return {
    case: randomUUID(),
    service: 'targeted-social-aid',
    language: 'kk',
    applicant: { is: 'person', iin, name: { family: 'Жақыпов', given: 'Нұрлан', patronymic: 'Сейітұлы' } },
    application: {
      application: {
        surname: 'Жақыпов',
        given_name: 'Нұрлан',
        patronymic: 'Сейітұлы',
        birth_date: '1984-11-03',
        iin,
        standing: 'citizen',
        document_kind: 'identity-card',
        document_number: '041234567',
        document_issued_on: '2019-05-06',
        document_issued_by: 'ІІМ',
        social_code: '123456789012',
        settlement: '22',
        address: 'Ақкөл қаласы, Жеңіс көшесі, 14',
        phone: '+77015550134',
        notice_language: 'kk',
      },
      family: [
        { full_name: 'Жақыпова Айгерім Талғатқызы', relation: 'spouse', birth_date: '1987-05-21', occupation: 'cares' },
        { full_name: 'Жақыпов Ерасыл Нұрланұлы', relation: 'child', birth_date: '2016-09-08', occupation: 'studies' },
        {
          full_name: 'Жақыпова Томирис Нұрланқызы',
          relation: 'child',
          birth_date: '2019-12-02',
          occupation: 'preschool',
        },
      ],
      incomes: [{ member: '0', kind: 'wages', amount: quarterIncome }],
      plot: { has_plot: false },
      employment: { unemployed: false, takes_active_measures: false },
    },
    evidence: [
      { item: 'application', taken: 'original' },
      { item: 'residence-copy', taken: 'copy' },
    ],
    missing,
    servedFrom: house.clock.now(),
    happened: house.clock.now(),
    key: randomUUID(),
  }
}
