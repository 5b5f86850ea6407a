import type { ClockView } from '../../../src/web/components/clock.tsx'
import type { SideGroup, WorkspaceFrame } from '../../../src/web/components/workspace-page.tsx'
import { caseNumber } from '../../../src/kernel/index.ts'

export const at = (text: string): Temporal.PlainDateTime => Temporal.PlainDateTime.from(text)
export const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)
export const now = at('2026-03-19T11:20')
export const today = now.toPlainDate()
export const number = (order: number, office = 107): string => caseNumber(2026, office, order)

export const clock = (state: ClockView['state'], used: number, left: ClockView['left'], due: string): ClockView => ({
  state,
  used,
  left,
  due: at(due),
})

const executorGroups: readonly SideGroup[] = [
  {
    title: 'Күнделікті',
    links: [
      { label: 'Менің жұмысым', href: '/work', count: '17', late: '1' },
      { label: 'Қабылдау терезесі', href: '/work/intake' },
      { label: 'Тіркеу журналы', href: '/work/register' },
    ],
  },
  {
    title: 'Беру',
    links: [
      { label: 'Беруге дайын', href: '/work/ready', count: '6', late: '1' },
      { label: 'Иесі алмаған құжаттар', href: '/work/not-collected', count: '1' },
    ],
  },
]

const headGroups: readonly SideGroup[] = [
  {
    title: 'Күнделікті',
    links: [
      { label: 'Қол қою', href: '/work/sign', count: '4' },
      { label: 'Тіркеу журналы', href: '/work/register' },
    ],
  },
]

const opened = (groups: readonly SideGroup[], href: string): readonly SideGroup[] =>
  groups.map((group) => ({
    ...group,
    links: group.links.map((link) => ({ ...link, current: link.href === href })),
  }))

export const executor = (href: string): WorkspaceFrame => ({
  place: 'Ақкөл ауданының бөлімі',
  person: 'Қасымова Бағдат, жауапты орындаушы',
  groups: opened(executorGroups, href),
  search: true,
})

export const head = (href: string): WorkspaceFrame => ({
  place: 'Ақкөл ауданының бөлімі',
  person: 'Ахметова Салтанат, бөлім басшысы',
  groups: opened(headGroups, href),
  search: true,
})

export const commission: WorkspaceFrame = {
  place: 'Азат ауылының учаскелік комиссиясы',
  person: 'Оспанов Дәурен, комиссия төрағасы',
  groups: [],
  search: false,
}
