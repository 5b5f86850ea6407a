import { ErrorPage, errorStatuses } from '../../../src/web/portal/error.page.tsx'
import { FollowingPage } from '../../../src/web/portal/following.page.tsx'
import { HomePage } from '../../../src/web/portal/home.page.tsx'
import type { HomeView, ServiceCard } from '../../../src/web/portal/home.view.ts'
import { MyCasePage } from '../../../src/web/portal/my-case.page.tsx'
import type { MyCaseView } from '../../../src/web/portal/my-case.view.ts'
import { FirstSignInPage } from '../../../src/web/staff/first-sign-in.page.tsx'
import { PostPage } from '../../../src/web/staff/post.page.tsx'
import { PeoplePage } from '../../../src/web/staff/people.page.tsx'
import { SealPage, type SealView } from '../../../src/web/portal/seal.page.tsx'
import { ServicesPage } from '../../../src/web/portal/services.page.tsx'
import { SignInPage } from '../../../src/web/staff/sign-in.page.tsx'
import { VerificationPage, VerifyPage } from '../../../src/web/portal/verification.page.tsx'
import type { VerificationView, VerifiedPaper } from '../../../src/web/portal/verification.view.ts'
import type { Sample } from './sample.ts'
import { longProof, proof } from './proof.ts'

const at = (text: string): Temporal.PlainDateTime => Temporal.PlainDateTime.from(text)
const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)

const services: readonly ServiceCard[] = [
  {
    name: 'Мемлекеттік атаулы әлеуметтік көмек тағайындау',
    says: 'отбасының бір адамға шаққандағы табысы кедейлік шегінен төмен болса',
    ways: [
      { where: 'Бөлім арқылы', term: '7 жұмыс күні', at: '9(1)' },
      { where: 'Ауыл әкімі арқылы', term: '22 жұмыс күніне дейін', at: '9(1)' },
    ],
  },
]

const home: HomeView = {
  services,
  regions: [{ name: 'Ақмола облысы', href: '/offices?in=1', says: '19 бөлім, 238 ауыл әкімі' }],
  following: { number: '' },
  verify: { code: '' },
}

export const myCase: MyCaseView = {
  number: '26-0107-000214-9',
  service: 'Мемлекеттік атаулы әлеуметтік көмек тағайындау',
  handedIn: at('2026-03-13T10:42'),
  channel: 'бөлім',
  now: {
    title: 'комиссия үйіңізге келеді',
    says: 'Учаскелік комиссия бүгін, 19 наурызда, 18:00-ге дейін келіп, отбасыңыздың жағдайын тексеруі керек.',
    you: 'Үйде ересек адам болсын.',
  },
  ended: null,
  answer: {
    due: { due: at('2026-03-27T18:00'), left: 3, unit: 'working-day', met: null },
    proof,
  },
  way: [
    { state: 'done', title: 'Өтініш тіркелді', who: 'бөлім', doneAt: at('2026-03-13T10:42'), until: null, at: null },
    {
      state: 'done',
      title: 'Құжаттар комиссияға жіберілді',
      who: 'бөлім',
      doneAt: at('2026-03-16T15:20'),
      until: null,
      at: null,
    },
    {
      state: 'now',
      title: 'Комиссия жағдайды тексереді',
      who: 'Азат ауылының учаскелік комиссиясы',
      doneAt: null,
      until: at('2026-03-19T18:00'),
      at: '11(3)',
    },
    {
      state: 'next',
      title: 'Комиссия қорытынды береді',
      who: null,
      doneAt: null,
      until: at('2026-03-20T18:00'),
      at: null,
    },
    {
      state: 'next',
      title: 'Мекеме шешім дайындап, басшы қол қояды',
      who: null,
      doneAt: null,
      until: at('2026-03-26T18:00'),
      at: null,
    },
    { state: 'next', title: 'Хабарламаны аласыз', who: null, doneAt: null, until: at('2026-03-27T18:00'), at: null },
  ],
  papers: [{ title: 'Талон', href: '/following/1/coupon', made: at('2026-03-13T10:42') }],
  seen: [
    { who: 'Қасымова Б. Қ., жауапты орындаушы', at: at('2026-03-16T14:52'), why: 'құжаттарды комиссияға жіберу үшін' },
    { who: 'Оспанов Д. Е., комиссия төрағасы', at: at('2026-03-17T09:05'), why: 'үйге бару үшін' },
  ],
  doubts: [
    {
      title: 'Ақша қай күні төленетіні айтылмаған.',
      text: 'Бұл регламент төлемді реттемейді: төлем күнін бөлімнен сұраңыз.',
    },
  ],
  today: day('2026-03-19'),
}

