import { tenge } from '../../../src/kernel/index.ts'
import { CasePage } from '../../../src/web/workspace/case.page.tsx'
import type { CaseView, Todo } from '../../../src/web/workspace/case.view.ts'
import { HandoverPage } from '../../../src/web/workspace/handover.page.tsx'
import type { HandoverView } from '../../../src/web/workspace/handover.view.ts'
import type { ReckoningView } from '../../../src/web/workspace/reckoning.tsx'
import { ReturnPage } from '../../../src/web/workspace/return.page.tsx'
import { SignOnePage } from '../../../src/web/workspace/sign-one.page.tsx'
import type { SignOneView } from '../../../src/web/workspace/sign.view.ts'
import type { Sample } from './sample.ts'
import { at, clock, commission, executor, head, now, number, today } from './officers.ts'
import { proof } from './proof.ts'

const service = 'Мемлекеттік атаулы әлеуметтік көмек тағайындау'
const command = { action: '/work/case/1/draft', task: 't1', seen: 9, key: 'k1' }

export const perHead: ReckoningView = {
  title: 'Бір адамға шаққандағы орташа айлық табыс',
  at: '1(2); 10(1)',
  steps: [
    { what: 'Отбасының табысы, өткен тоқсан', value: { is: 'money', amount: tenge(356_700) } },
    { what: 'Айлық табыс', value: { is: 'money', amount: tenge(118_900) } },
    { what: 'Отбасыда адам', value: { is: 'number', amount: 4 } },
  ],
  value: { is: 'money', amount: tenge(29_725) },
  missing: [],
  supplied: 'осы қондырғының қолданысқа енгізу құжаты',
}

const draft: Todo = {
  is: 'act',
  title: 'шешім жобасы',
  term: '1 жұмыс күні',
  at: '11(5); app3.t1.6',
  command,
  says: null,
  fields: [
    {
      name: 'outcome',
      kind: 'cards',
      label: 'Шешім',
      value: 'grant',
      choices: [
        { value: 'grant', label: 'Тағайындау', at: '11(5)' },
        { value: 'refuse', label: 'Бас тарту', at: '10', opens: true },
      ],
    },
    { name: 'note', kind: 'long-text', label: 'Түсініктеме', optional: true },
  ],
  opened: [
    {
      name: 'ground',
      kind: 'select',
      label: 'Бас тарту негізі',
      hint: 'Тек бас тартқанда таңдаңыз. Тізім жабық: басқа негіз болмайды.',
      value: '',
      optional: true,
      choices: [
        { value: '', label: 'Таңдаңыз' },
        { value: 'income-above-line', label: 'Табыс кедейлік шегінен асады' },
        { value: 'not-registered', label: 'Жұмыссыз тіркелмеген' },
        { value: 'refused-work', label: 'Ұсынылған жұмыстан дәлелсіз бас тартқан' },
      ],
    },
  ],
  label: 'Жобаны басшыға жіберу',
}

const rules = [
  {
    answer: 'yes',
    word: 'Мұндай негіз жоқ:',
    sentence: 'Табыс кедейлік шегінен асады',
    fact: 'бір адамға 29 725 ₸ · шек 35 596 ₸',
    at: '10(1)',
  },
  {
    answer: 'no',
    word: 'Бас тарту негізі бар:',
    sentence: 'Жұмыссыз тіркелмеген',
    fact: 'тіркелген: жоқ',
    at: '10(2)',
  },
  {
    answer: 'unknown',
    word: 'Негіз бар-жоғы әлі белгісіз:',
    sentence: 'Ұсынылған жұмыстан дәлелсіз бас тартқан',
    at: '10(3)',
  },
] as const

