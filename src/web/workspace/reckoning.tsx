import type { Tiyn } from '../../kernel/index.ts'
import type { Voice } from '../../platform/index.ts'
import { LawMark } from '../components/paragraph.tsx'
import { Tag } from '../components/tag.tsx'
import type { Html } from '../html/jsx-runtime.ts'

export type Figure =
  | { readonly is: 'money'; readonly amount: Tiyn }
  | { readonly is: 'number'; readonly amount: number }

export interface ReckoningStep {
  /** "Отбасы табысы, үш ай" */
  readonly what: string
  readonly value: Figure
}

/** A value worked out from the facts, with every step of the way; without the facts, what is missing. */
export interface ReckoningView {
  readonly title: string
  readonly steps: readonly ReckoningStep[]
  readonly value: Figure | null
  readonly missing: readonly string[]
  /** The law that should hold the way of counting is not held: who supplied it. */
  readonly supplied: string | null
  readonly at: string
}

export const writeFigure = ({ format }: Voice, figure: Figure): string =>
  figure.is === 'money' ? format.money(figure.amount) : format.number(figure.amount)

/** The trace: each step on a line, the value at the bottom, where it comes from below. */
export function Reckoning({ voice, reckoning }: { readonly voice: Voice; readonly reckoning: ReckoningView }): Html {
  const { say } = voice
  const { title, steps, value, missing, supplied, at } = reckoning
  return (
    <div class="q-reckoning q-stack">
      <table class="q-table">
        <caption>
          {title} <LawMark voice={voice} at={at} />
        </caption>
        <thead class="q-vh">
          <tr>
            <th scope="col">{say('workspace.reckoning.step')}</th>
            <th scope="col">{say('workspace.reckoning.value')}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr>
              <th scope="row">{step.what}</th>
              <td class="q-r">{writeFigure(voice, step.value)}</td>
            </tr>
          ))}
        </tbody>
        {value !== null && (
          <tfoot>
            <tr>
              <th scope="row">{say('workspace.reckoning.result')}</th>
              <td class="q-r">{writeFigure(voice, value)}</td>
            </tr>
          </tfoot>
        )}
      </table>
      {value === null && (
        <p class="q-small q-soft">
          {missing.length === 0
            ? say('workspace.reckoning.not-yet')
            : say('workspace.reckoning.missing', { what: voice.format.list(missing) })}
        </p>
      )}
      {supplied !== null && (
        <p>
          <Tag tone="unsaid">{say('workspace.reckoning.supplied', { by: supplied })}</Tag>
        </p>
      )}
    </div>
  )
}
