import { MyWorkPage } from '../../../src/web/workspace/my-work.page.tsx'
import type { MyWorkView, WorkLine } from '../../../src/web/workspace/my-work.view.ts'
import { ReadyPage } from '../../../src/web/workspace/ready.page.tsx'
import type { ReadyView } from '../../../src/web/workspace/handover.view.ts'
import { RegisterPage } from '../../../src/web/workspace/register.page.tsx'
import type { RegisterLine, RegisterView } from '../../../src/web/workspace/register.view.ts'
import { SignManyPage } from '../../../src/web/workspace/sign-many.page.tsx'
import type { SignLine, SignManyView } from '../../../src/web/workspace/sign.view.ts'
import type { Sample } from './sample.ts'
import { at, clock, executor, head, now, number } from './officers.ts'

const service = 'Атаулы көмек'
const line = (of: Partial<WorkLine> & Pick<WorkLine, 'clock' | 'what' | 'applicant' | 'number'>): WorkLine => ({
  href: '/work/case/1',
  note: null,
  service,
  channel: 'бөлім арқылы',
  answerDue: at('2026-03-27T18:00'),
  ...of,
})

const nothing = { shown: 0, total: { count: 0, more: false }, first: null, next: null }

const myWork: MyWorkView = {
  now,
  dayLeft: { left: { hours: 6, minutes: 40 }, until: Temporal.PlainTime.from('18:00') },
  lunchUnsaid: true,
  tabs: [{ label: 'Маған', href: '/work', current: true, count: '17' }],
  lines: [
    line({
      clock: clock('late', 1, { hours: 2, minutes: 20 }, '2026-03-18T18:00'),
      what: 'Хабарламаны тапсыру',
      applicant: 'Тұрсынов Қайрат Әбенұлы',
      number: number(171),
      answerDue: at('2026-03-19T18:00'),
    }),
    line({
      clock: clock('today', 0.28, { hours: 6, minutes: 40 }, '2026-03-19T18:00'),
      what: 'Шешім жобасын дайындау',
      note: 'сомасы қайта есептелсін',
      applicant: 'Жақыпов Нұрлан Сейітұлы',
      number: number(187),
      answerDue: at('2026-03-20T18:00'),
    }),
    line({
      clock: clock('today', 0.55, { hours: 6, minutes: 40 }, '2026-03-19T18:00'),
      what: 'Құжаттарды комиссияға жіберу',
      applicant: 'Ким Светлана Павловна',
      number: number(219),
      answerDue: at('2026-03-31T18:00'),
    }),
    line({
      clock: clock('today', 0.8, { hours: 6, minutes: 40 }, '2026-03-19T18:00'),
      what: 'Құжаттар мен қорытындыны қабылдап, шешім жобасын дайындау',
      applicant: 'Рақымова Динара Асқарқызы',
      number: number(41, 1133),
      channel: 'ауыл әкімі арқылы',
      answerDue: at('2026-04-09T18:00'),
    }),
    line({
      clock: clock('running', 0.2, { days: 1, hours: 6 }, '2026-03-20T18:00'),
      what: 'Шешім жобасын дайындау',
      applicant: 'Иванов Олег Петрович',
      number: number(194),
      answerDue: at('2026-03-26T18:00'),
    }),
    line({
      clock: clock('running', 0.05, { days: 2 }, '2026-03-26T18:00'),
      what: 'Шешім жобасын дайындау',
      applicant: 'Сәдуақасова Гүлнар Маратқызы',
      number: number(214),
    }),
    line({
      clock: null,
      what: 'Хабарламаны тіркеу',
      applicant: 'Әлімбек Жандос Талғатұлы',
      number: number(183),
      answerDue: null,
    }),
  ],
  onward: { shown: 9, total: { count: 17, more: false }, first: null, next: { href: '/work?after=1' } },
  mayTakeApplications: true,
}

const registerLine = (
  of: Partial<RegisterLine> & Pick<RegisterLine, 'number' | 'applicant' | 'standing'>,
): RegisterLine => ({
  href: '/work/case/1',
  registered: at('2026-03-13T10:42'),
  service,
  step: null,
  answerDue: at('2026-03-27T18:00'),
  ...of,
})

const register: RegisterView = {
  place: 'Ақкөл ауданы',
  now,
  sought: null,
  lines: [
    registerLine({
      number: number(219),
      applicant: 'Ким Светлана Павловна',
      standing: 'going',
      step: { what: 'Комиссияға жіберу', who: 'Қасымова Б.', due: at('2026-03-19T18:00') },
    }),
    registerLine({
      number: number(214),
      applicant: 'Сәдуақасова Гүлнар Маратқызы',
      standing: 'going',
      step: { what: 'Жағдайды тексеру', who: 'Азат комиссиясы', due: at('2026-03-20T18:00') },
    }),
    registerLine({
      number: number(171),
      applicant: 'Тұрсынов Қайрат Әбенұлы',
      standing: 'going',
      step: { what: 'Хабарлама тапсыру', who: 'Қасымова Б.', due: at('2026-03-18T18:00') },
      answerDue: at('2026-03-19T18:00'),
    }),
    registerLine({
      number: number(178),
      applicant: 'Бейсенова Мәдина Ораққызы',
      standing: 'granted',
      answerDue: at('2026-03-16T18:00'),
    }),
    registerLine({
      number: number(175),
      applicant: 'Шевченко Анна Игоревна',
      standing: 'refused',
      answerDue: at('2026-03-16T18:00'),
    }),
    registerLine({
      number: number(162),
      applicant: 'Омарова Жібек Сапарқызы',
      standing: 'not-accepted',
      answerDue: null,
    }),
  ],
  onward: {
    shown: 50,
    total: { count: 1000, more: true },
    first: { href: '/work/register' },
    next: { href: '/work/register?after=162' },
  },
}

