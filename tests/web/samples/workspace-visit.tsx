import type { InspectionView } from '../../../src/web/workspace/inspection.view.ts'
import { clock, number, today } from './officers.ts'

const yesNo = [
  { value: 'yes', label: 'иә' },
  { value: 'no', label: 'жоқ' },
]
export const inspection: InspectionView = {
  phase: 'filling',
  command: { action: '/work/case/1/visit', task: 't1', seen: 4, key: 'k1' },
  number: number(214),
  applicant: 'Сәдуақасова Гүлнар Маратқызы',
  address: 'Азат ауылы, Бейбітшілік к., 7',
  people: 5,
  today,
  clock: clock('today', 0.85, { hours: 3, minutes: 55 }, '2026-03-19T18:00'),
  back: { label: 'Менің жұмысым', href: '/work' },
  formUnsaid: true,
  at: '11(3)',
  sections: [
    {
      id: 'inspection',
      title: 'Тексеру актісі',
      fields: [
        { name: 'act.visited-on', kind: 'date', label: 'Барған күні', value: '19.03.2026' },
        { name: 'act.met', kind: 'text', label: 'Кім қарсы алды', value: 'өтініш беруші' },
        {
          name: 'act.housing',
          kind: 'segments',
          label: 'Меншігі',
          value: 'own',
          choices: [
            { value: 'own', label: 'өзінікі' },
            { value: 'rented', label: 'жалға' },
            { value: 'with-relatives', label: 'туысынікі' },
          ],
        },
        { name: 'act.rooms', kind: 'number', label: 'Бөлме саны', value: '3', optional: true },
        {
          name: 'act.housing-state',
          kind: 'long-text',
          label: 'Жай-күйі',
          value: 'Шатыры былтыр жөнделген. Бір бөлмесі қыста жылытылмайды.',
        },
        { name: 'act.plot-agrees', kind: 'segments', label: 'Өтініштегімен бірдей ме', value: 'no', choices: yesNo },
        { name: 'act.plot-remark', kind: 'long-text', label: 'Айырмашылығы', value: '' },
      ],
    },
  ],
  wrong: [],
  members: [
    { name: 'Оспанов Дәурен Ерланұлы', role: 'төраға', state: 'not-yet', signedAt: null, you: true },
    { name: 'Нұрғалиева Шолпан Серікқызы', role: 'мүше', state: 'not-yet', signedAt: null, you: false },
    { name: 'Петренко Николай Иванович', role: 'мүше', state: 'not-yet', signedAt: null, you: false },
  ],
  means: 'Жүйеде екінші фактормен расталады: телефоныңыздағы 6 цифр.',
}
