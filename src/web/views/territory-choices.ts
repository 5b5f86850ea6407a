import type { Directory, Office } from '../../offices/index.ts'
import type { Language } from '../../platform/index.ts'
import type { ChoiceView } from '../components/field-view.ts'

/** The territories that an office serves: its own and what lies within, by name. */
export function territoryChoices(directory: Directory, office: Office, language: Language): ChoiceView[] {
  const collator = new Intl.Collator(language)
  const walk = (id: number): number[] => [id, ...directory.within(id).flatMap((inner) => walk(inner.id))]
  return walk(office.territory)
    .flatMap((id) => directory.territoryById(id) ?? [])
    .map((territory) => ({ value: String(territory.id), label: territory.names[language] }))
    .sort((a, b) => collator.compare(a.label, b.label))
}
