import type { Voice } from '../../platform/index.ts'
import { Button, ButtonLink, Buttons } from '../components/button.tsx'
import { Card } from '../components/card.tsx'
import { sayUntil } from '../components/clock.tsx'
import { Field } from '../components/field.tsx'
import { Doubt, type DoubtView } from '../components/note.tsx'
import { LawMark } from '../components/paragraph.tsx'
import type { Html } from '../html/jsx-runtime.ts'
import type { Todo } from './case.view.ts'
import { CommandFields, EnterLooks } from './command-form.tsx'

interface TodoProperties {
  readonly voice: Voice
  readonly todo: Todo
  readonly doubts: readonly DoubtView[]
  readonly today: Temporal.PlainDate
}

/** The only framed card of the page, with its only primary button. */
export function TodoCard({ voice, todo, doubts, today }: TodoProperties): Html {
  switch (todo.is) {
    case 'wait':
      return (
        <Card id="todo" title={todo.title}>
          <p>
            {todo.says}
            {todo.until !== null && ` · ${sayUntil(voice, todo.until, today)}`}
          </p>
        </Card>
      )
    case 'ended':
      return (
        <Card id="todo" title={todo.title}>
          <p>{todo.says}</p>
          {todo.print.length > 0 && (
            <Buttons>
              {todo.print.map((paper) => (
                <ButtonLink href={paper.href}>{voice.say('workspace.todo.print', { paper: paper.title })}</ButtonLink>
              ))}
            </Buttons>
          )}
        </Card>
      )
    default:
      return <ActCard voice={voice} todo={todo} doubts={doubts} today={today} />
  }
}

function ActCard(properties: TodoProperties & { readonly todo: Extract<Todo, { is: 'act' }> }): Html {
  const { voice, todo, doubts } = properties
  return (
    <Card
      id="todo"
      title={voice.say('workspace.case.next', { step: todo.title })}
      beside={<Rests voice={voice} todo={todo} />}
      todo
    >
      <form class="q-stack" method="post" action={todo.command.action} novalidate>
        <CommandFields command={todo.command} />
        <EnterLooks />
        {todo.says !== null && <p>{todo.says}</p>}
        {todo.fields.map((field) => (
          <Field voice={voice} field={field} />
        ))}
        {todo.opened.length > 0 && (
          <div class="q-opened q-stack">
            {todo.opened.map((field) => (
              <Field voice={voice} field={field} />
            ))}
          </div>
        )}
        {doubts.map((doubt) => (
          <Doubt voice={voice} doubt={doubt} />
        ))}
        <Buttons>
          <Button primary name="do" value="go">
            {todo.label}
          </Button>
        </Buttons>
      </form>
    </Card>
  )
}

function Rests(properties: {
  readonly voice: Voice
  readonly todo: { readonly term: string | null; readonly at: string }
}): Html {
  const { term, at } = properties.todo
  return (
    <span class="q-tiny q-soft">
      {term !== null && `${term} · `}
      <LawMark voice={properties.voice} at={at} />
    </span>
  )
}
