import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openHouse, type JourneyHouse } from '../support/journey-house.ts'
import { JourneyPerson, type PersonOptions } from '../support/journey-person.ts'
import { conclude, draft, follow, handOver, inspect, openCaseOf, sendOn, signEach, takeIn, type Applying } from '../support/journey-steps.ts'

let house: JourneyHouse
beforeAll(async () => {
  house = await openHouse('2026-03-12T04:10:00Z')
}, 60_000)
afterAll(() => house.close())

const low: Applying = {
  surname: 'Жақыпов',
  givenName: 'Нұрлан',
  patronymic: 'Сейітұлы',
  sex: 'male',
  born: '03.11.1984',
  address: 'Жеңіс көшесі, 14',
  child: { name: 'Жақыпов Ерасыл Нұрланұлы', born: '08.09.2016', sex: 'male' },
  wages: '45000',
}

describe('the department', () => {
  test('grants', async () => {
    const open = async (name: string, options: PersonOptions = {}): Promise<JourneyPerson> => {
      const person = await JourneyPerson.open(house, name, options)
      await person.signIn()
      return person
    }
    const clerk = await open('bagdat')
    const coupon = await takeIn(clerk, low)
    await sendOn(clerk, coupon.number, 'dispatch')
    const members = [await open('daniyar'), await open('saule'), await open('viktor')]
    await inspect(members[0]!, coupon.number, '12.03.2026 09:30')
    await signEach(members, coupon.number, 'sign-act')
    await conclude(members[0]!, coupon.number, 'need')
    await signEach(members, coupon.number, 'sign-conclusion')
    await draft(clerk, coupon.number, 'grant')
    const head = await open('gulnar')
    await openCaseOf(head, coupon.number)
    await head.look('sign-one')
    await head.goTo('/work/sign')
    await head.look('sign-many')
    await head.page.check('[name="task"]')
    await head.fill('code', head.code())
    await head.press('button[value="sign"]')
    await head.look('signed')
    await sendOn(clerk, coupon.number, 'register-result')
    await handOver(clerk, coupon.number)
    await clerk.goTo('/work/register')
    await clerk.look('register')
    const applicant = await JourneyPerson.open(house, 'applicant', { width: 390 })
    console.log(await follow(applicant, coupon))
    await applicant.goTo(coupon.verifyAddress)
    await applicant.look('verify')
    expect([clerk, ...members, head, applicant].flatMap((each) => each.faults)).toEqual([])
  }, 120_000)
})
