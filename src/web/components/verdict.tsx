import type { Child, Html } from '../html/jsx-runtime.ts'
import { Icon } from './icon.tsx'

/** The answer of a check, in the largest sign of the page. */
export function Verdict(properties: {
  readonly tone: 'ok' | 'neutral' | 'poppy'
  readonly title: string
  readonly says: Child
}): Html {
  const { tone, title } = properties
  return (
    <div class={tone === 'ok' ? 'q-verdict' : `q-verdict q-verdict--${tone}`}>
      <Icon name={tone === 'ok' ? 'check' : tone === 'poppy' ? 'alert' : 'question'} />
      <h1 id="verdict">{title}</h1>
      <p>{properties.says}</p>
    </div>
  )
}
