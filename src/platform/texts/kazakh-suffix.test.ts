import { describe, expect, it } from 'vitest'
import { withSuffix } from './kazakh-suffix.ts'

const says = (pairs: Readonly<Record<string, string>>, wanted: Parameters<typeof withSuffix>[1]): void => {
  for (const [value, written] of Object.entries(pairs)) expect(withSuffix(value, wanted)).toBe(written)
}

describe('Kazakh suffixes on values', () => {
  it('puts every month into the dative by its vowels and its last sound', () => {
    says(
      {
        '27 қаңтар': '27 қаңтарға',
        '27 ақпан': '27 ақпанға',
        '27 наурыз': '27 наурызға',
        '27 сәуір': '27 сәуірге',
        '27 мамыр': '27 мамырға',
        '27 маусым': '27 маусымға',
        '27 шілде': '27 шілдеге',
        '27 тамыз': '27 тамызға',
        '27 қыркүйек': '27 қыркүйекке',
        '27 қазан': '27 қазанға',
        '27 қараша': '27 қарашаға',
        '27 желтоқсан': '27 желтоқсанға',
      },
      'dative',
    )
  })

  it('reads a figure aloud: the suffix follows its last word', () => {
    says(
      {
        '0': '0-ге',
        '1': '1-ге',
        '3': '3-ке',
        '6': '6-ға',
        '9': '9-ға',
        '10': '10-ға',
        '20': '20-ға',
        '40': '40-қа',
        '50': '50-ге',
        '60': '60-қа',
        '70': '70-ке',
        '80': '80-ге',
        '90': '90-ға',
        '100': '100-ге',
        '2026': '2026-ға',
        '28 000': '28 000-ға',
        '28\u00a0460': '28\u00a0460-қа',
        '3 000 000': '3 000 000-ға',
      },
      'dative',
    )
  })

  it('reads a time to its minutes', () => {
    says({ '18:00': '18:00-ге', '9:35': '9:35-ке', '12:20': '12:20-ға', '12:40': '12:40-қа' }, 'dative')
    says({ '18:00': '18:00-ден', '9:30': '9:30-дан' }, 'ablative')
    says({ '18:00': '18:00-де', '9:35': '9:35-те' }, 'locative')
  })

  it('reads a sign as its word', () => {
    says({ '35 596 ₸': '35 596 ₸-ден', '15 %': '15 %-дан' }, 'ablative')
  })

  it('follows the last sound in the other cases', () => {
    says({ наурыз: 'наурыздың', қазан: 'қазанның', шілде: 'шілденің', қыркүйек: 'қыркүйектің' }, 'genitive')
    says({ наурыз: 'наурызды', қазан: 'қазанды', шілде: 'шілдені', қыркүйек: 'қыркүйекті' }, 'accusative')
    says({ наурыз: 'наурыздан', қазан: 'қазаннан', маусым: 'маусымнан', қыркүйек: 'қыркүйектен' }, 'ablative')
    says({ наурыз: 'наурызда', шілде: 'шілдеде', қыркүйек: 'қыркүйекте' }, 'locative')
  })

  it('lets a glide take the side of the vowels before it', () => {
    says(
      { Алматы: 'Алматыға', Ақкөл: 'Ақкөлге', Атырау: 'Атырауға', Ақсу: 'Ақсуға', келу: 'келуге', такси: 'таксиге' },
      'dative',
    )
  })

  it('says loanwords without voice at their end', () => {
    says({ клуб: 'клубқа', педагог: 'педагогқа', апрель: 'апрельге' }, 'dative')
  })

  it('leaves an empty value alone', () => {
    expect(withSuffix('', 'dative')).toBe('')
  })
})
