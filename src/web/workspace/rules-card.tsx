import type { Voice } from '../../platform/index.ts'
import { Card } from '../components/card.tsx'
import { RuleList, type RuleView } from '../components/rule-list.tsx'
import type { Html } from '../html/jsx-runtime.ts'
import { Reckoning, type ReckoningView } from './reckoning.tsx'

/** What the rules of the law say of a case, and the values worked out for them; nothing where there are none. */
export function RulesCard(properties: {
  readonly voice: Voice
  readonly rules: readonly RuleView[]
  readonly reckonings: readonly ReckoningView[]
}): Html | null {
  const { voice, rules, reckonings } = properties
  if (rules.length === 0 && reckonings.length === 0) return null
  return (
    <Card id="rules" title={voice.say('workspace.case.rules')}>
      <RuleList voice={voice} rules={rules} />
      {reckonings.map((reckoning) => (
        <Reckoning voice={voice} reckoning={reckoning} />
      ))}
    </Card>
  )
}
