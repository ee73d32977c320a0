import type { FormFinding } from '../../model/answers.ts'
import type { FormRule } from '../../model/questionnaire.ts'
import type { CompiledForm, Place } from './compiled-form.ts'
import { filledTexts } from './fill-texts.ts'
import type { FormReading } from './form-reading.ts'

/** What the form's own rules say. A rule whose check is blank says nothing; one about a column or a group's item is asked in each row. */
export function ruleFindings(reading: FormReading): FormFinding[] {
  return reading.compiled.form.rules.flatMap((rule) => {
    const within = ruleItem(reading.compiled, rule)
    const places: readonly (Place | null)[] = within === null ? [null] : reading.placesOf(within)
    return places.flatMap((place) => findingAt(rule, place, reading))
  })
}

/** The matrix or group in whose every row the rule holds: that of its first place, when that names a column (`M1.col`, `K.email`). */
export function ruleItem(compiled: CompiledForm, rule: FormRule): string | null {
  const [id = '', inner, ...more] = (rule.at[0] ?? '').split('.')
  if (inner === undefined || more.length > 0) return null
  const questions = compiled.matrices.get(id)?.columns ?? compiled.groups.get(id)?.items ?? []
  return questions.some((question) => question.id === inner) ? id : null
}

/** A place of a rule as the key of a variable: `K.email` in the second instance is `K.2.email`. */
function keyAt(at: string, place: Place | null): string {
  if (place === null) return at
  const [id, inner, ...more] = at.split('.')
  return id === place.item && inner !== undefined && more.length === 0 ? `${id}.${place.row}.${inner}` : at
}

function findingAt(rule: FormRule, place: Place | null, reading: FormReading): FormFinding[] {
  const applies = rule.when === null || reading.value(rule.when, place) === true
  if (!applies || reading.value(rule.check, place) !== false) return []
  const [at = '', ...others] = rule.at.map((one) => keyAt(one, place))
  return [{ rule: rule.id, severity: rule.severity, at, with: others, message: filledTexts(rule.message, reading, place) }]
}
