import { tenge } from '../../../src/kernel/index.ts'
import { CasePage } from '../../../src/web/workspace/case.page.tsx'
import type { CaseView, Todo } from '../../../src/web/workspace/case.view.ts'
import { ConfirmPage } from '../../../src/web/workspace/confirm.page.tsx'
import { HandoverPage } from '../../../src/web/workspace/handover.page.tsx'
import type { HandoverView } from '../../../src/web/workspace/handover.view.ts'
import type { ReckoningView } from '../../../src/web/workspace/reckoning.tsx'
import { ReturnPage } from '../../../src/web/workspace/return.page.tsx'
import { SignOnePage } from '../../../src/web/workspace/sign-one.page.tsx'
import type { SignOneView } from '../../../src/web/workspace/sign.view.ts'
import type { Sample } from './sample.ts'
import { at, clock, executor, head, now, number, today } from './officers.ts'
import { proof } from './proof.ts'

const service = 'Мемлекеттік атаулы әлеуметтік көмек тағайындау'
const command = { action: '/work/case/1/draft', task: 't1', seen: 9, key: 'k1' }

export const perHead: ReckoningView = {
  title: 'Бір адамға шаққандағы орташа айлық табыс',
  at: '1(2); 10(1)',
  steps: [
    {
      what: 'Отбасының табысы, өткен тоқсан',
      value: { is: 'money', amount: tenge(356_700) },
      how: 'Нұрлан 210 000 ₸ + Айгүл 146 700 ₸',
    },
    { what: 'Айлық табыс', value: { is: 'money', amount: tenge(118_900) }, how: '356 700 ₸ ÷ 3 ай' },
    { what: 'Отбасыда адам', value: { is: 'number', amount: 4 }, how: null },
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
        { value: 'grant', label: 'Тағайындау', hint: 'бас тарту негіздерінің ешқайсысы расталмады' },
        { value: 'refuse', label: 'Бас тарту', hint: '3 негіздің бірін көрсету керек', at: '10', opens: true },
      ],
    },
    { name: 'note', kind: 'long-text', label: 'Түсініктеме', optional: true },
  ],
  opened: [
    {
      name: 'ground',
      kind: 'pick',
      label: 'Бас тарту негізі',
      value: '',
      choices: [
        {
          value: 'income-above-line',
          label: 'Табыс кедейлік шегінен асады',
          hint: 'расталмайды: 29 725 ₸, шек 35 596 ₸',
          at: '10(1)',
        },
        {
          value: 'not-registered',
          label: 'Жұмыссыз тіркелмеген',
          hint: 'расталмайды: 2 ақпаннан тіркеуде',
          at: '10(2)',
        },
        { value: 'refused-work', label: 'Ұсынылған жұмыстан дәлелсіз бас тартқан', hint: 'расталмайды', at: '10(3)' },
      ],
    },
  ],
  label: 'Жобаны басшыға жіберу',
  other: { label: 'Хабарламаны алдын ала көру', value: 'preview' },
}

