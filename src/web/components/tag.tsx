import type { Child, Html } from '../html/jsx-runtime.ts'
import { Icon } from './icon.tsx'

/** going on, today, late, kept, neutral, refused or not begun, not stated by the law */
export type TagTone = 'sky' | 'sun' | 'poppy' | 'ok' | 'sand' | 'line' | 'unsaid'

/** A state: colour, and always a word; kept ones also carry a tick, late ones a sign. */
export function Tag(properties: { readonly tone?: TagTone; readonly children: Child }): Html {
  const { tone = 'sand' } = properties
  return (
    <span class={tone === 'sand' ? 'q-tag' : `q-tag q-tag--${tone}`}>
      {tone === 'ok' && <Icon name="check" />}
      {tone === 'poppy' && <Icon name="alert" />}
      {properties.children}
    </span>
  )
}
