import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerGives, paperSources, printedAs, type FieldType } from '../../src/law/index.ts'
import { getPaper } from '../../src/papers/index.ts'
import { testOffices } from '../support/casework.ts'
import { ownDatabase, type TestDatabase } from '../support/database.ts'
import { changeYaml, lawWith, regulation } from './law-with.ts'
import { makeWalker, walks, type Walker } from './walks.ts'

// Every source that a paper may name stands on every paper of this law, and says what is so in the case.

interface Source {
  readonly forms: Record<string, { readonly rows?: unknown; readonly fields: Record<string, { type: FieldType }> }>
  readonly reckonings: Record<string, { readonly type: 'money' | 'number' }>
  readonly parameters: Record<string, { readonly type: 'money' | 'number' }>
  readonly papers: Record<string, { fields: Record<string, { at: string; type: string; from: string }> }>
}
interface Names {
  readonly editions: Record<string, Record<string, unknown>>
}

let db: TestDatabase
let walker: Walker
let sources: readonly Named[] = []

interface Named {
  readonly from: string
  readonly type: string
}

/** All that can be named, as everything that it can be printed as. */
function allSources({ forms, papers, reckonings, parameters }: Source): Named[] {
  const named = (from: string, gives: keyof typeof printedAs): Named[] =>
    printedAs[gives].map((type) => ({ from, type }))
  return [
    ...Object.entries(paperSources).flatMap(([from, gives]) => named(from, gives)),
    ...Object.entries(forms).flatMap(([id, form]) =>
      form.rows
        ? named(id, 'table')
        : Object.entries(form.fields).flatMap(([field, { type }]) => {
            const gives = answerGives[type]
            return gives ? named(`${id}.${field}`, gives) : []
          }),
    ),
    ...Object.keys(papers).flatMap((id) => named(`paper.${id}.number`, 'words')),
    ...Object.entries(reckonings).flatMap(([id, { type }]) => named(`reckoning.${id}`, type)),
    ...Object.entries(parameters).flatMap(([id, { type }]) => named(`parameter.${id}`, type)),
  ]
}

const fieldOf = ({ from, type }: Named): string => `${type}-of-${from.replaceAll('.', '-')}`

beforeAll(async () => {
  db = await ownDatabase()
  const law = await lawWith(async (folder) => {
    let all: Named[] = []
    let kinds: string[] = []
    await changeYaml<Source>(join(folder, regulation), (edition) => {
      all = allSources(edition)
      kinds = Object.keys(edition.papers)
      // As the law lists them, so that a field stands there also where it is empty.
      for (const paper of Object.values(edition.papers))
        Object.assign(paper, {
          origin: 'listed',
          fields: Object.fromEntries(all.map((each) => [fieldOf(each), { at: 'ours', ...each }])),
        })
      return edition
    })
    await changeYaml<Names>(join(folder, 'services', 'targeted-social-aid', 'texts.yaml'), (texts) => {
      const names = texts.editions['2012-akmola']!
      for (const key of Object.keys(names)) if (/^papers\.[a-z-]+\./.test(key)) delete names[key]
      for (const kind of kinds)
        for (const each of all) {
          const name = `${each.from} as ${each.type}`
          names[`papers.${kind}.${fieldOf(each)}`] = { kk: name, ru: name, en: name, ours: 'yes' }
        }
      return texts
    })
    sources = all
  })
  walker = makeWalker(db.database, await testOffices(db.database, '2026-03-10T04:35:00Z', law))
})
afterAll(() => db.close())

const plainBlanks = <T>(tables: T): T => JSON.parse(JSON.stringify(tables).replaceAll('\u00a0', ' ')) as T

