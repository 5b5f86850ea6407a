import { fileURLToPath } from 'node:url'
import { loadLaw, nameOf } from '../../../src/law/index.ts'
import { readAsked } from '../../../src/intake/index.ts'
import { viewForms } from '../../../src/web/forms/form-of-law.ts'
import { changeRows, type Typed } from '../../../src/web/forms/rows-typed.ts'
import { InspectionPage } from '../../../src/web/workspace/inspection.page.tsx'
import { IntakePage } from '../../../src/web/workspace/intake.page.tsx'
import type { Sample } from './sample.ts'
import { commission, executor } from './officers.ts'
import { intake } from './workspace-window.tsx'
import { inspection } from './workspace-visit.tsx'

// The window as the loaded law draws it, not as we imagined it: all forms of the edition, two rows typed in each table.
const { law } = await loadLaw(fileURLToPath(new URL('../../../law', import.meta.url)))
const edition = law.editions.get('targeted-social-aid/2012-akmola')!
const asked = edition.forms.filter((form) => form.filledBy === 'applicant')
const act = edition.forms.find((form) => form.id === 'inspection')!

const firstField = (form: string): string | undefined => edition.forms.find((one) => one.id === form)?.fields[0]?.id
let typed: Typed = new Map([
  ['application.surname', 'Жақыпов'],
  ['application.given-name', 'Нұрлан'],
  ['family.0.full-name', 'Жақыпова Айгүл Маратқызы'],
])
typed = changeRows(typed, 'add:family', firstField)!
typed = changeRows(typed, 'add:incomes', firstField)!

// As if “has a plot” were answered with no: what depends on it is not asked.
const needs = readAsked(
  asked,
  new Map([...typed, ['plot.has-plot', 'no']]),
  '2026-03-19',
  () => (condition) => (condition.includes('has_plot') ? false : null),
).needs

export const lawSamples: readonly Sample[] = [
  {
    name: 'intake-of-law',
    draw: (context) => (
      <IntakePage
        context={context}
        frame={executor('/work/intake')}
        view={{
          ...intake,
          sections: viewForms(asked, typed, {
            voice: context.voice,
            name: (key) => nameOf(law, edition, key, context.voice.language),
            choices: (_form, field) => (field.type === 'territory' ? [{ value: '17', label: 'Ақкөл қаласы' }] : []),
            needs,
            errors: new Map([['application.given-name', context.voice.say('refusal.field.required')]]),
          }),
          reckonings: [],
        }}
      />
    ),
  },
  {
    name: 'visit-of-law',
    draw: (context) => (
      <InspectionPage
        context={context}
        frame={commission}
        view={{
          ...inspection,
          sections: viewForms([act], new Map(), {
            voice: context.voice,
            name: (key) => nameOf(law, edition, key, context.voice.language),
            choices: () => [],
            needs: readAsked([act], new Map(), '2026-03-19', () => () => null).needs,
            errors: new Map(),
          }).map((section) => ({ id: section.id, title: section.title, fields: section.fields })),
        }}
      />
    ),
  },
]
