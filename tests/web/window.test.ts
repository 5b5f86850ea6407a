import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, openPage } from '../support/browser.ts'
import { serveSamples } from './serve-samples.ts'

// What an officer does with a keyboard, with the small scripts and without them.

let browser: Browser
let served: Awaited<ReturnType<typeof serveSamples>>
let page: Page
beforeAll(async () => {
  served = await serveSamples()
  browser = await openBrowser()
}, 60_000)
afterEach(async () => {
  await page.close()
})
afterAll(async () => {
  await browser.close()
  served.close()
})

async function open(name: string, javaScript = true): Promise<void> {
  page = await openPage(browser, { width: 1280, javaScript })
  await page.goto(`${served.address}/kk/${name}`)
}

/** What the form sends when `act` is done, by name. */
async function sent(act: () => Promise<unknown>): Promise<URLSearchParams> {
  const request = page.waitForRequest((one) => one.method() === 'POST')
  await act()
  return new URLSearchParams((await request).postData() ?? '')
}

const focused = (): Promise<string> =>
  page.evaluate<string>('document.activeElement.name ?? document.activeElement.className')

describe('the window with a keyboard alone', () => {
  test('Enter goes to the next field and sends nothing', async () => {
    await open('intake')
    let posts = 0
    page.on('request', (request) => (posts += request.method() === 'POST' ? 1 : 0))
    await page.focus('[name="application.surname"]')
    await page.keyboard.press('Enter')
    expect(await focused()).toBe('application.given-name')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    expect(await focused()).toBe('application.iin')
    expect(posts).toBe(0)
  })

  test('of a row of choices only one is a stop, and Enter leaves the row as a whole', async () => {
    await open('intake')
    await page.focus('[name="evidence.application"]:checked')
    await page.keyboard.press('Enter')
    expect(await focused()).toBe('evidence.family')
  })

  test('digits choose while the focus is in the row, and are typed everywhere else', async () => {
    await open('intake')
    await page.focus('[name="evidence.incomes"]:checked')
    await page.keyboard.press('2')
    expect(await page.inputValue('[name="evidence.incomes"]:checked')).toBe('copy')
    expect(await page.inputValue('[name="evidence.application"]:checked')).toBe('original')
    await page.focus('[name="plot.cattle"]')
    await page.keyboard.press('2')
    expect(await page.inputValue('[name="plot.cattle"]')).toContain('2')
    expect(await page.inputValue('[name="evidence.incomes"]:checked')).toBe('copy')
  })

  test('Ctrl Enter presses the one button from any field', async () => {
    await open('intake')
    await page.focus('[name="application.iin"]')
    const form = await sent(() => page.keyboard.press('Control+Enter'))
    expect(form.get('do')).toBe('register')
    expect(form.get('application.iin')).toBe('841129303182')
  })

  test('the count of documents and the name on the coupon follow what is typed', async () => {
    await open('intake')
    await page.check('[name="evidence.incomes"][value="original"]', { force: true })
    expect(await page.textContent('[data-counts]')).toBe('5 / 5')
    await page.fill('[name="application.surname"]', 'Жақыпова')
    expect(await page.textContent('[data-shows="application.surname"]')).toBe('Жақыпова')
  })
})

describe('rows of a table', () => {
  const rows = (): Promise<readonly string[]> =>
    page.evaluate(
      `[...document.querySelectorAll('[data-rows="family"] tbody [name$=".full-name"]')].map((one) => one.name)`,
    )

  test('a new row comes at once, under a number that was never used, with the focus in it', async () => {
    await open('intake')
    await page.click('[data-rows="family"] [data-adds]')
    expect(await rows()).toEqual([
      'family.0.full-name',
      'family.1.full-name',
      'family.3.full-name',
      'family.4.full-name',
    ])
    expect(await focused()).toBe('family.4.full-name')
  })

  test('a number that was taken away does not come back with the next row', async () => {
    await open('intake')
    await page.click('[data-rows="family"] [data-adds]')
    await page.click('[value="take:family.4"]')
    await page.click('[data-rows="family"] [data-adds]')
    expect((await rows()).at(-1)).toBe('family.5.full-name')
  })

  test('a row that is taken away leaves the others as they were', async () => {
    await open('intake')
    await page.click('[value="take:family.1"]')
    expect(await rows()).toEqual(['family.0.full-name', 'family.3.full-name'])
    const form = await sent(() => page.click('.q-btn[value="look"]'))
    expect(form.get('family.3.full-name')).toBe('Жақыпова Дана Нұрланқызы')
    expect(form.has('family.1.full-name')).toBe(false)
  })
})

describe('without any script', () => {
  test('the buttons of a table ask the server, with everything that was typed', async () => {
    await open('intake', false)
    await page.fill('[name="application.surname"]', 'Оразбекова')
    const form = await sent(() => page.click('[value="add:family"]'))
    expect(form.get('do')).toBe('add:family')
    expect(form.get('application.surname')).toBe('Оразбекова')
    expect([...form.keys()].some((name) => name.includes('__row__'))).toBe(false)
  })

  test('Enter in a field only has the form looked at: it takes nobody off a list and registers nothing', async () => {
    await open('intake', false)
    await page.focus('[name="application.surname"]')
    const form = await sent(() => page.keyboard.press('Enter'))
    expect(form.get('do')).toBe('look')
  })

  test.each(['case', 'visit', 'handover'])('nor does it do the step on the page %s', async (name) => {
    await open(name, false)
    await page.focus('main form input:not([type="hidden"]):not([tabindex])')
    const form = await sent(() => page.keyboard.press('Enter'))
    expect(form.get('do')).toBe('look')
  })
})

test.each(['sign-one', 'sign-many'])('on the page %s the code and Enter sign', async (name) => {
  await open(name, false)
  await page.fill('[name="code"]', '418306')
  const form = await sent(() => page.keyboard.press('Enter'))
  expect(form.get('do')).toBe('sign')
  expect(form.get('code')).toBe('418306')
})

describe('what is wrong is heard first', () => {
  test('the summary has the focus, and leads to the field with the error', async () => {
    await open('intake-wrong')
    expect(await focused()).toBe('q-errors')
    expect(await page.title()).toMatch(/^Қате: /)
    await page.click('.q-errors a >> nth=1')
    expect(await focused()).toBe('incomes.1.amount')
  })

  test('a field names its error to a listener', async () => {
    await open('intake-wrong')
    const field = page.getByRole('textbox', { name: 'ЖСН' }).first()
    const described = await field.getAttribute('aria-describedby')
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    expect(await page.textContent(`[id="${described}"]`)).toContain('бақылау цифры')
  })
})

test('the grounds to refuse are asked for only when refusing is chosen', async () => {
  await open('case')
  const ground = page.getByRole('combobox', { name: 'Бас тарту негізі' })
  expect(await ground.isVisible()).toBe(false)
  await page.check('[name="outcome"][value="refuse"]')
  expect(await ground.isVisible()).toBe(true)
})

test('the dock of a visit leads to the first gap', async () => {
  await open('visit')
  await page.click('.q-dock a')
  expect(await focused()).toBe('act.plot-remark')
})

test('a language link leads to this same page', async () => {
  await open('my-case')
  expect(await page.getByRole('link', { name: 'Русский' }).getAttribute('href')).toBe('/kk/my-case?lang=ru')
})

test('leaving is a form: no link can sign anyone out', async () => {
  await open('my-work')
  const form = page.locator('form[action="/staff/leave"]')
  expect(await form.getAttribute('method')).toBe('post')
  expect(await page.getByRole('button', { name: 'Шығу' }).count()).toBe(1)
})