/** What stands on a paper of a case, by source: a piece of text, or the rows of a list or a table. */
async function printed(caseId: string, kind: string): Promise<Record<string, unknown>> {
  const { papers } = await walker.read(caseId)
  const paper = papers.findLast((each) => each.kind === kind)!
  const { content } = await db.database.transaction({ kind: 'system' }, async (tx) => {
    const found = await getPaper(tx, paper.id)
    if (!found.ok) throw new Error(found.refusals[0]!.code)
    return found.value
  })
  return Object.fromEntries(
    plainBlanks(content.tables)['lines']!.rows.map(([id, label, , shape, value]) => {
      const { head, rows } = plainBlanks(content.tables)[`line.${id}`] ?? { rows: [] }
      if (shape === 'row' || shape === 'section') return [label!, value]
      return [
        label!,
        shape === 'list' ? rows.map(([first]) => first) : [...(head && shape === 'table' ? [head] : []), ...rows],
      ]
    }),
  )
}

const nothing = '—'
const office = {
  'office.name': '«Ақкөл ауданының жұмыспен қамту және әлеуметтік бағдарламалар бөлімі» мемлекеттік мекемесі',
  'office.address': 'Ақкөл қаласы, Нұрмағамбетов көшесі, 81',
  'office.phone': '+7 71638 21048',
}

/** What was typed and seen, in the words of the edition; the same in every case of this test. */
const typed = {
  'applicant.name': 'Жақыпов Нұрлан Сейітұлы',
  'application.surname': 'Жақыпов',
  'application.given-name': 'Нұрлан',
  'application.patronymic': 'Сейітұлы',
  'application.birth-date': '1984 жылғы 3 қараша',
  'application.standing': 'Қазақстан Республикасының азаматы',
  'application.document-kind': 'Жеке куәлік',
  'application.document-number': '041234567',
  'application.document-issued-on': '2019 жылғы 6 мамыр',
  'application.document-issued-by': 'ІІМ',
  'application.social-code': '123456789012',
  'application.settlement': 'Азат ауылы',
  'application.address': 'Ақкөл қаласы, Жеңіс көшесі, 14',
  'application.phone': '+77015550134',
  'application.notice-language': 'Қазақша',
  family: [
    ['Тегі, аты, әкесінің аты', 'Өтініш берушіге кім болады', 'Туған күні', 'Немен айналысады'],
    ['Жақыпова Айгерім Талғатқызы', 'Жұбайы', '1987 жылғы 21 мамыр', 'Күтіммен айналысады'],
    ['Жақыпов Ерасыл Нұрланұлы', 'Баласы', '2016 жылғы 8 қыркүйек', 'Оқиды'],
    ['Жақыпова Томирис Нұрланқызы', 'Баласы', '2019 жылғы 2 желтоқсан', 'Мектепке дейінгі жаста'],
  ],
  'plot.has-plot': 'жоқ',
  'employment.unemployed': 'жоқ',
  'employment.takes-active-measures': 'жоқ',
  'general.complaints': expect.stringContaining('Шағымды осы мекеменің басшысына'),
  'evidence.handed': [
    'Белгіленген үлгідегі өтініш',
    'Тұрғылықты жері бойынша тіркелгенін растайтын құжаттың көшірмесі',
  ],
}

const seen = {
  'inspection.visited-on': '2026 жылғы 12 наурыз, 10:00',
  'inspection.visited-on as date': '2026 жылғы 12 наурыз',
  'inspection.met': 'Жақыпов Нұрлан',
  'inspection.family-agrees': 'иә',
  'inspection.incomes-agree': 'иә',
  'inspection.plot-agrees': 'иә',
  'inspection.housing': 'Жеке үйі',
  'inspection.housing-state': 'Екі бөлмелі үй, пешпен жылытылады',
  'inspection.property': 'Қажетті жиһаз бар',
}

const organ = (...members: string[]) => ({
  'organ.name': 'Учаскелік комиссия',
  'organ.members': members,
  'organ.created-by': 'Әкімнің шешімі, № 14, 2026 жылғы 8 ақпан',
})