const signLine = (of: Partial<SignLine> & Pick<SignLine, 'task' | 'clock' | 'applicant' | 'number'>): SignLine => ({
  case: '1',
  seen: 7,
  href: '/work/case/1/sign',
  paper: 'Тағайындау туралы хабарлама',
  together: true,
  rulesHeld: 4,
  rulesAll: 4,
  alone: null,
  ticked: true,
  ...of,
})

const signMany: SignManyView = {
  action: '/work/sign',
  key: 'k1',
  now,
  term: '30 минут',
  at: 'app3.t1.7',
  lines: [
    signLine({
      task: 'a',
      clock: clock('today', 0.73, { minutes: 8 }, '2026-03-19T11:28'),
      applicant: 'Қалиева Нұргүл Бақытқызы',
      number: number(188),
    }),
    signLine({
      task: 'b',
      clock: clock('today', 0.6, { minutes: 12 }, '2026-03-19T11:32'),
      applicant: 'Сидоренко Павел Андреевич',
      number: number(189),
    }),
    signLine({
      task: 'c',
      clock: clock('today', 0.47, { minutes: 16 }, '2026-03-19T11:36'),
      applicant: 'Ковальчук Ирина Викторовна',
      number: number(185),
      paper: 'Дәлелді бас тарту',
      together: false,
      ticked: false,
      alone: { says: 'табыс шектен асады', at: '10(1)' },
    }),
    signLine({
      task: 'd',
      clock: clock('today', 0.03, { minutes: 29 }, '2026-03-19T11:49'),
      applicant: 'Жұмабек Сара Ілиясқызы',
      number: number(182),
      together: false,
      ticked: false,
      alone: { says: 'көмек қажет емес', at: null },
    }),
  ],
  onward: { shown: 4, total: { count: 4, more: false }, first: null, next: null },
  batch: null,
  means: 'Жүйеде екінші фактормен расталады: телефоныңыздағы 6 цифр.',
  wrong: [],
  returnUnsaid: true,
}

const ready: ReadyView = {
  which: 'ready',
  lines: [
    {
      href: '/work/case/1',
      applicant: 'Тұрсынов Қайрат Әбенұлы',
      number: number(171),
      paper: 'Тағайындау туралы хабарлама',
      since: at('2026-03-17T16:10'),
      days: 2,
      clock: clock('late', 1, { hours: 2, minutes: 20 }, '2026-03-18T18:00'),
      phone: '+7 701 555 01 34',
    },
    {
      href: '/work/case/2',
      applicant: 'Әлімбек Жандос Талғатұлы',
      number: number(183),
      paper: 'Дәлелді бас тарту',
      since: at('2026-03-19T10:05'),
      days: 0,
      clock: clock('today', 0.8, { hours: 6, minutes: 40 }, '2026-03-19T18:00'),
      phone: null,
    },
  ],
  onward: { shown: 2, total: { count: 2, more: false }, first: null, next: null },
}

export const listSamples: readonly Sample[] = [
  { name: 'my-work', draw: (context) => <MyWorkPage context={context} frame={executor('/work')} view={myWork} /> },
  {
    name: 'my-work-empty',
    draw: (context) => (
      <MyWorkPage context={context} frame={executor('/work')} view={{ ...myWork, lines: [], onward: nothing }} />
    ),
  },
  {
    name: 'register',
    draw: (context) => <RegisterPage context={context} frame={executor('/work/register')} view={register} />,
  },
  {
    name: 'register-none',
    draw: (context) => (
      <RegisterPage
        context={context}
        frame={executor('/work/register')}
        view={{ ...register, sought: 'Оспанова', lines: [], onward: nothing }}
      />
    ),
  },
  {
    name: 'sign-many',
    draw: (context) => <SignManyPage context={context} frame={head('/work/sign')} view={signMany} />,
  },
  {
    name: 'sign-many-signed',
    draw: (context) => (
      <SignManyPage
        context={context}
        frame={head('/work/sign')}
        view={{ ...signMany, batch: { signed: 2 }, lines: signMany.lines.filter((each) => !each.together) }}
      />
    ),
  },
  {
    name: 'sign-many-wrong',
    draw: (context) => (
      <SignManyPage
        context={context}
        frame={head('/work/sign')}
        view={{
          ...signMany,
          wrong: [{ field: 'code', says: 'Код сәйкес емес. Телефоныңыздағы қазіргі 6 цифрды жазыңыз.' }],
        }}
      />
    ),
  },
  { name: 'ready', draw: (context) => <ReadyPage context={context} frame={executor('/work/ready')} view={ready} /> },
  {
    name: 'not-collected',
    draw: (context) => (
      <ReadyPage
        context={context}
        frame={executor('/work/not-collected')}
        view={{
          ...ready,
          which: 'not-collected',
          lines: ready.lines.map((one) => ({ ...one, clock: null, days: 12 })),
        }}
      />
    ),
  },
]
