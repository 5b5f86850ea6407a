import type { Channel, Doubt, Edition } from '../edition.ts'
import { groundKinds, type GroundKind, type GroundList } from '../edition-grounds.ts'
import type { Stated } from '../cited.ts'
import type { EditionSource } from '../schema/edition.ts'
import { withHash } from '../with-hash.ts'
import { compileEvidence } from './compile-evidence.ts'
import {
  compileAwards,
  compileForm,
  compileGrounds,
  compileJournals,
  compilePapers,
  compileReckonings,
  compileResults,
} from './compile-forms.ts'
import { compileCounting, compileMessages, compilePromise, compileStep, compileUnit } from './compile-procedure.ts'
import { compileCompetitions, compileLists } from './compile-places.ts'
import { compileSurroundings } from './compile-surroundings.ts'
import { citedFrom, factName, listed, statedFrom } from './compile-values.ts'

/** A checked file becomes plain data with everything explicit, and gets its hash. */
export function compileEdition(source: EditionSource): Edition {
  const routes = Object.keys(source.routes)
  const counting = compileCounting(source.counting)
  return withHash({
    ...compileSurroundings(source),
    schema: 2,
    id: source.edition,
    service: source.edition.split('/')[0] ?? '',
    kind: source.kind,
    origin: source.origin,
    territory: source.territory,
    channels: listed(source.channels).map((channel): Channel => ({
      ...citedFrom(channel),
      id: channel.id,
      office: channel.office ?? null,
      may: channel.may,
      in: channel.in ?? [],
    })),
    jurisdiction: source.jurisdiction.map((rule) => ({
      ...citedFrom(rule),
      channel: rule.channel,
      place: rule.place,
      onlyWithout: rule['only-without'] ?? null,
    })),
    counting,
    units: Object.entries(source.units).map(([id, unit]) => compileUnit(id, unit)),
    promises: Object.entries(source.promises).map(([id, promise]) => compilePromise(id, promise, counting)),
    routes: listed(source.routes).map((route) => ({
      ...citedFrom(route),
      channel: route.id,
      starts: route.starts,
      accepts: route.accepts,
    })),
    steps: Object.entries(source.steps).map(([id, step]) => compileStep(id, step, routes, counting)),
    messages: compileMessages(source.messages),
    evidence: statedFrom(source.evidence, compileEvidence),
    forms: Object.entries(source.forms).map(([id, form]) => compileForm(id, form)),
    grounds: Object.fromEntries(
      groundKinds.map((kind) => [kind, statedFrom(source.grounds[kind], compileGrounds)]),
    ) as Record<GroundKind, Stated<GroundList>>,
    results: compileResults(source.results),
    papers: compilePapers(source.papers),
    journals: compileJournals(source.journals),
    awards: compileAwards(source.awards),
    lists: compileLists(source.lists),
    competitions: compileCompetitions(source.competitions),
    parameters: listed(source.parameters).map((parameter) => ({
      ...citedFrom(parameter),
      id: parameter.id,
      fact: factName(parameter.id),
      type: parameter.type,
    })),
    reckonings: compileReckonings(source.reckonings),
    doubts: listed(source.doubts).map((doubt): Doubt => ({
      ...citedFrom(doubt),
      id: doubt.id,
      kind: doubt.kind,
      about: typeof doubt.about === 'string' ? [doubt.about] : doubt.about,
      takenAs: doubt['taken-as'],
      general: doubt.general ?? null,
    })),
  })
}