/** The civil time of the office at a moment of the case, as it stands on paper. */
const civil = (instant: string, when: string) => {
  const { year, day, hour, minute } = Temporal.Instant.from(instant).toZonedDateTimeISO('Asia/Almaty')
  const date = `${year} жылғы ${day} наурыз`
  return { [when]: `${date}, ${hour}:${String(minute).padStart(2, '0')}`, [`${when} as date`]: date }
}

/** All of it as it was expected, and a dash for whatever the case does not have. */
function expectPrinted(paper: Record<string, unknown>, expected: Record<string, unknown>): void {
  expect(Object.keys(paper).length).toBeGreaterThan(0)
  for (const { from, type } of sources) {
    const name = `${from} as ${type}`
    const value = Object.hasOwn(expected, name) ? expected[name] : expected[from]
    // A list or a table with nothing in it is not drawn at all.
    expect(paper[name] ?? nothing, name).toEqual(value ?? nothing)
  }
}

describe('what a paper says is so in the case', () => {
  it('on the receipt of the one whose aid was granted by the department', async () => {
    const { id, number, openedAt, applicant, passed } = await walker.go(walks['the department grants'])
    expectPrinted(await printed(id, 'hand-over-receipt'), {
      ...office,
      ...typed,
      ...seen,
      ...organ('Оспанов Данияр', 'Жүнісова Сәуле', 'Ли Виктор'),
      ...civil(openedAt, 'case.registered-on'),
      ...civil(passed.at(-1)!.at, 'case.happened-at'),
      ...civil(passed.at(-1)!.at, 'case.happened-on'),
      'case.number': number,
      'case.quarter': '2026 жылғы I тоқсан',
      'case.channel': 'Бөлім арқылы',
      // § 9(1): 7 working days, the day of handing in not counted: 11, 12, 13, 16, 17, 18, 19 March.
      'promise.due-on': '2026 жылғы 19 наурыз, 18:00',
      'promise.due-on as date': '2026 жылғы 19 наурыз',
      'promise.term': '7 жұмыс күні',
      'actor.name': 'Қасымова Б.',
      'actor.post': 'Уәкілетті органның жауапты орындаушысы',
      'executor.name': 'Қасымова Бағдат',
      // Whoever takes the result signs the receipt.
      'signer.name': 'Жақыпов Н. С.',
      'signer.post': 'алушы',
      'receiver.name': 'Жақыпов Нұрлан Сейітұлы',
      'result.name': 'Тағайындау',
      'result.number': '1',
      'award.name': 'Мемлекеттік атаулы әлеуметтік көмек',
      'award.amount': '23 000 ₸',
      'award.confirm': expect.stringContaining('Құқық тоқсан сайын расталады'),
      'applicant.number': applicant.iin,
      'application.iin': applicant.iin,
      incomes: [
        ['Кімнің табысы', 'Табыс түрі', 'Тоқсандағы сомасы'],
        ['Жақыпова Айгерім Талғатқызы', 'Жалақы', '285 000 ₸'],
      ],
      'opinion.need': 'Көмек қажет',
      'opinion.reasons': 'Табысы аз, балалары жас',
      'paper.coupon.number': number,
      'paper.inspection-act.number': '1',
      'paper.conclusion.number': '1',
      'paper.decision.number': '1',
      'paper.notice.number': '1',
      // 285 000 in the quarter, three months, four persons; the rest of the line for each of the four.
      'reckoning.income-per-head': '23 750 ₸',
      'reckoning.aid-amount': '23 000 ₸',
      'parameter.poverty-line': expect.stringMatching(/^29 500 ₸ \(/),
    })
  })

  it('on the refusal that the head signs for a case of the rural akim', async () => {
    const walk = walks['the rural akim hands over a refusal']
    const signed = walk.acts.findLastIndex((act) => act.who === 'head')
    const { id, number, openedAt, applicant, passed, papers } = await walker.go(walk, signed + 1)
    const decision = papers.find((paper) => paper.kind === 'decision')!
    expectPrinted(await printed(id, 'reasoned-refusal'), {
      ...office,
      ...typed,
      ...seen,
      ...organ('Төлегенов Серік', 'Коваленко Наталья'),
      ...civil(openedAt, 'case.registered-on'),
      ...civil(passed.at(-1)!.at, 'case.happened-at'),
      ...civil(passed.at(-1)!.at, 'case.happened-on'),
      'case.number': number,
      'case.quarter': '2026 жылғы I тоқсан',
      'case.channel': 'Ауылдық округ әкімі арқылы',
      'promise.due-on': '2026 жылғы 14 сәуір, 18:00',
      'promise.due-on as date': '2026 жылғы 14 сәуір',
      'promise.term': '22 жұмыс күні',
      'actor.name': 'Смағұлова Г.',
      'actor.post': 'Уәкілетті орган басшылығы',
      'executor.name': 'Қасымова Бағдат',
      'signer.name': 'Смағұлова Г.',
      'signer.post': 'Уәкілетті орган басшылығы',
      'ground.text': 'Отбасының жан басына шаққандағы орташа табысы кедейлік шегінен асады',
      'ground.facts': expect.arrayContaining([
        ['Отбасының жан басына шаққандағы орташа табысы', 'есептелді', '78 500 ₸', ''],
      ]),
      'ground.would-differ': [
        '«Отбасының жан басына шаққандағы орташа табысы» мына шектен аспаса: Кедейлік шегі (29 500 ₸)',
      ],
      'result.name': 'Бас тарту',
      'applicant.number': applicant.iin,
      'application.iin': applicant.iin,
      incomes: [
        ['Кімнің табысы', 'Табыс түрі', 'Тоқсандағы сомасы'],
        ['Жақыпова Айгерім Талғатқызы', 'Жалақы', '942 000 ₸'],
      ],
      'opinion.need': 'Көмек қажет емес',
      'opinion.reasons': 'Табысы аз, балалары жас',
      'paper.coupon.number': number,
      'paper.inspection-act.number': '1',
      'paper.conclusion.number': '1',
      // Made by the same signature, before this paper.
      'paper.decision.number': decision.number,
      'reckoning.income-per-head': '78 500 ₸',
      'parameter.poverty-line': expect.stringMatching(/^29 500 ₸ \(/),
    })
  })

  it('on the act of a commission, which has the address of the office it is attached to', async () => {
    const walk = walks['the rural akim hands over a refusal']
    const { id, papers } = await walker.go(walk, 2)
    expect(papers.map((paper) => paper.kind)).toEqual(['coupon', 'inspection-act'])
    expect(await printed(id, 'inspection-act')).toMatchObject({
      'office.name as text': '«Ақкөл ауданы Наумовка селолық округі әкімінің аппараты» мемлекеттік мекемесі',
      'office.address as text': 'Ақкөл ауданы, Наумовка селосы',
      'office.phone as text': '+7 71638 32332',
      'actor.name as text': 'Төлегенов С.',
      'actor.post as text': 'төраға',
      'signer.name as text': 'Төлегенов С., Коваленко Н.',
      'signer.post as text': 'төраға, мүше',
      'result.name as text': nothing,
    })
  })

  it('on the list of what is missing, where nothing was promised', async () => {
    const missing = [['residence-copy', 'address-slip'], ['income-list']]
    const { id } = await walker.open(walks['the department grants'], { missing })
    expect(await printed(id, 'missing-documents')).toMatchObject({
      ...Object.fromEntries(Object.entries(office).map(([from, value]) => [`${from} as text`, value])),
      'case.number as text': nothing,
      'promise.due-on as date': nothing,
      'promise.term as text': nothing,
      'evidence.missing as list': [
        'Тұрғылықты жері бойынша тіркелгенін растайтын құжаттың көшірмесі / Мекенжай анықтамасы',
        'Отбасы мүшелері алған табыстары туралы мәліметтер',
      ],
    })
  })
})
