import { z } from 'zod'
import { municipalitiesOf } from '../../design/areas.ts'
import { type Agreement, isWeak } from '../../method/agreement.ts'
import type { Codebook } from '../../model/codebook.ts'
import type { CodeList } from '../../model/definitions.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { codedTwice, comparisonsOf, openAssignments } from '../../store/social/coding-assignments.ts'
import { countByState } from '../../store/social/find-reports.ts'
import { codebookOf } from '../codebook/codebook-of.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { type Coder, codersOf } from './coders.ts'
import { STATE_GROUPS } from './search-input.ts'
import { isDifferent } from './settle-coding.ts'
import { themeAgreements } from './show-agreement.ts'
import type { NamedCode } from './show-report.ts'

export interface CodingProgress {
  readonly organiser: string
  /** Taken in and not coded; coded, whatever has become of them since. */
  readonly waiting: number
  readonly coded: number
  /** Given to the actor and not finished. */
  readonly mine: number
  /** Themes on which two coders differ and nobody has decided. */
  readonly open: number
  /** Themes on which coders agree too little: their descriptions may need a talk. */
  readonly weak: readonly {
    readonly theme: string
    readonly kappa: number | null
    readonly of: number
    readonly caution: Agreement['caution']
  }[]
  readonly coders: readonly Coder[]
  readonly codebook: Codebook
  /** What a search can be narrowed by, also codes that are no longer given: older reports have them. */
  readonly choices: Readonly<Record<'needs' | 'groups' | 'tasks' | 'gaps' | 'municipalities', readonly NamedCode[]>>
}

/** How far coding has come in a county. Counts only. */
export const showProgress = defineOperation({
  name: 'coding.progress',
  title: { fi: 'Näytä luokittelun tilanne', sv: 'Visa läget i kodningen', en: 'Show how far coding has come' },
  access: 'read',
  input: z.strictObject({ organiser: z.string().regex(/^\d{2}$/) }),
  async perform({ organiser }, context): Promise<CodingProgress> {
    context.reach.requireOrganiser(organiser)
    const { db, actor } = context
    const states = await countByState(db, organiser)
    const sum = (names: readonly string[]) => names.reduce((total, name) => total + (states.get(name) ?? 0), 0)
    const codebook = await codebookOf(context, organiser)
    const reports = await codedTwice(db, { organisers: [organiser] })
    const comparisons = await comparisonsOf(
      db,
      reports.map(({ report }) => report),
    )
    const themes = themeAgreements(comparisons, { of: reports.length, codebook })
    const own = (await openAssignments(db, [organiser])).filter(({ coder }) => coder === actor.id)
    return {
      organiser,
      waiting: sum(STATE_GROUPS.waiting),
      coded: sum(STATE_GROUPS.coded),
      mine: own.reduce((total, { open }) => total + open, 0),
      open: comparisons.filter((one) => isDifferent(one) && one.decided === null).length,
      weak: themes.filter(isWeak).map(({ theme, kappa, of, caution }) => ({ theme, kappa, of, caution })),
      coders: await codersOf(context, [organiser]),
      codebook,
      choices: choicesOf(context, organiser),
    }
  },
})

function choicesOf(
  { definitions, now }: Pick<OperationContext, 'definitions' | 'now'>,
  organiser: string,
): CodingProgress['choices'] {
  const { lists } = definitions.socialReporting
  const named = (list: CodeList) => list.codes.map(({ key, names }) => ({ key, names }))
  const municipalities = municipalitiesOf(definitions, organiser, Number(helsinkiDay(now()).slice(0, 4)))
  return {
    needs: named(lists.needs),
    groups: named(lists.groups),
    tasks: named(lists.tasks),
    gaps: named(lists.gaps),
    municipalities: municipalities.map(({ code, names }) => ({ key: code, names })),
  }
}
