import type { Page } from 'playwright-core'

/** How a person works a page: with a mouse, or with nothing but a keyboard. */
export interface Hand {
  fill(name: string, value: string): Promise<void>
  press(selector: string): Promise<void>
}

type Control = 'text' | 'select' | 'radio' | 'checkbox'

const kindOf = (page: Page, name: string): Promise<Control> =>
  page.evaluate<Control>(`(() => {
    const at = document.querySelector('main [name="${name}"]')
    if (!at) throw new Error('no field ${name}')
    return at.localName === 'select' ? 'select' : at.type === 'radio' || at.type === 'checkbox' ? at.type : 'text'
  })()`)

export class MouseHand implements Hand {
  readonly #page: Page
  constructor(page: Page) {
    this.#page = page
  }

  async fill(name: string, value: string): Promise<void> {
    const field = `main [name="${name}"]`
    switch (await kindOf(this.#page, name)) {
      case 'select':
        await this.#page.selectOption(field, value)
        return
      case 'radio':
      case 'checkbox':
        // The mark itself lies unseen under its label: whoever clicks, clicks there.
        if (!(await this.#page.isChecked(`${field}[value="${value}"]`)))
          await this.#page.click(`main label:has([name="${name}"][value="${value}"])`)
        return
      case 'text':
        await this.#page.fill(field, value)
    }
  }

  press(selector: string): Promise<void> {
    return this.#page.click(selector)
  }
}

/** More stops than any page has. */
const mostStops = 400

export class KeyboardHand implements Hand {
  readonly #page: Page
  constructor(page: Page) {
    this.#page = page
  }

  async fill(name: string, value: string): Promise<void> {
    const { keyboard } = this.#page
    const kind = await kindOf(this.#page, name)
    await this.#goTo(`main [name="${name}"]`)
    if (kind === 'text') {
      await keyboard.press('Control+A')
      await keyboard.type(value)
      return
    }
    const order = await this.#page.evaluate<string[]>(
      kind === 'select'
        ? `[...document.activeElement.options].map((each) => each.value)`
        : `[...document.querySelectorAll('[name="${name}"]')].map((each) => each.value)`,
    )
    const at = order.indexOf(value)
    if (at < 0) throw new Error(`${name} cannot be ${value}: ${order.join()}`)
    if (kind === 'checkbox') await keyboard.press('Space')
    else if (kind === 'radio' && at < 9) await keyboard.press(String(at + 1))
    else {
      await keyboard.press('Home')
      for (let down = 0; down < at; down += 1) await keyboard.press('ArrowDown')
    }
  }

  async press(selector: string): Promise<void> {
    const { keyboard } = this.#page
    // The page's own action has a chord; everything else is gone to and entered.
    const isPrimary = await this.#page.evaluate<boolean>(
      `document.querySelector(${JSON.stringify(selector)})?.matches('[aria-keyshortcuts~="Control+Enter"]') ?? false`,
    )
    if (isPrimary) {
      await keyboard.press('Control+Enter')
      return
    }
    await this.#goTo(selector)
    await keyboard.press('Enter')
  }

  /** Tab by Tab, as far as it takes: what cannot be reached so cannot be used. */
  async #goTo(selector: string): Promise<void> {
    const reached = `document.activeElement?.matches(${JSON.stringify(selector)}) ?? false`
    for (let stop = 0; stop < mostStops; stop += 1) {
      if (await this.#page.evaluate<boolean>(reached)) return
      await this.#page.keyboard.press('Tab')
    }
    throw new Error(`no Tab leads to ${selector}`)
  }
}