export const caseView: CaseView = {
  number: number(187),
  applicant: 'Жақыпов Нұрлан Сейітұлы',
  service,
  registered: at('2026-03-11T09:35'),
  channel: 'бөлім',
  today,
  back: { label: 'Менің жұмысым', href: '/work' },
  stepClock: clock('today', 0.28, { hours: 6, minutes: 40 }, '2026-03-19T18:00'),
  answerClock: clock('running', 0.75, { days: 1, hours: 6 }, '2026-03-20T18:00'),
  route: [
    { state: 'done', title: 'Қабылдау', doneAt: at('2026-03-11T09:35'), until: null, term: null },
    { state: 'done', title: 'Комиссияға жіберу', doneAt: at('2026-03-12T10:10'), until: null, term: null },
    { state: 'done', title: 'Тексеру', doneAt: at('2026-03-17T15:40'), until: null, term: null },
    { state: 'done', title: 'Қорытынды', doneAt: at('2026-03-18T17:05'), until: null, term: null },
    { state: 'now', title: 'Шешім жобасы', doneAt: null, until: at('2026-03-19T18:00'), term: '1 жұмыс күні' },
    { state: 'next', title: 'Қол қою', doneAt: null, until: null, term: '30 минут' },
    { state: 'next', title: 'Тіркеп, тапсыру', doneAt: null, until: null, term: 'күн ішінде' },
  ],
  todo: draft,
  wrong: [],
  rules,
  reckonings: [perHead],
  facts: [
    { key: 'ЖСН', value: '8411••••••82' },
    { key: 'Мекенжайы', value: 'Ақкөл қ., Жеңіс к., 14' },
    { key: 'Отбасы', value: 'Жақыпова Айгүл Маратқызы, жұбайы; Жақыпов Али Нұрланұлы, баласы' },
    { key: 'Қосалқы шаруашылық', value: '1 сиыр, 4 қой' },
    { key: 'Телефон', value: '+7 701 555 18 52' },
  ],
  documents: [
    { title: 'Өтініш', says: 'түпнұсқа қалды' },
    { title: 'Отбасы құрамы', says: 'түпнұсқа қалды' },
    { title: 'Табыстар', says: 'түпнұсқа қалды' },
    { title: 'Қосалқы шаруашылық', says: 'түпнұсқа қалды' },
    { title: 'Мекенжай анықтамасы', says: 'көшірме, түпнұсқасы көріліп, қайтарылды' },
  ],
  evidence: { taken: 5, of: 5 },
  papers: [
    { title: 'Талон', number: `${number(187)} / 1`, href: '/papers/1', signed: false, preview: false },
    { title: 'Тексеру актісі', number: `${number(187)} / 2`, href: '/papers/2', signed: true, preview: false },
  ],
  events: [
    { at: at('2026-03-18T17:05'), says: 'Оспанов Д. Е. қорытындыны тапсырды' },
    { at: at('2026-03-17T15:40'), says: 'Үйге бару аяқталды, акт толтырылды' },
    { at: at('2026-03-12T10:10'), says: 'Қасымова Б. Қ. құжаттарды комиссияға жіберді' },
  ],
  answerProof: proof,
  law: [
    {
      at: '11(5)',
      says: 'Уәкілетті орган комиссиядан келген құжаттарды тіркеп, қарайды да, көмек тағайындау немесе одан бас тарту туралы шешім қабылдайды.',
    },
    {
      at: '10',
      says: 'Бас тартуға үш негіз ғана бар: табыс шектен асса; жұмыссыз адам тіркелмесе; ұсынылған жұмыстан дәлелсіз бас тартса.',
    },
  ],
  edition: '2012-ақмола редакциясы',
  doubts: [
    { title: 'Мөлшерді бұл регламент айтпайды.', text: 'Есеп № 1685 ережеде, оның мәтіні бұл жүйеде жоқ.', at: '6' },
  ],
}

const handover: HandoverView = {
  command: { ...command, action: '/work/case/1/issue' },
  number: number(171),
  applicant: 'Тұрсынов Қайрат Әбенұлы',
  service,
  now,
  back: { label: 'Беруге дайын, 6', href: '/work/ready' },
  at: '11(5); app3.t1.8',
  clock: clock('late', 1, { hours: 2, minutes: 20 }, '2026-03-18T18:00'),
  who: [{ name: 'receivedBy', kind: 'name', label: 'Алған адамның аты-жөні', value: 'Тұрсынов Қайрат Әбенұлы' }],
  papers: [
    {
      title: 'Тағайындау туралы хабарлама',
      href: '/papers/3',
      number: `${number(171)} / 3`,
      says: 'тіркеу нөмірі 26-0107-Х-41',
      signed: 'қол қойылған',
    },
  ],
  officer: 'Қасымова Б. Қ.',
  receipt: 'ours',
  doubts: [
    {
      title: '«Күн ішінде» қандай күн екені айтылмаған.',
      text: '1 жұмыс күні деп алдық: 17 наурызда қол қойылды, 18 наурыз 18:00-ге дейін.',
      at: 'app3.t1.8',
    },
  ],
  wrong: [],
}

