import { describe, expect, test } from 'vitest'
import { cleanRow } from '../clean-row.ts'
import { faithfulTo } from '../faithful.ts'
import { readAddress } from './address.ts'
import { cyrillicWords, latinWord, lettersTogether } from './letters.ts'
import { readPhones, withoutPerson } from './phones.ts'
import { readReception } from './reception.ts'
import { readSchedule } from './schedule.ts'
import { readWeb } from './web.ts'

const anywhere = ['7', '336']

describe('phones come to one form', () => {
  test.each([
    ['872832 21732', ['+7 72832 21732']],
    ['8-71638 2-10-48', ['+7 71638 21048']],
    ['8-71645 6-26-33, 6-20-30', ['+7 71645 62633', '+7 71645 62030']],
    ['8-7162 31-92-76 31-92-78', ['+7 7162 319276', '+7 7162 319278']],
    ['8 (716) 36-458-88', ['+7 71636 45888']],
    ['8(724)39-30-3-10', ['+7 72439 30310']],
    ['8 (7162) 40-10-76 8 (7162) 40-10-63', ['+7 7162 401076', '+7 7162 401063']],
    ['тел. (72153) 50 566', ['+7 72153 50566']],
    ['(87212) 420220', ['+7 7212 420220']],
    ['8-72822 1-04-91', ['+7 7282 210491']],
    ['8-71722 1-65-04, 1-96-48', ['+7 7172 216504', '+7 7172 219648']],
    ['8 (7272)93-91-61, 91-73-01', ['+7 727 2939161', '+7 727 2917301']],
    ['8-33622 7-18-29', ['+7 33622 71829']],
  ])('%s', (cell, phones) => expect(readPhones(cell, anywhere)).toMatchObject({ phones, marks: [] }))

  test('a fax is no phone, and one number for both is both', () => {
    expect(readPhones('тел. (7212) 300169; факс (7212) 300229', anywhere)).toMatchObject({
      phones: ['+7 7212 300169'],
      faxes: ['+7 7212 300229'],
    })
    expect(readPhones('тел/факс (71036) 53953', anywhere)).toMatchObject({
      phones: ['+7 71036 53953'],
      faxes: ['+7 71036 53953'],
    })
    expect(readPhones('тел. (71036) 64417, факс 64418', anywhere).faxes).toEqual(['+7 71036 64418'])
  })

  test.each([
    ['8716-38- 4190', 'phone-short'],
    ['872776 977545', 'phone-long'],
    ['76-35-59', 'phone-without-code'],
    ['8 (321) 49-413-73', 'area-code-elsewhere'],
    ['', 'phone-missing'],
    ['8-72-83 2-12-57 2-15-37', 'phone-long'],
  ])('%s cannot be read, is marked and not guessed', (cell, mark) => {
    const { phones, marks } = readPhones(cell, anywhere)
    expect(phones).toEqual([])
    expect(marks).toContain(mark)
  })

  test('two numbers run together are taken apart where both are whole, and marked', () => {
    expect(readPhones('8-725312-17-992-25-90', anywhere)).toMatchObject({
      phones: ['+7 72531 21799', '+7 72531 22590'],
      marks: ['phones-glued'],
    })
    expect(readPhones('8-(711)-41-22-4038-(711)-41-22-404', anywhere).phones).toEqual([
      '+7 71141 22403',
      '+7 71141 22404',
    ])
  })

  test('a person in the cell of a phone is left out of the print too', () => {
    const cell = 'Иванова А.А. р.т. 8716-51- 99619'
    expect(readPhones(cell, anywhere)).toMatchObject({ phones: ['+7 71651 99619'], marks: ['person-in-phone'] })
    expect(withoutPerson(cell)).toBe('… р.т. 8716-51- 99619')
    expect(withoutPerson('Темір жол коммутаторы 38-01-21')).toBe('Темір жол коммутаторы 38-01-21')
  })

  test('a code of another oblast is not dialled', () => {
    expect(readPhones('(71253) 52482', ['710', '721'])).toMatchObject({ phones: [], marks: ['area-code-elsewhere'] })
  })
})

