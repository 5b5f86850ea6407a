import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openHouse, type JourneyHouse } from '../support/journey-house.ts'
import type { JourneyPerson } from '../support/journey-person.ts'
import { draft, fillWindow, pdf } from '../support/journey-steps.ts'
import { Cast, families } from './people.ts'

let house: JourneyHouse
beforeAll(async () => {
  house = await openHouse('2026-03-12T04:10:00Z', true)
}, 90_000)
afterAll(() => house.close())

describe('the window', () => {
  test(
    'does not take an incomplete application: no term begins, and the person gets on paper what lacks',
    { timeout: 120_000 },
    async () => {
      const cast = new Cast(house)
      const clerk = await cast.officer('bagdat')
      await clerk.press('nav a[href="/work/intake"]')
      await fillWindow(clerk, { ...families.raqymova, brings: 'too-little' })
      const registered = clerk.page.locator('[data-asked="employment.registered"]')
      for (const [answer, state] of [
        ['yes', 'visible'],
        ['no', 'hidden'],
      ] as const) {
        await clerk.fill('employment.unemployed', answer)
        await registered.waitFor({ state })
      }
      await clerk.press('button[value="register"]')
      await clerk.look('lacking')
      expect(await clerk.text('[role="alert"]')).toContain('Әлеуметтік жеке кодтың нөмірі')
      await clerk.press('button[value="not-accept"]')
      await clerk.look('not-accepted')
      const paper = await clerk.page.getAttribute('main a[href^="/work/paper/"]', 'href')
      expect((await clerk.fetchFile(paper!)).toString('latin1')).toContain(pdf)
      await clerk.goTo('/work')
      expect(await clerk.text('main')).not.toContain('Рақымова')
      expect(await cast.end()).toEqual([])
    },
  )

  test(
    'keeps everything that was typed wrong, and says in Kazakh at each field what to do',
    { timeout: 120_000 },
    async () => {
      const cast = new Cast(house)
      const clerk = await cast.officer('bagdat')
      await clerk.press('nav a[href="/work/intake"]')
      await fillWindow(clerk, families.zhaqypov)
      const wrong = {
        'application.surname': '',
        'application.birth-date': '31.02.1984',
        'application.iin': '841103383730',
        'incomes.0.amount': 'көп <b>ақша</b>',
      }
      await clerk.fillAll(wrong)
      const typed = await valuesOf()
      await clerk.press('button[value="register"]')
      await clerk.look('wrong')
      expect(clerk.status).toBe(422)
      expect(await clerk.page.title()).toMatch(/^Қате: /)
      expect(await valuesOf()).toEqual(typed)
      for (const name of Object.keys(wrong)) {
        const said = await clerk.text(`[id="${name}-error"]`)
        expect(said).toMatch(/[ңғүұқөәі]/i)
        expect(said).not.toMatch(/[a-z]{3}/i)
      }
      expect(await clerk.page.evaluate('document.activeElement.className')).toContain('q-errors')
      expect(await cast.end()).toEqual([])

      function valuesOf(): Promise<unknown> {
        return clerk.page.evaluate(`[...document.querySelectorAll('main input:not([name="key"]), main select')]
        .filter((each) => each.type !== 'radio' || each.checked).map((each) => [each.name, each.value])`)
      }
    },
  )
})