const issued: VerifiedPaper = {
  kind: 'Дәлелді бас тарту',
  service: 'атаулы әлеуметтік көмек',
  number: '26-0107-000175-8 / 1',
  day: day('2026-03-16'),
  office: 'Ақкөл ауданының жұмыспен қамту және әлеуметтік бағдарламалар бөлімі',
  signatures: [
    {
      who: 'Ахметова С. Қ.',
      at: at('2026-03-16T11:40'),
      means: 'жүйеде екінші фактормен расталған',
    },
  ],
  holder: 'Ш••••••• А. И.',
  trace: '9c41 7ae2 … 51b0 e08d',
  sealed: { day: day('2026-03-16'), href: '/verify/5193-0462-7186/seal' },
  replacedBy: null,
  revokedOn: null,
}

export const verification: VerificationView = {
  answer: 'genuine',
  code: '5193-0462-7186',
  checkedAt: at('2026-03-19T11:20'),
  paper: issued,
  compared: null,
  form: { code: '' },
}

const seal: SealView = {
  day: day('2026-03-16'),
  events: 214,
  root: '9c417ae2'.repeat(8),
  previous: '51b0e08d'.repeat(8),
  hash: '07fa33c1'.repeat(8),
  inclusion: { code: '5193-0462-7186', leaf: 'e08d51b0'.repeat(8), index: 41, proof: ['33c107fa'.repeat(8)] },
}

const people = {
  seconds: 17,
  places: [
    {
      name: 'Ақкөл ауданының бөлімі',
      people: [
        {
          name: 'Қасымова Бағдат Қанатқызы',
          post: 'жауапты орындаушы',
          login: 'kasymova',
          password: 'дала-жел-41',
          code: '418 306',
        },
        {
          name: 'Ахметова Салтанат Қуатқызы',
          post: 'бөлім басшысы',
          login: 'akhmetova',
          password: 'тау-бұлақ-27',
          code: '902 117',
        },
      ],
    },
  ],
}