const rules = [
  {
    answer: 'yes',
    sentence: 'Табыс кедейлік шегінен аспайды',
    fact: '29 725 ₸, шек 35 596 ₸ (осы қондырғы берген шама, I тоқсан)',
    at: '10(1)',
  },
  {
    answer: 'yes',
    sentence: 'Жұмыссыз болса, тіркелген',
    fact: 'Нұрлан 2 ақпаннан тіркеуде, өтініштегі мәлімет',
    at: '10(2)',
  },
  { answer: 'unknown', sentence: 'Ұсынылған жұмыстан бас тартпаған', fact: 'жауап берілмеген', at: '10(3)' },
  { answer: 'no', sentence: 'Комиссия: көмек қажет', fact: '3 мүшенің 3-уі қол қойды, 18 наурыз', at: '11(3)' },
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
    { key: 'ЖСН', value: '841129303182', differs: null },
    { key: 'Мекенжайы', value: 'Ақкөл қ., Жеңіс к., 14', differs: null },
    { key: 'Отбасы', value: '4 адам: жұбайы, екі бала (9 және 11 жаста)', differs: null },
    { key: 'Қосалқы шаруашылық', value: '1 сиыр, 6 қой', differs: 'өтініште 4 қой' },
    { key: 'Телефон', value: '+7 701 555 18 52', differs: null },
  ],
  documents: [
    { title: 'Өтініш', says: 'түпнұсқа қалды', at: '14(1)' },
    { title: 'Отбасы құрамы', says: 'түпнұсқа қалды', at: '14(2)' },
    { title: 'Табыстар', says: 'түпнұсқа қалды', at: '14(3)' },
    { title: 'Қосалқы шаруашылық', says: 'түпнұсқа қалды', at: '14(4)' },
    { title: 'Мекенжай анықтамасы', says: 'көшірме, түпнұсқасы көріліп, қайтарылды', at: '14(5)' },
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
  who: [
    {
      name: 'who',
      kind: 'cards',
      label: 'Кім келді',
      value: 'self',
      choices: [
        { value: 'self', label: 'Өзі', hint: 'жеке куәлігін көрсетеді' },
        { value: 'other', label: 'Өкілі', hint: 'сенімхаты мен жеке куәлігін көрсетеді' },
      ],
    },
    { name: 'received-by', kind: 'name', label: 'Алған адамның аты-жөні', value: 'Тұрсынов Қайрат Әбенұлы' },
  ],
  papers: [
    {
      title: 'Тағайындау туралы хабарлама',
      href: '/papers/3',
      number: `${number(171)} / 3`,
      says: '17 наурыз',
      signed: 'Ахметова С. Қ., 17.03, 16:10',
      sheets: 1,
    },
    {
      title: 'Мекенжай анықтамасы, түпнұсқа',
      href: null,
      number: null,
      says: '10 наурызда бізде қалған, қайтарылады',
      signed: null,
      sheets: 1,
    },
  ],
  officer: 'Қасымова Б. Қ.',
  receiptUnsaid: true,
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
    href: '/papers/4',
  },
  rules: rules.slice(0, 2),
  reckonings: [perHead],
  answerProof: proof,
  means: 'Жүйеде екінші фактормен расталады: телефоныңыздағы 6 цифр.',
  wrongCode: null,
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
    name: 'case-goes',
    draw: (context) => (
      <CasePage
        context={context}
        frame={executor('/work')}
        view={{
          ...caseView,
          todo: {
            is: 'go',
            title: 'үйге бару',
            term: '2 жұмыс күні',
            at: '11(3)',
            says: 'Акт бетінде толтырып, аяқтайсыз.',
            href: '/work/case/1/visit',
            label: 'Актіні ашу',
          },
        }}
      />
    ),
  },
  {
    name: 'handover',
    draw: (context) => <HandoverPage context={context} frame={executor('/work/ready')} view={handover} />,
  },
  { name: 'sign-one', draw: (context) => <SignOnePage context={context} frame={head('/work/sign')} view={signOne} /> },
  { name: 'return', draw: (context) => <ReturnPage context={context} frame={head('/work/sign')} view={returned} /> },
  {
    name: 'return-wrong',
    draw: (context) => (
      <ReturnPage context={context} frame={head('/work/sign')} view={{ ...returned, wrong: 'Себебін жазыңыз.' }} />
    ),
  },
  {
    name: 'confirm',
    draw: (context) => (
      <ConfirmPage
        context={context}
        frame={executor('/work/intake')}
        view={{
          title: 'Өтініш қабылданбады деп жазылсын ба?',
          says: [
            'Табыс туралы мәлімет жетіспейді. Мерзім басталмайды.',
            'Өтініш беруші толықтырып, кез келген күні қайта келе алады.',
          ],
          action: '/work/intake',
          carried: [{ name: 'application.surname', value: 'Оразбекова' }],
          do: 'not-accept',
          label: 'Иә, жазу',
          grave: false,
          back: { label: 'Жоқ, қайту', href: '/work/intake' },
        }}
      />
    ),
  },
]
