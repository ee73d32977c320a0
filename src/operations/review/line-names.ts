import { areaNames, municipalitiesOf } from '../../design/areas.ts'
import { unknownMunicipality } from '../../model/area.ts'
import type { Definitions } from '../../model/definitions.ts'
import type { Texts } from '../../model/text.ts'

/** Names of an organiser's municipalities in the division of a year, and of `X16`, by code. */
export function lineNames(
  definitions: Definitions,
  { organiser, year }: { readonly organiser: string; readonly year: number },
): Record<string, Texts> {
  const unknown = unknownMunicipality(organiser)
  const names = municipalitiesOf(definitions, organiser, year).map((one) => [one.code, one.names] as const)
  const unknownNames = areaNames(definitions, unknown, year) ?? { fi: unknown, sv: unknown, en: unknown }
  return { ...Object.fromEntries(names), [unknown]: unknownNames }
}
