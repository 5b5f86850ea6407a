import type { Voice } from '../../platform/index.ts'
import type { Child, Html } from '../html/jsx-runtime.ts'
import { Icon } from './icon.tsx'
import { LawMark } from './paragraph.tsx'

export interface RuleView {
  /** `unknown` while a fact is missing: it is said which. */
  readonly answer: 'yes' | 'no' | 'unknown'
  readonly sentence: string
  /** The answer as it is read: its sign alone would mislead. */
  readonly word: string
  /** The facts that were used, with their source and time. */
  readonly fact?: string
  readonly at: string
}

const signs = { yes: ['check', 'q-yes'], no: ['cross', 'q-no'], unknown: ['question', 'q-maybe'] } as const

/** What the rules say: sign, sentence, fact with its source, paragraph. */
export function RuleList(properties: { readonly voice: Voice; readonly rules: readonly RuleView[] }): Html {
  const { voice, rules } = properties
  return (
    <ul class="q-check">
      {rules.map((rule) => {
        const [icon, look] = signs[rule.answer]
        return (
          <li>
            <Icon name={icon} class={look} />
            <span>
              <b>{`${rule.word} `}</b>
              {rule.sentence}
              {rule.fact !== undefined && <small>{rule.fact}</small>}
            </span>
            <LawMark voice={voice} at={rule.at} />
          </li>
        )
      })}
    </ul>
  )
}

export interface DocumentLine {
  readonly title: string
  readonly href?: string
  readonly says: Child
}

/** Documents of a case: what it is, in which form it is here. */
export function DocumentList({ documents }: { readonly documents: readonly DocumentLine[] }): Html {
  return (
    <ul class="q-check q-small">
      {documents.map((document) => (
        <li>
          <Icon name="doc" />
          <span>
            {document.href === undefined ? document.title : <a href={document.href}>{document.title}</a>}
            <small>{document.says}</small>
          </span>
        </li>
      ))}
    </ul>
  )
}
