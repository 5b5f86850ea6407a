import { fold } from '../../kernel/index.ts'
import { serviceName, wordOf, type Edition, type Law } from '../../law/index.ts'
import type { Voice } from '../../platform/index.ts'
import { sayTerm } from '../components/proof-of-due.ts'
import type { ServiceCard, ServiceWay } from './home.view.ts'

/** The services that adoptions of this installation put into force on a day, with their ways and promised terms. */
export function servicesOfLaw(law: Law, day: Temporal.PlainDate, voice: Voice): readonly ServiceCard[] {
  const today = day.toString()
  const cards = new Map<string, ServiceCard>()
  for (const adoption of law.adoptions) {
    if (today < adoption.from || (adoption.to !== null && today > adoption.to)) continue
    for (const put of adoption.puts) {
      const edition = law.editions.get(put.edition)
      const service = edition && law.services.get(edition.service)
      // One that is put into force on no channel can be asked about, not asked for.
      if (!edition || !service?.listed || put.channels.length === 0) continue
      const before = cards.get(service.id)
      cards.set(service.id, {
        name: serviceName(law, service.id, 'name', voice.language),
        says: serviceName(law, service.id, 'about', voice.language),
        ways: [...(before?.ways ?? []), ...put.channels.flatMap((channel) => wayOf(law, edition, channel, voice))],
      })
    }
  }
  return [...cards.values()]
}

/** One channel and the answer that is promised on it; a silence stays visible. */
function wayOf(law: Law, edition: Edition, channel: string, voice: Voice): readonly ServiceWay[] {
  const open = edition.channels.find((one) => one.id === channel)
  if (!open) return []
  const promise = edition.promises.find(
    (one) => one.is === 'within' && one.to === 'issued' && (one.on.includes(channel) || one.on.length === 0),
  )
  return [
    {
      where: wordOf(law, 'channels', channel, voice.language),
      term: promise?.within ? sayTerm(voice, promise.within) : null,
      at: promise?.at ?? open.at,
    },
  ]
}

/** Words in any order, folded, so that a keyboard without Kazakh letters finds as well. */
export function findServices(cards: readonly ServiceCard[], sought: string): readonly ServiceCard[] {
  const wanted = fold(sought).split(' ').filter(Boolean)
  return cards.filter((card) => {
    const words = fold(`${card.name} ${card.says ?? ''}`)
    return wanted.every((word) => words.includes(word))
  })
}
