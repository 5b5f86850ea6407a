import { InspectionPage } from '../../../src/web/workspace/inspection.page.tsx'
import { IntakePage } from '../../../src/web/workspace/intake.page.tsx'
import type { IntakeView } from '../../../src/web/workspace/intake.view.ts'
import { TakenInPage } from '../../../src/web/workspace/taken-in.page.tsx'
import type { Sample } from './sample.ts'
import { inspection } from './workspace-visit.tsx'
import { at, commission, day, executor, number } from './officers.ts'
import { perHead } from './workspace-case.tsx'

const relations = [
  { value: '', label: 'Таңдаңыз' },
  { value: 'spouse', label: 'жұбайы' },
  { value: 'child', label: 'баласы' },
  { value: 'parent', label: 'ата-анасы' },
]

export const intake: IntakeView = {
  command: { action: '/work/intake', key: 'k1' },
  service: 'Мемлекеттік атаулы әлеуметтік көмек тағайындау',
  channel: 'бөлім арқылы',
  sections: [
    {
      id: 'application',
      title: 'Өтініш беруші',
      at: '14(1)',
      formUnsaid: false,
      rows: null,
      fields: [
        { name: 'application.surname', kind: 'name', label: 'Тегі', value: 'Жақыпов' },
        { name: 'application.given-name', kind: 'name', label: 'Аты', value: 'Нұрлан' },
        { name: 'application.patronymic', kind: 'name', label: 'Әкесінің аты', value: 'Сейітұлы', optional: true },
        { name: 'application.iin', kind: 'iin', label: 'ЖСН', value: '841129303182', width: 'middle' },
        { name: 'application.birth-date', kind: 'date', label: 'Туған күні', value: '29.11.1984' },
        { name: 'application.phone', kind: 'phone', label: 'Телефон', value: '+7 701 555 18 52', optional: true },
        { name: 'application.address', kind: 'address', label: 'Тұрғылықты жері', value: 'Ақкөл қ., Жеңіс к., 14' },
        {
          name: 'application.standing',
          kind: 'select',
          label: 'Құқықтық жағдайы',
          value: 'citizen',
          choices: [
            { value: 'citizen', label: 'ҚР азаматы' },
            { value: 'oralman', label: 'қандас (заңда оралман)' },
          ],
        },
      ],
    },
    {
      id: 'family',
      title: 'Отбасы құрамы',
      at: '14(2)',
      formUnsaid: true,
      fields: [],
      rows: {
        name: 'family',
        caption: 'Отбасы мүшелері',
        one: 'отбасы мүшесі',
        full: false,
        columns: [
          { id: 'full-name', label: 'Аты-жөні', kind: 'name' },
          { id: 'relation', label: 'Кім болады', kind: 'select', choices: relations },
          { id: 'birth-date', label: 'Туған күні', kind: 'date' },
        ],
        rows: [
          {
            number: 0,
            values: { 'full-name': 'Жақыпова Айгүл Маратқызы', relation: 'spouse', 'birth-date': '19.05.1986' },
          },
          {
            number: 1,
            values: { 'full-name': 'Жақыпов Али Нұрланұлы', relation: 'child', 'birth-date': '03.07.2014' },
          },
          {
            number: 3,
            values: { 'full-name': 'Жақыпова Дана Нұрланқызы', relation: 'child', 'birth-date': '12.02.2017' },
          },
        ],
      },
    },
    {
      id: 'incomes',
      title: 'Табыстар',
      at: '14(3)',
      formUnsaid: true,
      fields: [],
      rows: {
        name: 'incomes',
        caption: 'Отбасы мүшелерінің табысы, өткен тоқсан',
        one: 'табыс',
        full: false,
        columns: [
          {
            id: 'member',
            label: 'Кімнің',
            kind: 'select',
            choices: [
              { value: 'self', label: 'өзі' },
              { value: '0', label: 'Айгүл' },
            ],
          },
          {
            id: 'kind',
            label: 'Түрі',
            kind: 'select',
            choices: [
              { value: 'wages', label: 'жалақы' },
              { value: 'benefit', label: 'жәрдемақы' },
            ],
          },
          { id: 'months', label: 'Неше ай', kind: 'number' },
          { id: 'amount', label: 'Сомасы', kind: 'money' },
        ],
        rows: [
          { number: 0, values: { member: 'self', kind: 'wages', months: '3', amount: '210 000' } },
          { number: 1, values: { member: '0', kind: 'wages', months: '3', amount: '146 700' } },
        ],
      },
    },
    {
      id: 'plot',
      title: 'Қосалқы шаруашылық',
      at: '14(4)',
      formUnsaid: true,
      rows: null,
      fields: [
        {
          name: 'plot.has-plot',
          kind: 'segments',
          label: 'Шаруашылығы бар ма',
          value: 'yes',
          choices: [
            { value: 'yes', label: 'иә' },
            { value: 'no', label: 'жоқ' },
          ],
        },
        { name: 'plot.cattle', kind: 'number', label: 'Сиыр', value: '1' },
        { name: 'plot.small-stock', kind: 'number', label: 'Қой, ешкі', value: '4' },
      ],
    },
  ],
  evidence: [
    {
      name: 'evidence.application',
      title: 'Өтініш',
      hint: 'белгіленген үлгіде',
      need: 'needed',
      taken: 'original',
      at: '14(1)',
    },
    {
      name: 'evidence.family',
      title: 'Отбасы құрамы туралы мәлімет',
      hint: null,
      need: 'needed',
      taken: 'original',
      at: '14(2)',
    },
    {
      name: 'evidence.incomes',
      title: 'Табыстар туралы мәлімет',
      hint: null,
      need: 'needed',
      taken: 'absent',
      at: '14(3)',
    },
    {
      name: 'evidence.plot',
      title: 'Қосалқы шаруашылық туралы мәлімет',
      hint: null,
      need: 'needed',
      taken: 'original',
      at: '14(4)',
    },
    {
      name: 'evidence.address',
      title: 'Мекенжай анықтамасы',
      hint: 'немесе тіркелгенін растайтын құжаттың көшірмесі, не ауыл әкімінің анықтамасы',
      need: 'one-of',
      taken: 'copy',
      at: '14(5)',
    },
    {
      name: 'evidence.contract',
      title: 'Әлеуметтік келісімшарттың көшірмесі',
      hint: 'белсенді шараларға қатысса',
      need: 'if-any',
      taken: 'absent',
      at: '14(6)',
    },
  ],
  evidenceAt: '14',
  reckonings: [perHead],
  wrong: [],
  lacking: [],
  doubts: [
    {
      title: '9-тармақ құжаттар үшін 15-тармаққа сілтейді.',
      text: 'Құжаттар 14-тармақта. Мерзім 14-тармақтағы құжаттар толық тапсырылғаннан басталады деп алдық.',
      at: '9(1)',
    },
  ],
  slip: {
    nameField: 'application.surname',
    applicant: 'Жақыпов Н. С.',
    registeredOn: day('2026-03-19'),
    answerBy: at('2026-04-02T18:00'),
    term: '7 жұмыс күні',
    termAt: '9(1)',
    acceptedBy: 'Қасымова Б. Қ.',
    at: '13',
  },
}

