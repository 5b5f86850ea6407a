import type { Child, Html } from '../html/jsx-runtime.ts'

export interface RouteStep {
  readonly state: 'done' | 'now' | 'next'
  readonly title: string
  readonly says: Child
}

/** The regulation's steps for this channel with their dates; it scrolls in its own named region. */
export function RouteStrip(properties: { readonly label: string; readonly steps: readonly RouteStep[] }): Html {
  return (
    <div class="q-routes" role="region" tabindex="0" aria-label={properties.label}>
      <ol class="q-route">
        {properties.steps.map((step, index) => (
          <li
            class={step.state === 'next' ? undefined : `is-${step.state}`}
            aria-current={step.state === 'now' ? 'step' : undefined}
          >
            <b>{`${index + 1}. ${step.title}`}</b>
            {step.says}
          </li>
        ))}
      </ol>
    </div>
  )
}
