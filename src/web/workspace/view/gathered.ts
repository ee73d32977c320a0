import { data, redirect } from 'react-router'
import { emptyReport, readTyped } from '../../../collect/social-report/typed-report.ts'
import type { ProblemDescription } from '../../../model/problem.ts'
import type { FormChoices, NamedChoice } from '../../../operations/social-report/report-choices.ts'
import type { ReportTheme } from '../../../operations/social-report/report-themes.ts'
import type { ListedUnit } from '../../../operations/unit/list-units.ts'
import { problemIn } from '../../site/visit.ts'
import { workspaceAddress } from '../address.ts'
import type { KeptFields } from '../parts/social-report/kept.ts'
import type { Posted, WorkspaceVisit } from '../visit.ts'

/** What the form of counted feedback needs. */
export interface GatheredPage {
  readonly organiser: string
  readonly choices: FormChoices
  readonly units: readonly NamedChoice[]
  readonly themes: readonly ReportTheme[]
  readonly formId: string
}

export async function gatheredPage({ edge, signedIn, url }: WorkspaceVisit): Promise<GatheredPage> {
  const counties = signedIn.actor.grants.flatMap(({ organiser }) => organiser ?? [])
  const organiser = counties.find((county) => county === url.searchParams.get('county')) ?? counties[0] ?? ''
  const units = (await edge.perform('unit.list', {})) as readonly ListedUnit[]
  return {
    organiser,
    choices: (await edge.perform('social-report.choices', { organiser })) as FormChoices,
    units: units
      .filter((unit) => unit.isOpen && unit.organiser === organiser)
      .map(({ id, names }) => ({ key: id, names: { ...names, en: names.fi } })),
    themes: (await edge.perform('social-report.themes', { organiser })) as readonly ReportTheme[],
    formId: crypto.randomUUID(),
  }
}

/** A refusal with everything that was typed, lists too. */
export interface RefusedGathered {
  readonly problem: ProblemDescription
  readonly kept: KeptFields
}

/** Sends what was posted, and goes to one's own observations; what cannot be sent comes back with all that was typed. */
export async function sendGathered(
  { visit, form, text }: Posted,
  operation: string,
  more: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  const fields = [...form].flatMap(([key, value]) => (typeof value === 'string' ? [[key, value] as const] : []))
  const typed = readTyped(fields, { ...emptyReport('counted', visit.edge.today), naming: 'named' })
  const common = { organiser: text('organiser'), typed, language: visit.language, draft: null, formId: text('formId') }
  try {
    await visit.edge.perform(operation, { ...common, ...more })
  } catch (error) {
    const problem = problemIn(error)
    if (!problem) throw error
    return data({ problem, kept: fields.filter(([key]) => key !== 'formToken') } satisfies RefusedGathered, { status: 422 })
  }
  return redirect(`${workspaceAddress(visit.language, 'observations')}?done=sent`)
}

/** The refusal in an action's answer; null when there is none. */
export function refusedGathered(answer: unknown): RefusedGathered | null {
  return typeof answer === 'object' && answer !== null && 'kept' in answer ? (answer as RefusedGathered) : null
}
