import type { Child, Html } from '../html/jsx-runtime.ts'
import { Icon } from './icon.tsx'

export interface WayStep {
  readonly state: 'done' | 'now' | 'next'
  /** What happens, in the person's words. */
  readonly title: string
  readonly says: Child
}

/** The way of one case: what is done, what is going on, what will come, each with who and until when. */
export function Timeline({ steps }: { readonly steps: readonly WayStep[] }): Html {
  return (
    <ol class="q-way">
      {steps.map((step, index) => (
        <li class={`is-${step.state}`} aria-current={step.state === 'now' ? 'step' : undefined}>
          <span class="q-way__dot" aria-hidden="true">
            {step.state === 'done' ? <Icon name="check" /> : String(index + 1)}
          </span>
          <div>
            <h3>{step.title}</h3>
            <p>{step.says}</p>
          </div>
        </li>
      ))}
    </ol>
  )
}
