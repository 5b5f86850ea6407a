import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openHouse, type JourneyHouse } from '../support/journey-house.ts'
import {
  conclude,
  draft,
  follow,
  handOver,
  inspect,
  openCaseOf,
  sendBack,
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

const reason = 'Отбасы құрамын қайта тексеріңіз.'

describe('an application at a rural akim', () => {
  test(
    'is granted without any script, after the head has sent the first draft back',
    { timeout: 180_000 },
    async () => {
      const cast = new Cast(house, { javaScript: false })
      const akim = await cast.officer('raushan')
      const coupon = await takeIn(akim, families.raqymova)
      await sendOn(akim, coupon.number, 'dispatch')
      const members = [await cast.officer('serik'), await cast.officer('natalya'), await cast.officer('qanat')]
      await inspect(members[0]!, coupon.number, '12.03.2026 09:05')
      await signEach(members, coupon.number, 'sign-act')
      await conclude(members[0]!, coupon.number, 'need')
      await signEach(members, coupon.number, 'sign-conclusion')
      await sendOn(akim, coupon.number, 'forward')

      const executor = await cast.officer('bagdat')
      await draft(executor, coupon.number, 'grant')
      const head = await cast.officer('gulnar')
      await sendBack(head, coupon.number, reason)
      await openCaseOf(executor, coupon.number)
      await executor.look('came-back')
      expect(await executor.text('main')).toContain(reason)
      await draft(executor, coupon.number, 'grant')
      await signAlone(head, coupon.number)
      await sendOn(executor, coupon.number, 'register-result')
      await sendOn(executor, coupon.number, 'send-to-akim')
      await handOver(akim, coupon.number)

      const applicant = await cast.visitor('applicant', { width: 390 })
      expect(await follow(applicant, coupon)).toContain('оң шешілді')
      expect(await cast.end()).toEqual([])
    },
  )

  test('is refused, and lies uncollected in sight until its owner comes', { timeout: 180_000 }, async () => {
    const cast = new Cast(house)
    const akim = await cast.officer('raushan')
    const coupon = await takeIn(akim, families.ivanov)
    await sendOn(akim, coupon.number, 'dispatch')
    // The commission works on a telephone in the house.
    const members = [
      await cast.officer('serik', { width: 390 }),
      await cast.officer('natalya', { width: 390 }),
      await cast.officer('qanat', { width: 390 }),
    ]
    await inspect(members[0]!, coupon.number, '12.03.2026 09:05')
    await signEach(members, coupon.number, 'sign-act')
    await conclude(members[0]!, coupon.number, 'no-need')
    await signEach(members, coupon.number, 'sign-conclusion')
    await sendOn(akim, coupon.number, 'forward')
    const executor = await cast.officer('bagdat')
    await draft(executor, coupon.number, 'refusal')
    const head = await cast.officer('gulnar')
    await signAlone(head, coupon.number)
    await sendOn(executor, coupon.number, 'register-result')
    await sendOn(executor, coupon.number, 'send-to-akim')

    const applicant = await cast.visitor('applicant', { width: 390 })
    expect(await follow(applicant, coupon)).toContain('Жауап дайын')
    house.clock.pass({ hours: 24 * 5 })
    await akim.signIn()
    await akim.press('nav a[href="/work/not-collected"]')
    await akim.look('not-collected')
    expect(await akim.text('main')).toContain(coupon.number)
    await handOver(akim, coupon.number)
    await akim.press('nav a[href="/work/not-collected"]')
    expect(await akim.text('main')).not.toContain(coupon.number)
    expect(await cast.end()).toEqual([])
  })
})