describe('web addresses are taken out of a cell', () => {
  test('a house number glued to a mail address goes back to its street', () => {
    expect(readWeb('Пушкин көшесі, 23mseomk_akmola@gcvp.kz')).toMatchObject({
      mails: ['mseomk_akmola@gcvp.kz'],
      rest: 'Пушкин көшесі, 23',
      marks: ['mail-glued'],
    })
    expect(readWeb('Гагарин көшесі, 76-үйtalrot@yandex.ru')).toMatchObject({
      mails: ['talrot@yandex.ru'],
      rest: 'Гагарин көшесі, 76-үй',
    })
    expect(readWeb('Абай көшесі, 47 аvko4@gcvp.kz')).toMatchObject({
      mails: ['vko4@gcvp.kz'],
      rest: 'Абай көшесі, 47 а',
    })
  })

  test('two mails run together are two; a site beside a mail is a site', () => {
    expect(readWeb('aitekebi_ozisp@mail.ruzanyatost@mail.ru').mails).toEqual([
      'aitekebi_ozisp@mail.ru',
      'zanyatost@mail.ru',
    ])
    expect(readWeb('www.balkhash.kz orgkadrwork@mail.kz')).toMatchObject({
      sites: ['www.balkhash.kz'],
      mails: ['orgkadrwork@mail.kz'],
      marks: [],
    })
  })

  test('blanks and look-alike letters inside are mended and marked', () => {
    expect(readWeb('astr_socz@kokshetau. online.kz')).toMatchObject({
      mails: ['astr_socz@kokshetau.online.kz'],
      marks: ['web-mended'],
    })
    expect(readWeb('аkimat07@mail.ru')).toMatchObject({ mails: ['akimat07@mail.ru'], marks: ['latin-letters'] })
    expect(readWeb('www karaganda-akimat.kz krggorsobes@mail.ru')).toMatchObject({
      sites: ['www.karaganda-akimat.kz'],
      mails: ['krggorsobes@mail.ru'],
      marks: ['web-mended'],
    })
    expect(readWeb('h t t h // www.astrahan.akmol.kz').sites).toEqual(['www.astrahan.akmol.kz'])
  })

  test.each(['Partizanka_akimat@mailru', 'zhurgenov SH@mail.ru', 'www.osak_акимат.kz', 'gornud@ya ndex.ru'])(
    '%s is half an address or none: nothing is taken, and it is marked',
    (cell) => {
      const { mails, sites, marks } = readWeb(cell)
      expect([...mails, ...sites]).toEqual([])
      expect(marks).toContain('web-unreadable')
    },
  )
})

describe('addresses', () => {
  test('the postcode is taken out, wherever it stands', () => {
    expect(readAddress('100012, Қарағанды қаласы, Поспелов көшесі, 16')).toEqual({
      postcode: '100012',
      address: 'Қарағанды қаласы, Поспелов көшесі, 16',
      marks: [],
    })
    expect(readAddress('Ақкөл ауданы, Үрпі ауылы инд.020112')).toMatchObject({
      postcode: '020112',
      address: 'Ақкөл ауданы, Үрпі ауылы',
    })
  })

  test('a postcode of seven digits is none', () => {
    expect(readAddress('1002008, Абай селосы')).toEqual({
      postcode: null,
      address: 'Абай селосы',
      marks: ['postcode-wrong'],
    })
  })

  test('a house is parted from its street, a comma from what follows', () => {
    expect(readAddress('Абай көшесі23')).toEqual({ postcode: null, address: 'Абай көшесі 23', marks: ['house-glued'] })
    expect(readAddress('Сейфуллина,43')).toMatchObject({ address: 'Сейфуллина, 43', marks: [] })
  })
})

