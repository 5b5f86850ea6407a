import type { JourneyHouse } from '../support/journey-house.ts'
import { JourneyPerson, type PersonOptions } from '../support/journey-person.ts'
import type { Applying } from '../support/journey-steps.ts'

/** Opens a screen for each of these people and signs them in; what was wrong with any of their pages is asked at the end. */
export class Cast {
  readonly #house: JourneyHouse
  readonly #options: PersonOptions
  readonly #people: JourneyPerson[] = []
  readonly #seen = new Set<string>()

  constructor(house: JourneyHouse, options: PersonOptions = {}) {
    this.#house = house
    this.#options = options
  }

  async officer(login: string, options: PersonOptions = {}): Promise<JourneyPerson> {
    const person = await this.visitor(login, options)
    await person.signIn()
    return person
  }

  async visitor(name: string, options: PersonOptions = {}): Promise<JourneyPerson> {
    const person = await JourneyPerson.open(this.#house, name, {
      ...this.#options,
      ...options,
      seen: this.#seen,
    })
    this.#people.push(person)
    return person
  }

  /** Everything that was wrong on any page that was passed; the screens are closed with it. */
  async end(): Promise<readonly string[]> {
    await Promise.all(this.#people.map((person) => person.close()))
    return this.#people.flatMap((person) => person.faults)
  }
}

/** Invented families: the first two fall below the line, the third lies above it. */
export const families = {
  zhaqypov: {
    surname: 'Жақыпов',
    givenName: 'Нұрлан',
    patronymic: 'Сейітұлы',
    sex: 'male',
    born: '03.11.1984',
    address: 'Жеңіс көшесі, 14',
    child: { name: 'Жақыпов Ерасыл Нұрланұлы', born: '08.09.2016', sex: 'male' },
    wages: '45000',
  },
  raqymova: {
    surname: 'Рақымова',
    givenName: 'Динара',
    patronymic: 'Асқарқызы',
    sex: 'female',
    born: '12.09.1986',
    address: 'Мектеп көшесі, 5',
    child: { name: 'Рақымов Санжар Болатұлы', born: '31.01.2015', sex: 'male' },
    wages: '48000,50',
  },
  ivanov: {
    surname: 'Иванов',
    givenName: 'Олег',
    patronymic: 'Петрович',
    sex: 'male',
    born: '30.08.1975',
    address: 'Нұрмағамбетов көшесі, 22',
    child: { name: 'Иванова Дарья Олеговна', born: '11.03.2012', sex: 'female' },
    wages: '942000',
  },
} as const satisfies Record<string, Applying>