export const windowSamples: readonly Sample[] = [
  {
    name: 'intake',
    draw: (context) => <IntakePage context={context} frame={executor('/work/intake')} view={intake} />,
  },
  {
    name: 'intake-wrong',
    draw: (context) => (
      <IntakePage
        context={context}
        frame={executor('/work/intake')}
        view={{
          ...intake,
          wrong: [
            { field: 'application.iin', says: 'ЖСН-нің бақылау цифры сәйкес емес.' },
            { field: 'incomes.1.amount', says: 'Соманы теңгемен жазыңыз, мысалы 28 460.' },
          ],
          lacking: ['Табыстар туралы мәлімет'],
          sections: intake.sections.map((section) => ({
            ...section,
            fields: section.fields.map((field) =>
              field.name === 'application.iin'
                ? { ...field, value: '841129303183', error: 'ЖСН-нің бақылау цифры сәйкес емес.' }
                : field,
            ),
            rows:
              section.rows === null || section.id !== 'incomes'
                ? section.rows
                : {
                    ...section.rows,
                    rows: section.rows.rows.map((row) =>
                      row.number === 1
                        ? {
                            ...row,
                            values: { ...row.values, amount: 'көп' },
                            errors: { amount: 'Соманы теңгемен жазыңыз, мысалы 28 460.' },
                          }
                        : row,
                    ),
                  },
          })),
          reckonings: [{ ...perHead, steps: [], value: null, missing: ['Айгүлдің табысы'] }],
        }}
      />
    ),
  },
  {
    name: 'taken-in',
    draw: (context) => (
      <TakenInPage
        context={context}
        frame={executor('/work/intake')}
        view={{
          is: 'registered',
          slip: {
            title: 'Өтініш қабылданды',
            kind: 'Талон',
            number: number(230),
            secret: '418 306',
            fields: [
              { key: 'Тіркелген күні', value: '2026 жылғы 19 наурыз' },
              { key: 'Қызметті алатын күні', value: '2026 жылғы 2 сәуір' },
              { key: 'Қабылдаған', value: 'Қасымова Б. Қ.' },
            ],
            at: '13',
            language: 'kk',
            verified: { code: '7004-1285-3317', address: 'http://localhost:3000/verify/700412853317' },
          },
          paperHref: '/papers/1',
          caseHref: '/work/case/1',
          next: [
            { state: 'done', title: 'Өтінішті тіркеу', says: 'жауапты орындаушы' },
            { state: 'now', title: 'Құжаттарды комиссияға жіберу', says: 'жауапты орындаушы' },
            { state: 'next', title: 'Жағдайды тексеру', says: 'учаскелік комиссия' },
          ],
          doubts: [],
        }}
      />
    ),
  },
  {
    name: 'not-accepted',
    draw: (context) => (
      <TakenInPage
        context={context}
        frame={executor('/work/intake')}
        view={{
          is: 'not-accepted',
          applicant: 'Жақыпов Нұрлан Сейітұлы',
          lacking: ['Табыстар туралы мәлімет'],
          paperHref: '/papers/9',
          at: '13',
          doubts: [
            {
              title: 'Қабылдамау туралы регламент айтпайды.',
              text: 'Талон барлық құжат тапсырылғанда ғана беріледі: мерзім басталмайды деп алдық.',
              at: '13',
            },
          ],
        }}
      />
    ),
  },
  { name: 'visit', draw: (context) => <InspectionPage context={context} frame={commission} view={inspection} /> },
  {
    name: 'visit-sign',
    draw: (context) => (
      <InspectionPage
        context={context}
        frame={commission}
        view={{
          ...inspection,
          phase: 'signing',
          members: inspection.members.map((member, index) => ({
            ...member,
            state: index === 1 ? 'signed' : 'waits',
            signedAt: index === 1 ? at('2026-03-19T14:20') : null,
          })),
        }}
      />
    ),
  },
]
