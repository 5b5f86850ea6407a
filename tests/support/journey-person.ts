import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { violationsOf } from './axe.ts'
import { complaintsOf, openPage, sidewaysBy, widths, type PageOptions } from './browser.ts'
import { KeyboardHand, MouseHand, type Hand } from './journey-hands.ts'
import { demonstrationPassword, type JourneyHouse } from './journey-house.ts'

export interface PersonOptions extends Partial<PageOptions> {
  readonly keyboardOnly?: boolean
  /** Pages looked at already, shared by the people of one journey: each kind of page is looked at once. */
  readonly seen?: Set<string>
}

/** Somebody before a screen. Every page that she passes is looked at: what is wrong with it is collected in `faults`. */
export class JourneyPerson {
  readonly page: Page
  readonly faults: string[] = []
  readonly #house: JourneyHouse
  readonly #name: string
  readonly #hand: Hand
  readonly #complaints: string[]
  #status = 200
  readonly #refusals = new Set<number>()
  readonly #seen: Set<string>

  private constructor(house: JourneyHouse, name: string, page: Page, hand: Hand, seen: Set<string>) {
    this.#seen = seen
    this.#hand = hand
    this.#house = house
    this.#name = name
    this.page = page
    this.#complaints = complaintsOf(page)
    page.on('response', (response) => {
      if (!response.request().isNavigationRequest()) return
      this.#status = response.status()
      if (this.#status >= 400 && this.#status < 500) this.#refusals.add(this.#status)
    })
  }

  static async open(house: JourneyHouse, name: string, options: PersonOptions = {}): Promise<JourneyPerson> {
    const page = await openPage(house.browser, { width: 1280, ...options })
    return new JourneyPerson(
      house,
      name,
      page,
      options.keyboardOnly ? new KeyboardHand(page) : new MouseHand(page),
      options.seen ?? new Set(),
    )
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(`${this.#house.address}${path}`)
  }

  /** A field by its name, as a person fills it: typed, picked from a list, or ticked. */
  async fill(name: string, value: string): Promise<void> {
    await this.#hand.fill(name, value)
  }

  async fillAll(fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, value] of Object.entries(fields)) await this.fill(name, value)
  }

  /** Presses what the selector finds and waits for the page that comes. */
  async press(selector: string): Promise<void> {
    await Promise.all([this.page.waitForNavigation(), this.#hand.press(selector)])
  }

  /** Presses what changes the page itself, or has the server give it back changed. */
  async tap(selector: string, appears: string): Promise<void> {
    await this.#hand.press(selector)
    await this.page.waitForSelector(appears)
  }

  /** The status with which the page at hand came. */
  get status(): number {
    return this.#status
  }

  /** Fetches a file as the browser would, with all that it carries: a PDF opens in no headless browser. */
  async fetchFile(path: string, form?: Readonly<Record<string, string>>): Promise<Buffer> {
    const address = `${this.#house.address}${path}`
    const response = form
      ? await this.page.request.post(address, { form, headers: { origin: this.#house.address } })
      : await this.page.request.get(address)
    if (!response.ok()) throw new Error(`${path} came with ${response.status()}`)
    return response.body()
  }

  async text(selector: string): Promise<string> {
    return (await this.page.innerText(selector)).replaceAll('\u00a0', ' ').trim()
  }

  async signIn(login: string = this.#name): Promise<void> {
    await this.goTo('/staff')
    await this.fillAll({ login, password: demonstrationPassword, code: this.#house.codeOf(login) })
    await this.press('form[action="/staff"] button')
  }

  code(login: string = this.#name): string {
    return this.#house.codeOf(login)
  }

  /** Looks at the page as it stands: no fault that axe can find, no sideways scroll at either width, no bare id. */
  async look(called: string): Promise<void> {
    if (this.#seen.has(called)) return
    this.#seen.add(called)
    const { page } = this
    const note = (fault: string): unknown => this.faults.push(`${this.#name}, ${called}: ${fault}`)
    const own = page.viewportSize()!
    for (const width of widths) {
      await page.setViewportSize({ width, height: own.height })
      const sideways = await sidewaysBy(page)
      if (sideways > 0) note(`scrolls sideways by ${sideways} px at ${width} px`)
      await this.#keep(`${called}-${width}`)
    }
    await page.setViewportSize(own)
    for (const violation of await violationsOf(page)) note(violation)
    for (const bare of await bareIds(page)) note(`shows an id: ${bare}`)
    for (const complaint of this.#complaints.splice(0)) {
      // A browser complains of every page that is itself a refusal: that one is meant.
      if (![...this.#refusals].some((status) => complaint.includes(`status of ${status}`))) note(complaint)
    }
  }

  async #keep(called: string): Promise<void> {
    const folder = process.env['JOURNEY_PICTURES']
    if (!folder) return
    mkdirSync(folder, { recursive: true })
    await this.page.screenshot({ path: join(folder, `${this.#name}-${called}.png`), fullPage: true })
  }

  async close(): Promise<void> {
    await this.page.close()
  }
}

/** What a reader would take for a fault of the machine: keys of texts, ids of the law, English on a page that is not. */
async function bareIds(page: Page): Promise<readonly string[]> {
  if ((await page.getAttribute('html', 'lang')) === 'en') return []
  const words = await page.evaluate<string>('document.body.innerText')
  return (words.match(/\bundefined\b|\bnull\b|\bNaN\b|\[object|(?<!\w)[a-z]{3,}(?:[.-]+[a-z]+)*(?!\w)/g) ?? []).filter(
    (word) => !known.has(word),
  )
}

/** The portal, the invented logins and their password. */
const known = new Set(
  'egov.kz aqkol-demo bagdat yerbol gulnar daniyar saule viktor raushan serik natalya qanat admin'.split(' '),
)