export const portalSamples: readonly Sample[] = [
  { name: 'home', draw: (context) => <HomePage context={context} home={home} /> },
  { name: 'services', draw: (context) => <ServicesPage context={context} view={{ sought: '', services }} /> },
  {
    name: 'services-none',
    draw: (context) => <ServicesPage context={context} view={{ sought: 'балабақша', services: [] }} />,
  },
  { name: 'following', draw: (context) => <FollowingPage context={context} form={{ number: '' }} /> },
  {
    name: 'following-wrong',
    draw: (context) => (
      <FollowingPage
        context={context}
        form={{ number: '26-0107-000214-8', wrongNumber: 'Нөмірдің соңғы цифры сәйкес емес: бір цифр қате терілген.' }}
      />
    ),
  },
  { name: 'my-case', draw: (context) => <MyCasePage context={context} view={myCase} /> },
  {
    name: 'my-case-long',
    draw: (context) => (
      <MyCasePage context={context} view={{ ...myCase, answer: { ...myCase.answer!, proof: longProof } }} />
    ),
  },
  {
    name: 'my-case-ended',
    draw: (context) => (
      <MyCasePage
        context={context}
        view={{
          ...myCase,
          ended: 'granted',
          now: { title: 'Көмек тағайындалды', says: 'Хабарлама 26 наурызда берілді.', you: null },
          answer: { due: { due: at('2026-03-27T18:00'), left: 0, unit: 'working-day', met: true }, proof },
          doubts: [],
        }}
      />
    ),
  },
  { name: 'verify', draw: (context) => <VerifyPage context={context} form={{ code: '' }} /> },
  {
    name: 'verify-wrong',
    draw: (context) => (
      <VerifyPage
        context={context}
        form={{ code: '5193-0462-7187', wrong: 'Кодтың соңғы цифры сәйкес емес: бір цифр қате терілген.' }}
      />
    ),
  },
  { name: 'verification', draw: (context) => <VerificationPage context={context} view={verification} /> },
  {
    name: 'verification-replaced',
    draw: (context) => (
      <VerificationPage
        context={context}
        view={{
          ...verification,
          answer: 'replaced',
          paper: { ...issued, replacedBy: { number: '26-0107-000175-8 / 2', day: day('2026-03-18') } },
          compared: 'none-kept',
        }}
      />
    ),
  },
  {
    name: 'verification-revoked',
    draw: (context) => (
      <VerificationPage
        context={context}
        view={{
          ...verification,
          answer: 'revoked',
          paper: { ...issued, kind: null, office: null, holder: null, revokedOn: day('2026-03-18') },
          wrongFile: 'Файл таңдалмаған. PDF файлды таңдап, «Салыстыру» түймесін басыңыз.',
        }}
      />
    ),
  },
  {
    name: 'verification-unknown',
    draw: (context) => (
      <VerificationPage context={context} view={{ ...verification, answer: 'no-such-code', paper: null }} />
    ),
  },
  {
    name: 'sign-in',
    draw: (context) => (
      <SignInPage
        context={context}
        view={{ login: '', wrong: null, ended: false, lost: false, next: '/work', demonstration: true }}
      />
    ),
  },
  {
    name: 'sign-in-not-kept',
    draw: (context) => (
      <SignInPage
        context={context}
        view={{ login: '', wrong: null, ended: true, lost: true, next: '/work/intake', demonstration: true }}
      />
    ),
  },
  {
    name: 'sign-in-wrong',
    draw: (context) => (
      <SignInPage
        context={context}
        view={{
          login: 'kasymova',
          wrong: 'Логин, құпиясөз немесе код сәйкес емес. Қайтадан жазып көріңіз.',
          ended: false,
          lost: false,
          next: '/work',
          demonstration: true,
        }}
      />
    ),
  },
  {
    name: 'first-sign-in',
    draw: (context) => (
      <FirstSignInPage
        context={context}
        view={{
          login: 's.akhmetova',
          printedCode: '1234-5678-901',
          enrolment: null,
          wrong: [{ field: 'printed', says: 'Кодта қате бар, цифрларын парақтағымен салыстырыңыз.' }],
        }}
      />
    ),
  },
  {
    name: 'first-sign-in-set-up',
    draw: (context) => (
      <FirstSignInPage
        context={context}
        view={{
          login: 's.akhmetova',
          printedCode: '123456789012',
          enrolment: {
            name: 'Ахметова Салтанат Маратқызы',
            secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
            uri: 'otpauth://totp/Qyzmet:s.akhmetova?issuer=Qyzmet&secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
          },
          wrong: [{ field: 'password', says: 'Құпиясөз кемінде 12 таңба болсын.' }],
        }}
      />
    ),
  },
  {
    name: 'post',
    draw: (context) => (
      <PostPage
        context={context}
        view={{
          posts: [
            { id: 'a', position: 'жауапты орындаушы', place: 'Ақкөл ауданының бөлімі' },
            { id: 'b', position: 'комиссия мүшесі', place: 'Азат ауылының учаскелік комиссиясы' },
          ],
          chosen: null,
          wrong: null,
          next: '/work',
          lost: false,
        }}
      />
    ),
  },
  { name: 'people', draw: (context) => <PeoplePage context={context} view={people} /> },
  { name: 'seal', draw: (context) => <SealPage context={context} view={seal} /> },
  ...errorStatuses.map((status): Sample => ({
    name: `error-${status}`,
    draw: (context) => (
      <ErrorPage
        context={context}
        view={{
          status,
          says: status === 409 ? ['Қасымова Б. Қ. бұл қадамды 11:19-да бітірді.'] : [],
          next: '/',
          reference: status === 500 ? '7f3a-91c2' : null,
        }}
      />
    ),
  })),
]
