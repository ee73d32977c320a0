import type { KeptValue } from './allow-list.ts'
import { objectAt, objectsAt, partialAt } from './client-relationship.ts'
import { readCoded } from './coded-value.ts'
import { LISTS } from './delivery-rules.ts'
import type { ArchiveContext, DocumentDecision } from './document-fields.ts'
import { unknownOptional } from './document-metadata.ts'
import type { Observation } from './observation.ts'
import { decisionKind } from './separate-row.ts'

/**
 * Reads the decisions of a decision document: one per social service it is about, or one without a service. All decision
 * structures keep them under `<document>/paatos` with the same field names.
 */
export function readDecisions(content: KeptValue | null, context: ArchiveContext, seen: Observation[]): DocumentDecision[] {
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return []
  return Object.keys(content).flatMap((root) =>
    objectsAt(objectAt(content, root), 'paatos').flatMap((decision) => decisionsOf(decision, context, seen)),
  )
}

function decisionsOf(
  decision: { readonly [key: string]: KeptValue },
  context: ArchiveContext,
  seen: Observation[],
): DocumentDecision[] {
  const code = (value: KeptValue | undefined, field: string, list: string): string | null => {
    const reading = readCoded(value, list, context.rules)
    if (reading.kind === 'unknown') seen.push(unknownOptional(field, list, { observed: reading.observed, context }))
    return reading.kind === 'known' ? reading.key : null
  }
  const validity = objectAt(decision, 'paatoksen_voimassaolo')
  const common = {
    kind: decisionKind(code(decision.ratkaisun_laji, 'ratkaisun_laji', LISTS.decisionKind) ?? undefined),
    initiated: partialAt(decision, 'vireilletulopaivamaara')?.first ?? null,
    decided: partialAt(decision, 'paatospaivamaara')?.first ?? null,
    validFrom: partialAt(validity, 'alkamispaiva')?.first ?? null,
    validTo: partialAt(validity, 'paattymispaiva')?.last ?? null,
    method: code(decision.myonnettavan_palvelun_jarjestamistapa, 'myonnettavan_palvelun_jarjestamistapa', LISTS.organisingMethod),
  }
  const services = objectsAt(decision, 'sosiaalipalvelu_jota_paatos_koskee')
  if (services.length === 0) return [{ ...common, service: null, hoursPerMonth: null }]
  return services.map((service) => ({
    ...common,
    service: code(service.sosiaalipalvelu, 'sosiaalipalvelu', LISTS.socialService),
    hoursPerMonth: typeof service.palvelun_maara_tunteina === 'number' ? service.palvelun_maara_tunteina : null,
  }))
}
