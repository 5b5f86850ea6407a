import type { Voice } from '../../platform/index.ts'
import { Card } from '../components/card.tsx'
import type { WrongField } from '../components/errors.tsx'
import { Field } from '../components/field.tsx'
import { Tag } from '../components/tag.tsx'
import type { Html } from '../html/jsx-runtime.ts'
import type { InspectionMember } from './inspection.view.ts'

/** Those who sign, each with where they are: a tick is no signature, so it is said what one is. */
export function Members({
  voice,
  members,
}: {
  readonly voice: Voice
  readonly members: readonly InspectionMember[]
}): Html {
  const { say } = voice
  return (
    <Card id="members" title={say('workspace.visit.signatures')}>
      <p class="q-soft">{say('workspace.visit.signatures-say')}</p>
      <div>
        {members.map((member) => (
          <div class="q-sign">
            <span>
              <b>{member.name}</b>
              <br />
              <span class="q-small q-soft">{member.role}</span>
            </span>
            <MemberState voice={voice} member={member} />
          </div>
        ))}
      </div>
    </Card>
  )
}

function MemberState({ voice, member }: { readonly voice: Voice; readonly member: InspectionMember }): Html {
  const { say, format } = voice
  if (member.state === 'signed') {
    return (
      <Tag tone="ok">
        {member.signedAt === null ? say('workspace.visit.signed') : format.shortMoment(member.signedAt)}
      </Tag>
    )
  }
  if (member.state === 'not-yet') return <Tag tone="line">{say('workspace.visit.not-yet')}</Tag>
  return (
    <Tag tone={member.you ? 'sun' : 'line'}>{say(member.you ? 'workspace.visit.you' : 'workspace.visit.waits')}</Tag>
  )
}

/** The second factor that confirms a signature; what that is, and is not, is said beside it. */
export function SignatureCode(properties: {
  readonly voice: Voice
  readonly means: string
  readonly wrong: readonly WrongField[]
}): Html {
  const { voice, means } = properties
  const wrong = properties.wrong.find((each) => each.field === 'code')?.says
  return (
    <div class="q-signing">
      <Field
        voice={voice}
        field={{
          name: 'code',
          kind: 'code',
          label: voice.say('workspace.sign.code'),
          hint: means,
          autocomplete: 'one-time-code',
          ...(wrong === undefined ? {} : { error: wrong }),
        }}
      />
    </div>
  )
}
