import { opinionOf } from '../../law/index.ts'
import { sayLaw, type CaseSight } from './case-sight.ts'

interface Said {
  readonly key: string
  readonly value: string
}

/** What an organ concluded and why, under the names that the edition gives the two. */
export function opinionView(sight: CaseSight): { conclusion: Said; reasons: Said } | null {
  const given = sight.file.state.conclusion
  const fields = opinionOf(sight.file.edition)
  if (!given || !fields) return null
  const nameOfField = ({ form, field }: typeof fields.conclusion): string => `forms.${form.id}.${field.id}`
  const conclusion = nameOfField(fields.conclusion)
  return {
    conclusion: { key: sayLaw(sight, conclusion), value: sayLaw(sight, `${conclusion}.${given.outcome}`) },
    reasons: { key: sayLaw(sight, nameOfField(fields.reasons)), value: given.reasons },
  }
}
