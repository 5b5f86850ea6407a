import { inventIin, seededChance } from '../../src/people/index.ts'
import type { JourneyPerson } from './journey-person.ts'

/** An invented family at the window, in the words that are typed there. */
export interface Applying {
  readonly surname: string
  readonly givenName: string
  readonly patronymic: string
  readonly sex: 'male' | 'female'
  /** As it is typed: day, month, year. */
  readonly born: string
  readonly address: string
  readonly child: { readonly name: string; readonly born: string; readonly sex: 'male' | 'female' }
  /** The quarter's wages in tenge: above or below the line. */
  readonly wages: string
  readonly brings?: 'all' | 'too-little'
}

const chance = seededChance(711)
const taken = new Set<string>()
const isoOf = (typed: string): string => typed.split('.').toReversed().join('-')
export const iinFor = (born: string, sex: 'male' | 'female'): string =>
  inventIin(chance, Temporal.PlainDate.from(isoOf(born)), sex, taken)

/** Fills the window in the order of the paper. */
export async function fillWindow(clerk: JourneyPerson, applying: Applying): Promise<void> {
  const settlement = await clerk.page.evaluate<string>(
    `document.querySelector('[name="application.settlement"]').options[1].value`,
  )
  await clerk.fillAll({
    'application.surname': applying.surname,
    'application.given-name': applying.givenName,
    'application.patronymic': applying.patronymic,
    'application.birth-date': applying.born,
    'application.iin': iinFor(applying.born, applying.sex),
    'application.standing': 'citizen',
    'application.document-kind': 'identity-card',
    'application.document-number': '041234567',
    'application.document-issued-on': '06.05.2019',
    'application.document-issued-by': 'ҚР ІІМ',
    'application.social-code': '123456789012',
    'application.settlement': settlement,
    'application.address': applying.address,
    'application.phone': '+7 701 555 01 34',
    'application.notice-language': 'kk',
  })
  await clerk.tap('[value="add:family"]', '[name="family.0.full-name"]')
  await clerk.fillAll({
    'family.0.full-name': applying.child.name,
    'family.0.relation': 'child',
    'family.0.birth-date': applying.child.born,
    'family.0.iin': iinFor(applying.child.born, applying.child.sex),
    'family.0.occupation': 'studies',
  })
  await clerk.tap('[value="add:incomes"]', '[name="incomes.0.kind"]')
  await clerk.fillAll({
    'incomes.0.member': 'self',
    'incomes.0.kind': 'wages',
    'incomes.0.amount': applying.wages,
    'incomes.0.proof': 'анықтама № 41',
    'plot.has-plot': 'no',
    'employment.unemployed': 'no',
    'employment.takes-active-measures': 'no',
    ...(applying.brings === 'too-little'
      ? {}
      : { 'evidence.social-code': 'original', 'evidence.residence-copy': 'copy' }),
  })
}

export const pdf = '%PDF-'

/** What the applicant takes home from the window. */
export interface Coupon {
  readonly number: string
  readonly secret: string
  readonly code: string
  /** Where the square code on the paper leads. */
  readonly verifyAddress: string
}

export async function takeIn(clerk: JourneyPerson, applying: Applying): Promise<Coupon> {
  await clerk.press('a[href="/work/intake"]')
  await fillWindow(clerk, applying)
  await clerk.look('intake-filled')
  await clerk.press('button[value="register"]')
  await clerk.look('taken-in')
  const slip = await clerk.text('.q-slip')
  // The coupon is printed while its secret is on the screen; nothing keeps it.
  const print = await clerk.page.evaluate<{ path: string; secret: string }>(`(() => {
    const form = document.querySelector('form[action^="/work/paper/"]')
    return { path: form.getAttribute('action'), secret: form.querySelector('[name="secret"]').value }
  })()`)
  const printed = await clerk.fetchFile(print.path, { secret: print.secret })
  if (!printed.toString('latin1').startsWith(pdf)) throw new Error('the coupon is no PDF')
  return {
    number: await clerk.text('.q-slip__no'),
    secret: /\d{3} \d{3}/.exec(slip)?.[0] ?? '',
    code: /\d{4}-\d{4}-\d{4}/.exec(slip)?.[0] ?? '',
    verifyAddress: `/verify/${/(\d{4}-\d{4}-\d{4})/.exec(slip)?.[1]?.replaceAll('-', '') ?? ''}`,
  }
}

