import type { Voice } from '../../platform/index.ts'
import type { Html } from '../html/jsx-runtime.ts'

/** Another stretch of a list: an address; or a form, where what is sought names a person and stands in no address. */
export type Way = { readonly href: string } | { readonly action: string; readonly fields: ReadonlyMap<string, string> }

export interface OnwardView {
  readonly shown: number
  /** How many there are in all; `more` where no further was counted. */
  readonly total: { readonly count: number; readonly more: boolean }
  /** Back to the beginning; null where this is it. */
  readonly first: Way | null
  readonly next: Way | null
}

/** Onward in a long list: by a mark, not by a number, because a list of work changes while it is read. */
export function Onward({ voice, onward }: { readonly voice: Voice; readonly onward: OnwardView }): Html {
  const { say } = voice
  const { shown, total, first, next } = onward
  return (
    <nav class="q-row q-between q-small" aria-label={say('web.onward.label')}>
      <span class="q-soft">
        {say(total.more ? 'web.onward.shown-of-more' : 'web.onward.shown-of', { count: shown, total: total.count })}
      </span>
      {first !== null && <Leads way={first} says={say('web.onward.first')} />}
      {next !== null && <Leads way={next} says={say('web.onward.next')} />}
    </nav>
  )
}

function Leads({ way, says }: { readonly way: Way; readonly says: string }): Html {
  if ('href' in way) return <a href={way.href}>{says}</a>
  return (
    <form method="post" action={way.action}>
      {[...way.fields].map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button class="q-link">{says}</button>
    </form>
  )
}
