import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openHouse, type JourneyHouse } from '../support/journey-house.ts'
import {
  conclude,
  draft,
  follow,
  handOver,
  inspect,
  openCaseOf,
  pdf,
  sendOn,
  signAlone,
  signEach,
  takeIn,
} from '../support/journey-steps.ts'
import { Cast, families } from './people.ts'

let house: JourneyHouse
beforeAll(async () => {
  house = await openHouse('2026-03-12T04:10:00Z')
}, 60_000)
afterAll(() => house.close())

describe('an application at the department', () => {
  test('is granted with nothing but a keyboard, from the window to the hand', { timeout: 180_000 }, async () => {
    const cast = new Cast(house, { keyboardOnly: true })
    const clerk = await cast.officer('bagdat')
    const coupon = await takeIn(clerk, families.zhaqypov)
    await sendOn(clerk, coupon.number, 'dispatch')
    const members = [await cast.officer('daniyar'), await cast.officer('saule'), await cast.officer('viktor')]
    await inspect(members[0]!, coupon.number, '12.03.2026 09:05')
    await signEach(members, coupon.number, 'sign-act')
    await conclude(members[0]!, coupon.number, 'need')
    await signEach(members, coupon.number, 'sign-conclusion')
    await draft(clerk, coupon.number, 'grant')
    const head = await cast.officer('gulnar')
    await head.press('nav a[href="/work/sign"]')
    await head.look('sign-many')
    const tick = await head.page.getAttribute('[name="task"]', 'value')
    await head.fillAll({ task: tick!, code: head.code() })
    await head.press('button[value="sign"]')
    await head.look('signed')
    expect(await head.text('main')).toContain('1 құжатқа қол қойылды')
    await sendOn(clerk, coupon.number, 'register-result')
    await clerk.press('nav a[href="/work/ready"]')
    await clerk.look('ready')
    expect(await clerk.text('main')).toContain(coupon.number)
    await handOver(clerk, coupon.number)
    expect(await clerk.text('main')).toContain('Мерзімінде бітті')
    await clerk.press('nav a[href="/work/register"]')
    await clerk.look('register')
    expect(await clerk.text('main')).toContain('оң шешілді')
    expect(await cast.end()).toEqual([])
  })

  test(
    'is refused: one of two executors is told who was faster, the head reads alone, the applicant follows',
    { timeout: 180_000 },
    async () => {
      const cast = new Cast(house)
      const clerk = await cast.officer('bagdat')
      const coupon = await takeIn(clerk, families.ivanov)
      await sendOn(clerk, coupon.number, 'dispatch')
      const applicant = await cast.visitor('applicant', { width: 390 })
      expect(await follow(applicant, coupon)).toContain('Материалдық жағдайды тексеру')
      const members = [await cast.officer('daniyar'), await cast.officer('saule'), await cast.officer('viktor')]
      await inspect(members[0]!, coupon.number, '12.03.2026 09:05')
      await signEach(members, coupon.number, 'sign-act')
      await conclude(members[0]!, coupon.number, 'no-need')
      await signEach(members, coupon.number, 'sign-conclusion')

      const colleague = await cast.officer('yerbol')
      await openCaseOf(colleague, coupon.number)
      await draft(clerk, coupon.number, 'refusal')
      await colleague.fill('outcome', 'refusal')
      await colleague.press('button[value="go"]')
      await colleague.look('somebody-was-faster')
      expect(colleague.status).toBe(409)
      expect(await colleague.text('main')).toContain('Қасымова')

      const head = await cast.officer('gulnar')
      await signAlone(head, coupon.number)
      await sendOn(clerk, coupon.number, 'register-result')
      await handOver(clerk, coupon.number)

      const told = await follow(applicant, coupon)
      expect(told).toContain('бас тартылды')
      const paper = await applicant.page.getAttribute(
        'main a[href^="/following/paper/"]:has-text("Дәлелді бас тарту")',
        'href',
      )
      expect((await applicant.fetchFile(paper!)).toString('latin1')).toContain(pdf)
      await applicant.goTo(coupon.verifyAddress)
      await applicant.look('verify')
      expect(applicant.status).toBe(200)
      expect(await applicant.text('main')).toContain('Құжат түпнұсқа')
      expect(await cast.end()).toEqual([])
    },
  )
})
