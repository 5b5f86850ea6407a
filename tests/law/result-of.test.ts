import { describe, expect, test } from 'vitest'
import { awardOpenedBy, loadLaw, resultOf } from '../../src/law/index.ts'

const { law } = await loadLaw(['law', 'tests/law/club', 'tests/law/stall'])
const edition = (id: string) => law.editions.get(id)!
const aid = edition('targeted-social-aid/2012-akmola')
const card = edition('court-card/2020-town')
const stall = edition('stall-permit/2020-akmola')

describe('what a decision comes to', () => {
  test('is the result that its way out chooses, whatever the two are called', () => {
    expect(resultOf(aid, { step: 'draft', outcome: 'refusal' })).toMatchObject({ id: 'refusal', is: 'negative' })
    expect(resultOf(card, { step: 'judge', outcome: 'no-card' })).toMatchObject({ id: 'no-card', is: 'negative' })
    expect(resultOf(stall, { step: 'weigh', outcome: 'allow' })).toMatchObject({ id: 'allowed', is: 'positive' })
    expect(resultOf(card, { step: 'judge', outcome: 'barred' })).toBeNull()
  })

  test('opens an award by its own way out, or by a later one that is for it', () => {
    expect(awardOpenedBy(card, 'card')).toMatchObject({ id: 'court-right' })
    expect(awardOpenedBy(aid, 'notice')).toMatchObject({ id: 'targeted-social-aid' })
  })

  test('opens none where it is a refusal, or where the service grants nothing that goes on', () => {
    expect(awardOpenedBy(card, 'no-card')).toBeNull()
    expect(awardOpenedBy(aid, 'refusal')).toBeNull()
    expect(awardOpenedBy(stall, 'allowed')).toBeNull()
  })
})
