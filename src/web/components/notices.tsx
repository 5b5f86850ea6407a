import type { Html } from '../html/jsx-runtime.ts'
import type { PageContext } from './page-context.ts'
import { rich } from './rich.tsx'

/** First on every page under repealed, adopted law: calm, never hidden, printed too. */
export function SampleNotice(properties: { readonly context: PageContext }): Html | null {
  const { voice, sample, demonstration } = properties.context
  if (!sample && !demonstration) return null
  const { say } = voice
  return (
    <aside class="q-sample" aria-label={say('web.sample.label')}>
      <p>
        <b>{say('web.sample.word')}</b>{' '}
        {sample && rich(say, 'web.sample.repealed', { link: <a href="https://egov.kz">egov.kz</a> })}{' '}
        {demonstration && say('web.sample.invented')}
      </p>
    </aside>
  )
}
