import { z } from 'zod'
import { hasCounts, type ReportForm } from '../../collect/social-report/typed-report.ts'
import type { Theme } from '../../model/codebook.ts'
import type { Texts } from '../../model/text.ts'
import { codebookOf } from '../codebook/codebook-of.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { linkNotOpen, unitOfLink } from '../unit/links.ts'

/** A theme beside which a count can stand. */
export interface ReportTheme {
  readonly id: string
  readonly names: Texts
  /** A national theme under no other: shown first. */
  readonly isTop: boolean
  /** The first of the top themes above it, or itself; null for local themes that hang under none. */
  readonly top: string | null
}

/** What counts can be given of by who reports by name: themes that are in use, national and local. */
export const listReportThemes = defineOperation({
  name: 'social-report.themes',
  title: { fi: 'Luettele teemat', sv: 'Lista teman', en: 'List themes' },
  access: 'read',
  input: z.strictObject({ organiser: z.string().regex(/^\d{2}$/) }),
  async perform({ organiser }, context): Promise<readonly ReportTheme[]> {
    context.reach.requireOrganiser(organiser)
    return reportThemes(context, organiser)
  },
})

/**
 * The same for who has no account: only whoever holds an open link for workers sees which themes the county uses.
 * @throws Problem `link-not-open`
 */
export const themesOfLink = defineOperation({
  name: 'social-report.themes-of-link',
  title: { fi: 'Luettele linkin teemat', sv: 'Lista länkens teman', en: 'List themes of a link' },
  access: 'read',
  input: z.strictObject({ token: z.string().max(200) }),
  async perform({ token }, context): Promise<readonly ReportTheme[]> {
    context.reach.concernsOnlyActor()
    const { unit, audience } = await unitOfLink.perform({ token }, context)
    if (audience !== 'workers') throw linkNotOpen()
    return reportThemes(context, unit.organiser)
  },
})

type Reading = Pick<OperationContext, 'db' | 'definitions' | 'now'>

/** Themes that a form asks counts of; none where it asks for no counts. */
export async function themesFor(
  context: Reading,
  { organiser, form }: { readonly organiser: string; readonly form: ReportForm },
): Promise<readonly ReportTheme[]> {
  return hasCounts(form) ? reportThemes(context, organiser) : []
}

async function reportThemes(context: Reading, organiser: string): Promise<readonly ReportTheme[]> {
  const { themes } = await codebookOf(context, organiser)
  const inUse = themes.filter(({ isRetired }) => !isRetired)
  const byId = new Map(inUse.map((theme) => [theme.id, theme]))
  return inUse.map((theme) => ({
    id: theme.id,
    names: theme.names,
    isTop: isTop(theme),
    top: topOf(theme, byId),
  }))
}

/** Ids of the national part are numbers and points; those of local parts begin with the county: `16-L3`. */
function isTop({ id, parents }: Theme): boolean {
  return parents.length === 0 && !id.includes('-')
}

function topOf(theme: Theme, byId: ReadonlyMap<string, Theme>, seen: readonly string[] = []): string | null {
  if (isTop(theme)) return theme.id
  const above = theme.parents.flatMap((parent) => byId.get(parent) ?? [])
  for (const parent of above) {
    const found = seen.includes(parent.id) ? null : topOf(parent, byId, [...seen, theme.id])
    if (found !== null) return found
  }
  return null
}
