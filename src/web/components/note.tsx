import type { Voice } from '../../platform/index.ts'
import type { Child, Html } from '../html/jsx-runtime.ts'
import { LawMark } from './paragraph.tsx'

/** A piece of information (sky), trouble and what to do about it (poppy). */
export function Note({ tone, children }: { readonly tone: 'sky' | 'poppy'; readonly children: Child }): Html {
  return <div class={`q-note q-note--${tone}`}>{children}</div>
}

export interface DoubtView {
  /** What is silent or unclear. */
  readonly title: string
  /** What we take it as, and the other answer where there is one. */
  readonly text: string
  readonly at?: string
}

/** The law is silent or unclear here: the only thing with a dashed frame. */
export function Doubt(properties: { readonly voice: Voice; readonly doubt: DoubtView }): Html {
  const { doubt, voice } = properties
  return (
    <div class="q-note q-note--doubt q-small">
      <p>
        <b>{doubt.title}</b> {doubt.text} {doubt.at !== undefined && <LawMark voice={voice} at={doubt.at} />}
      </p>
    </div>
  )
}
