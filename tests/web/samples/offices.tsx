import { FlawsPage } from '../../../src/web/portal/flaws.page.tsx'
import { OfficesPage } from '../../../src/web/portal/offices.page.tsx'
import type { Sample } from './sample.ts'

/** The pages of the directory. */
export const officeSamples: readonly Sample[] = [
  {
    name: 'offices',
    draw: (context) => (
      <OfficesPage
        context={context}
        view={{
          title: 'Ақкөл ауданы',
          path: [
            { label: 'Мекемелер', href: '/offices' },
            { label: 'Ақмола облысы', href: '/offices?in=1' },
          ],
          sought: '',
          regions: [{ name: 'Азат ауылдық округі', href: '/offices?in=17', says: '1 ауыл әкімі' }],
          offices: [
            {
              name: 'Ақкөл ауданының жұмыспен қамту және әлеуметтік бағдарламалар бөлімі',
              address: '020100, Ақкөл қ., Нұрмағамбетов к., 81',
              hours: 'дүйсенбі–жұма, 9:00–18:00',
              lunch: null,
              phones: ['+7 71638 20485'],
              web: ['akkol_ozsp@mail.ru'],
              source: '«Регламенттерді бекіту туралы», 2012 жылғы 1 қараша, 1-қосымша, 1-жол.',
              since: 'Бұл акт 2013 жылғы 3 маусымда күшін жойды.',
            },
          ],
        }}
      />
    ),
  },
  {
    name: 'flaws',
    draw: (context) => (
      <FlawsPage
        context={context}
        view={{
          kinds: [
            { label: 'Телефонда цифр жетпейді', count: 53, href: '/offices/flaws?defect=phone-short', chosen: true },
            { label: 'Телефон басылмаған', count: 61, href: '/offices/flaws?defect=phone-missing', chosen: false },
          ],
          chosen: {
            label: 'Телефонда цифр жетпейді',
            rows: [
              {
                office: 'Қарасай ауылдық округінің әкімі',
                href: '/offices?in=24',
                printed: '8716-38- 4190',
                taken: '',
                where: 'a-2-rural-akims, 3-жол; 001-мәтін, 273–278',
              },
            ],
          },
        }}
      />
    ),
  },
]