const signOne: SignOneView = {
  command: { ...command, action: '/work/case/1/sign' },
  number: number(185),
  applicant: 'Ковальчук Ирина Викторовна',
  service,
  today,
  back: { label: 'Қол қою, 4', href: '/work/sign' },
  clock: clock('today', 0.47, { minutes: 16 }, '2026-03-19T11:36'),
  paper: {
    title: 'Дәлелді бас тарту',
    office: 'Ақкөл ауданының жұмыспен қамту және әлеуметтік бағдарламалар бөлімі',
    rows: [
      { key: 'Кімге', value: 'Ковальчук Ирина Викторовна' },
      { key: 'Негізі', value: 'Отбасының бір адамға шаққандағы табысы кедейлік шегінен асады' },
      { key: 'Деректер', value: '41 200 ₸, шек 35 596 ₸' },
    ],
    paragraphs: ['Табысыңыз 5 604 ₸-ге кемісе немесе отбасыңыз бір адамға көбейсе, бұл негіз қалмас еді.'],
    // A decision becomes a paper when it is signed.
    href: null,
  },
  rules,
  reckonings: [perHead],
  answerProof: proof,
  means: 'Жүйеде екінші фактормен расталады: телефоныңыздағы 6 цифр.',
  wrong: [],
  returnHref: '/work/case/1/return',
}

const returned = {
  command,
  number: number(185),
  applicant: 'Ковальчук Ирина Викторовна',
  to: 'Қасымова Б. Қ., жауапты орындаушы',
  reason: '',
  wrong: null,
  back: '/work/sign',
  unsaid: true,
}

export const caseSamples: readonly Sample[] = [
  { name: 'case', draw: (context) => <CasePage context={context} frame={executor('/work')} view={caseView} /> },
  {
    name: 'case-wrong',
    draw: (context) => (
      <CasePage
        context={context}
        frame={executor('/work')}
        view={{
          ...caseView,
          wrong: [{ field: 'ground', says: 'Бас тартудың тізімдегі бір негізін таңдаңыз.' }],
          todo: {
            ...draft,
            fields: draft.fields.map((field) => (field.name === 'outcome' ? { ...field, value: 'refuse' } : field)),
            opened: draft.opened.map((field) => ({ ...field, error: 'Бас тартудың тізімдегі бір негізін таңдаңыз.' })),
          },
        }}
      />
    ),
  },
  {
    name: 'case-waits',
    draw: (context) => (
      <CasePage
        context={context}
        frame={executor('/work')}
        view={{
          ...caseView,
          todo: {
            is: 'wait',
            title: 'Комиссия жағдайды тексеріп жатыр',
            says: 'Азат ауылының учаскелік комиссиясы',
            until: at('2026-03-20T18:00'),
          },
          rules: [],
          reckonings: [],
          doubts: [],
        }}
      />
    ),
  },
  {
    name: 'case-ended',
    draw: (context) => (
      <CasePage
        context={context}
        frame={executor('/work')}
        view={{
          ...caseView,
          stepClock: null,
          answerClock: clock('kept', 1, {}, '2026-03-20T18:00'),
          todo: {
            is: 'ended',
            title: 'Іс аяқталды',
            says: 'Тағайындау',
            print: [{ title: 'Қолхат', href: '/work/paper/9' }],
          },
          law: [],
          doubts: [],
        }}
      />
    ),
  },
  {
    name: 'handover',
    draw: (context) => <HandoverPage context={context} frame={executor('/work/ready')} view={handover} />,
  },
  { name: 'sign-one', draw: (context) => <SignOnePage context={context} frame={head('/work/sign')} view={signOne} /> },
  {
    name: 'sign-one-conclusion',
    draw: (context) => (
      <SignOnePage
        context={context}
        frame={commission}
        view={{
          ...signOne,
          paper: {
            ...signOne.paper,
            title: 'Комиссия қорытындысы',
            office: commission.place,
            rows: [
              { key: 'Өтініш беруші', value: 'Ковальчук Ирина Викторовна' },
              { key: 'Көмек қажет пе', value: 'қажет' },
            ],
            paragraphs: [],
            href: '/work/paper/4',
          },
          rules: [],
          reckonings: [],
          wrong: [{ field: 'code', says: 'Код сәйкес емес. Телефоныңыздағы қазіргі 6 цифрды жазыңыз.' }],
          returnHref: null,
        }}
      />
    ),
  },
  { name: 'return', draw: (context) => <ReturnPage context={context} frame={head('/work/sign')} view={returned} /> },
  {
    name: 'return-wrong',
    draw: (context) => (
      <ReturnPage context={context} frame={head('/work/sign')} view={{ ...returned, wrong: 'Себебін жазыңыз.' }} />
    ),
  },
]
