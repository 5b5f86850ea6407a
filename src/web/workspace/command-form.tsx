import type { Html } from '../html/jsx-runtime.ts'

/** What a form that acts on a case carries unseen: the task, the version that was looked at, and a key of its own. */
export interface CommandView {
  /** Where it is posted to. */
  readonly action: string
  readonly task: string
  /** Somebody who was faster since then is named to the officer. */
  readonly seen: number
  /** The same form sent twice is done once. */
  readonly key: string
}

export function CommandFields({ command }: { readonly command: CommandView }): Html {
  return (
    <>
      <input type="hidden" name="task" value={command.task} />
      <input type="hidden" name="seen" value={String(command.seen)} />
      <input type="hidden" name="key" value={command.key} />
    </>
  )
}

/**
 * The button that Enter presses where there is no script: the form is looked at again and comes back as it is. Without it
 * the browser would press the first button it finds, and take somebody's child off the list.
 */
export function EnterLooks(): Html {
  return <button class="q-vh" name="do" value="look" tabindex="-1" aria-hidden="true" formnovalidate></button>
}