/** From the list of what is to be done now to the case itself. */
export async function openCaseOf(officer: JourneyPerson, number: string): Promise<void> {
  await officer.goTo('/work')
  await officer.look('my-work')
  const href = await officer.page.evaluate<string>(
    `[...document.querySelectorAll('main tr')].find((row) => row.textContent.includes('${number}'))?.querySelector('a')?.getAttribute('href') ?? ''`,
  )
  if (href === '') throw new Error(`nothing to do in ${number}`)
  await officer.press(`main a[href="${href}"]`)
}

/** One step that is a button: sending on, registering the result. */
export async function sendOn(officer: JourneyPerson, number: string, called: string): Promise<void> {
  await openCaseOf(officer, number)
  await officer.look(called)
  await officer.press('button[value="go"]')
}

export async function inspect(chair: JourneyPerson, number: string, visited: string): Promise<void> {
  await openCaseOf(chair, number)
  await chair.look('inspection')
  const fields = await chair.page.evaluate<[string, string][]>(
    `[...new Map([...document.querySelectorAll('main [name]')].filter((each) => each.type !== 'hidden' && each.name !== 'do').map((each) => [each.name, each.value])).entries()]`,
  )
  const answers: Readonly<Record<string, string>> = {
    'visited-on': visited,
    met: 'Өтініш беруші',
    'family-agrees': 'yes',
    'incomes-agree': 'yes',
    'plot-agrees': 'yes',
    housing: 'own',
    rooms: '2',
    'housing-state': 'Екі бөлмелі үй, пешпен жылытылады.',
    property: 'Қажетті жиһаз бар.',
  }
  for (const [name] of fields) {
    const answer = answers[name.split('.').at(-1)!]
    if (answer !== undefined) await chair.fill(name, answer)
  }
  await chair.press('button[value="inspect"]')
}

/** The signed decision from the head's own page: what was drafted, read alone. */
export async function signAlone(head: JourneyPerson, number: string): Promise<void> {
  await openCaseOf(head, number)
  await head.look('sign-one')
  await head.fill('code', head.code())
  await head.press('button[value="sign"]')
}

/** The head sends a draft back; without a reason it does not go. */
export async function sendBack(head: JourneyPerson, number: string, reason: string): Promise<void> {
  await openCaseOf(head, number)
  await head.press('main a[href$="/return"]')
  await head.look('return')
  await head.press('main button[name="do"]')
  await head.look('return-unsaid')
  await head.fill('reason', reason)
  await head.press('main button[name="do"]')
}

/** Everyone signs with a code of her own; each looks at what she signs. */
export async function signEach(members: readonly JourneyPerson[], number: string, called: string): Promise<void> {
  for (const member of members) {
    await openCaseOf(member, number)
    await member.look(called)
    await member.fill('code', member.code())
    await member.press('button[value="sign"]')
  }
}

export async function conclude(chair: JourneyPerson, number: string, outcome: 'need' | 'no-need'): Promise<void> {
  await openCaseOf(chair, number)
  await chair.look('conclusion')
  await chair.fillAll({
    outcome,
    reasons: outcome === 'need' ? 'Табысы аз, баласы кәмелетке толмаған.' : 'Отбасы табысы шектен жоғары.',
  })
  await chair.press('button[value="go"]')
}

export async function draft(executor: JourneyPerson, number: string, outcome: 'grant' | 'refusal'): Promise<void> {
  await openCaseOf(executor, number)
  await executor.look('draft')
  await executor.fill('outcome', outcome)
  if (outcome === 'refusal') await executor.fill('ground', 'income-above-line')
  await executor.press('button[value="go"]')
}

export async function handOver(officer: JourneyPerson, number: string): Promise<void> {
  await openCaseOf(officer, number)
  await officer.look('hand-over')
  await officer.press('button[value="issue"]')
  await officer.look('handed-over')
}

/** The applicant at home: number and secret, then what the page of the case says. */
export async function follow(applicant: JourneyPerson, coupon: Coupon): Promise<string> {
  await applicant.goTo('/following')
  await applicant.look('following')
  await applicant.fillAll({ number: coupon.number, secret: coupon.secret })
  await applicant.press('form[action="/following"] button')
  await applicant.look('my-case')
  return applicant.text('main')
}
