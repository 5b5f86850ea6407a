import type { Voice } from '../../platform/index.ts'
import type { Html } from '../html/jsx-runtime.ts'

export interface WrongField {
  /** Id of the field; without one the sentence is about the whole form. */
  readonly field?: string
  readonly says: string
  /** What the field is called: in the summary nobody sees which one is meant. */
  readonly label?: string
}

/** What has to be mended, first on the page, each with a link to its field. Nothing where all is well. */
export function ErrorSummary(properties: {
  readonly voice: Voice
  readonly wrong: readonly WrongField[]
}): Html | null {
  const { voice, wrong } = properties
  if (wrong.length === 0) return null
  return (
    <div class="q-errors" role="alert" aria-labelledby="wrong" tabindex="-1">
      <h2 id="wrong">{voice.say('web.wrong', { count: wrong.length })}</h2>
      <ul>
        {wrong.map(({ field, says, label }) => {
          const sentence = label === undefined ? says : `${label}: ${says}`
          return <li>{field === undefined ? <span>{sentence}</span> : <a href={`#${field}`}>{sentence}</a>}</li>
        })}
      </ul>
    </div>
  )
}