describe('a row is held against the lines it was read from', () => {
  const row = {
    group: '',
    number: '1.',
    lines: { from: 1, to: 3 },
    cells: { name: 'Абай бөлімі', address: 'Абай көшесі, 23mse@gcvp.kz', phones: '8-7162 76-36-92' },
  }
  const lines = ['1.', 'Абай бөлімі', 'Абай көшесі, 23mse@gcvp.kz', '8-7162', '76-36-92']

  test('where every letter is there, whatever was mended, all agrees', () =>
    expect(faithfulTo(lines, cleanRow(row, anywhere))).toBeNull())

  test('a lost letter and an invented one are told', () => {
    expect(faithfulTo([...lines, 'юг'], cleanRow(row, anywhere))).toEqual({ lost: 'юг', invented: '' })
    const short = faithfulTo(lines.slice(0, -1), cleanRow(row, anywhere))
    expect(short?.lost).toBe('')
    expect(Array.from(short?.invented ?? '').sort()).toEqual(Array.from('763692').sort())
  })
})

describe('letters', () => {
  test('a Latin look-alike in a Cyrillic word is found and mended', () => {
    expect(cyrillicWords('Наумовка cелосы')).toEqual({ value: 'Наумовка селосы', marks: ['latin-letters'] })
    expect(cyrillicWords('департаментi, 5 a')).toEqual({ value: 'департаменті, 5 а', marks: ['latin-letters'] })
    expect(cyrillicWords('Абай N 26')).toEqual({ value: 'Абай N 26', marks: [] })
  })

  test('a Cyrillic letter that looks like no Latin one makes no web address', () => {
    expect(latinWord('akимат')).toBeNull()
  })

  test('letters printed apart grow together', () => {
    expect(lettersTogether('Алексеев а у ы л ы')).toEqual({ value: 'Алексеев ауылы', marks: ['letters-apart'] })
    expect(lettersTogether('5 а үй')).toEqual({ value: '5 а үй', marks: [] })
  })
})

describe('schedules', () => {
  test('hours, lunch and days off', () => {
    expect(
      readSchedule(
        'Демалыс және мереке күндерін қоспағанда күн сайын сағат 9-00 бастап 18-00 дейін, түскі үзіліс сағат 13-00 бастап 14-00 дейін',
      ),
    ).toEqual({ week: '1-5', hours: '09:00-18:00', lunch: '13:00-14:00', weekTaken: true })
    expect(readSchedule('Күнделікті 9.00 ден 18.00 сағатқа дейін, демалыс-сенбі, жексенбі')).toEqual({
      week: '1-5',
      hours: '09:00-18:00',
      lunch: 'not-stated',
      weekTaken: false,
    })
    expect(readSchedule('Күн сайын сағат 9.00-ден сағат 20.00-ге дейін, демалыс күні - жексенбі')?.week).toBe('1-6')
  })

  test('half of a merged cell is no schedule', () => {
    expect(readSchedule('Демалыс және Қазақстан Республикасының 2001 жылғы')).toBeNull()
  })

  test('heads receive by weekday, by its number in the month, the last one, once a month, elsewhere', () => {
    expect(
      readReception(
        'Әкім: әр айдың 2, 4-ші дүйсенбісі, сағ. 18.00-ден 20.00 дейін; Орынбасары: апта сайын жұма күндері, сағ. 15.00-тен бастап; апта сайын сейсенбі күндері, сағ. 10.00-нан 13.00 дейін.',
      ),
    ).toEqual(['akim 2MO,4MO 18:00-20:00', 'deputy FR 15:00-', 'deputy TU 10:00-13:00'])
    expect(readReception('Әкім: әр айдың соңғы бейсенбісі, сағ. 15.00-тен 18.00 дейін;')).toEqual([
      'akim -1TH 15:00-18:00',
    ])
    expect(readReception('Әкім: айына бір рет, сағ. 17.00-ден бастап;')).toEqual(['akim once-a-month 17:00-'])
    expect(
      readReception(
        'Әкім: әр айдың 3-ші дүйсенбісі Ақтоғай селосында, әр айдың бірінші аптасы Сарышаған, Шашубай кенттерінде;',
      ),
    ).toEqual(['akim 3MO (Ақтоғай селосында)', 'akim first-week (Сарышаған, Шашубай кенттерінде)'])
  })
})