describe('the head of the department', () => {
  test('signs several grants with one code, and a code signs once', { timeout: 120_000 }, async () => {
    const cast = new Cast(house)
    const executor = await cast.officer('bagdat')
    await executor.goTo('/work')
    await executor.look('full-day')
    const number = await executor.page.evaluate<string>(
      `[...document.querySelectorAll('main tr')].find((row) => row.textContent.includes('Жақыпов Нұрлан'))?.textContent.match(/\\d\\d-\\d{4}-\\d{6}-\\d/)[0]`,
    )
    await draft(executor, number, 'grant')
    const head = await cast.officer('gulnar')
    await head.goTo('/work/sign')
    await head.look('sign-many')
    const ticks = head.page.locator('[name="task"]')
    expect(await ticks.count()).toBe(2)
    for (const tick of await ticks.all()) await tick.check()
    await head.fill('code', '000000')
    await head.press('button[value="sign"]')
    await head.look('wrong-code')
    expect(head.status).toBe(422)
    expect(await head.page.locator('[name="task"]:checked').count()).toBe(2)
    const code = head.code()
    await head.fill('code', code)
    await head.press('button[value="sign"]')
    expect(await head.text('main')).toContain('2 құжатқа қол қойылды')
    // The refusal among them is read alone.
    expect(await head.page.locator('[name="task"]').count()).toBe(0)
    await head.press('main a:has-text("Бас тарту")')
    await head.look('sign-refusal')
    await head.fill('code', code)
    await head.press('button[value="sign"]')
    await head.look('used-code')
    expect(head.status).toBe(422)
    expect(await head.text('main')).toContain('Иванов Олег')
    expect(await cast.end()).toEqual([])
  })

  test('finds a case by its number and by a name, and nothing of another office', { timeout: 120_000 }, async () => {
    const cast = new Cast(house)
    const clerk = await cast.officer('yerbol')
    const search = async (officer: JourneyPerson, sought: string): Promise<string> => {
      await officer.page.fill('[name="sought"]', sought)
      await officer.press('form[action="/work/register"] button')
      return officer.text('main')
    }
    const byName = await search(clerk, 'Ким')
    expect(byName).toContain('Ким Светлана')
    await clerk.look('search')
    expect(clerk.page.url()).not.toContain('sought')
    const [number] = /\d\d-\d{4}-\d{6}-\d/.exec(byName)!
    const byNumber = await search(clerk, number.replaceAll('-', ' '))
    expect(byNumber.match(/\d\d-\d{4}-\d{6}-\d/g)).toEqual([number])
    expect(byNumber).toContain('Ким Светлана')
    expect(await search(clerk, 'Мұндай адам жоқ')).toContain('Ештеңе табылмады')
    await clerk.look('search-nothing')
    const akim = await cast.officer('raushan')
    for (const sought of [number, 'Ким']) expect(await search(akim, sought)).toContain('Ештеңе табылмады')
    await akim.goTo('/work/register')
    await akim.look('register')
    expect(await akim.text('main')).not.toContain('Ким Светлана')
    expect(await cast.end()).toEqual([])
  })
})

describe('whoever comes from outside', () => {
  test.each(['kk', 'ru', 'en'] as const)('passes the public pages in %s', { timeout: 120_000 }, async (language) => {
    const cast = new Cast(house, { language })
    const visitor = await cast.visitor(`visitor-${language}`)
    for (const [called, path] of Object.entries({
      home: '/',
      services: '/services',
      offices: '/offices',
      following: '/following',
      verify: '/verify',
      'sign-in': '/staff',
      people: '/staff/people',
      'not-found': '/nothing/here',
      'not-yours': '/work/case/00000000-0000-0000-0000-000000000000',
    })) {
      await visitor.goTo(path)
      await visitor.look(called)
      expect(await visitor.page.getAttribute('html', 'lang')).toBe(language)
      expect(await visitor.page.evaluate('document.body.children[1].className')).toBe('q-sample')
    }
    expect(await cast.end()).toEqual([])
  })

  test(
    'is told the same for a wrong number and a wrong secret, and waits after five tries',
    { timeout: 60_000 },
    async () => {
      const cast = new Cast(house)
      const visitor = await cast.visitor('stranger', { width: 390, javaScript: false })
      await visitor.goTo('/following')
      for (let tries = 0; tries < 6; tries += 1) {
        await visitor.fillAll({ number: '26-0101-000001-5', secret: '100 009' })
        await visitor.press('main form[action="/following"] button')
        if (tries === 0) await visitor.look('no-such-pair')
      }
      await visitor.look('wait')
      expect(visitor.status).toBe(429)
      expect(await visitor.page.inputValue('[name="number"]')).toBe('26-0101-000001-5')
      expect(await cast.end()).toEqual([])
    },
  )

  test('who signs in with a wrong code is told so, and her login stays', { timeout: 60_000 }, async () => {
    const cast = new Cast(house)
    const clerk = await cast.visitor('bagdat', { javaScript: false })
    await clerk.goTo('/staff')
    await clerk.fillAll({ login: 'bagdat', password: 'дұрыс емес', code: '000000' })
    await clerk.press('form[action="/staff"] button')
    await clerk.look('sign-in-wrong')
    expect(clerk.status).toBe(403)
    expect(await clerk.page.inputValue('[name="login"]')).toBe('bagdat')
    expect(await cast.end()).toEqual([])
  })
})
