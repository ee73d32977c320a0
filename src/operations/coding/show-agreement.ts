import { z } from 'zod'
import { type Agreement, agreementOf, type CodedByTwo, pooledAgreement } from '../../method/agreement.ts'
import type { Codebook } from '../../model/codebook.ts'
import { COUNTED_STATES } from '../../model/social-report.ts'
import { countedAs } from '../../model/theme-tree.ts'
import {
  type CodedTwice,
  type Comparison,
  codedTwice,
  comparisonsOf,
  openAssignments,
} from '../../store/social/coding-assignments.ts'
import { firstCoders } from '../../store/social/first-coders.ts'
import { textsOf } from '../../store/social/report-texts.ts'
import { codebookOf } from '../codebook/codebook-of.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { accountNames } from '../ticket/account-names.ts'
import { type Coder, codersOf } from './coders.ts'
import { isDifferent } from './settle-coding.ts'

export interface ThemeAgreement extends Agreement {
  readonly theme: string
}

/** One theme of one report on which the two differ. It tells the title: raw text, for the county's own coordinator. */
export interface Difference {
  readonly report: string
  readonly title: string
  readonly language: string
  readonly sentOn: string
  readonly theme: string
  /** Who gave the theme, and who did not. */
  readonly givenBy: string
  readonly notBy: string
  readonly decided: boolean | null
  readonly decidedBy: string | null
}

export interface ShownAgreement {
  readonly organiser: string
  /** Reports that two have coded to the end. */
  readonly compared: number
  readonly themes: readonly ThemeAgreement[]
  /** All pairs of a report and a theme that somebody used. */
  readonly together: Agreement
  /** Those still open first; at most `MOST_DIFFERENCES`. */
  readonly differences: readonly Difference[]
  readonly open: number
  readonly pairs: readonly { readonly first: string; readonly second: string; readonly reports: number }[]
  readonly work: readonly { readonly coder: string; readonly place: 1 | 2; readonly open: number; readonly done: number }[]
  readonly coders: readonly Coder[]
  /** Coded reports without a second coder: what a share is drawn from. */
  readonly drawable: number
  readonly names: Readonly<Record<string, string>>
  readonly codebook: Codebook
}

const MOST_DIFFERENCES = 200

/** How alike two coders code, theme by theme, and where they differ. Leaves an audit entry: it shows titles. */
export const showAgreement = defineOperation({
  name: 'coding.agreement',
  title: { fi: 'Näytä luokittelijoiden yksimielisyys', sv: 'Visa hur eniga kodarna är', en: 'Show the agreement of coders' },
  access: 'read',
  input: z.strictObject({
    organiser: z.string().regex(/^\d{2}$/),
    /** One pair of coders; kappa is defined for two. Left out: all pairs together. */
    first: z.string().max(60).optional(),
    second: z.string().max(60).optional(),
  }),
  async perform({ organiser, first, second }, context): Promise<ShownAgreement> {
    context.reach.requireOrganiser(organiser)
    const { db } = context
    await context.commit({ subject: 'coding/agreement', details: { organiser } }, async () => undefined)
    const codebook = await codebookOf(context, organiser)
    const all = await codedTwice(db, { organisers: [organiser] })
    const reports = all.filter((one) => (first ?? one.first) === one.first && (second ?? one.second) === one.second)
    const comparisons = await comparisonsOf(
      db,
      reports.map(({ report }) => report),
    )
    const themes = themeAgreements(comparisons, { of: reports.length, codebook })
    const { differences, open } = await differencesOf(comparisons, reports, context)
    const work = await openAssignments(db, [organiser])
    return {
      organiser,
      compared: reports.length,
      themes,
      together: pooledAgreement(themes.map(({ counts }) => counts)),
      differences,
      open,
      pairs: pairsOf(all),
      work,
      coders: await codersOf(context, [organiser]),
      drawable: (await firstCoders(db, { organiser })).length,
      names: await accountNames(
        [
          ...all.flatMap((one) => [one.first, one.second]),
          ...work.map(({ coder }) => coder),
          ...differences.map((one) => one.decidedBy),
        ],
        context,
      ),
      codebook,
    }
  },
})

interface Universe {
  readonly of: number
  readonly codebook: Codebook
}

/** Themes that somebody gave, in the order of the codebook; those merged since under what they became. */
export function themeAgreements(comparisons: readonly Comparison[], { of, codebook }: Universe): ThemeAgreement[] {
  const place = (theme: string) => codebook.themes.findIndex(({ id }) => id === theme)
  const byTheme = Map.groupBy(comparisons, ({ theme }) => countedAs(codebook.themes, theme))
  return [...byTheme]
    .map(([theme, rows]) => ({ theme, ...agreementOf(countsOf(rows, of)) }))
    .sort((one, other) => place(one.theme) - place(other.theme))
}

/** Two themes of one report that were merged since are one. */
function countsOf(rows: readonly Comparison[], of: number): CodedByTwo {
  const reports = [...Map.groupBy(rows, ({ report }) => report).values()]
  const given = reports.map((own) => [own.some(({ first }) => first), own.some(({ second }) => second)] as const)
  const counted = (first: boolean, second: boolean) => given.filter((one) => one[0] === first && one[1] === second).length
  return {
    both: counted(true, true),
    firstOnly: counted(true, false),
    secondOnly: counted(false, true),
    neither: of - given.length,
  }
}

async function differencesOf(
  comparisons: readonly Comparison[],
  reports: readonly CodedTwice[],
  { db }: Pick<OperationContext, 'db'>,
): Promise<Pick<ShownAgreement, 'differences' | 'open'>> {
  const known = new Map(reports.filter(({ state }) => isCounted(state)).map((one) => [one.report, one]))
  const all = comparisons.filter((one) => isDifferent(one) && known.has(one.report))
  const isOpen = ({ decided }: Comparison) => decided === null
  const shown = [...all.filter(isOpen), ...all.filter((one) => !isOpen(one))].slice(0, MOST_DIFFERENCES)
  const texts = await textsOf(db, [...new Set(shown.map(({ report }) => report))])
  const differences = shown.flatMap((one): Difference[] => {
    const report = known.get(one.report)
    if (!report) return []
    const [givenBy, notBy] = one.first ? [report.first, report.second] : [report.second, report.first]
    const title = texts.find((text) => text.report === one.report && text.part === 'title')?.text ?? ''
    const { theme, decided, decidedBy } = one
    return [
      { report: one.report, title, language: report.language, sentOn: report.sentOn, theme, givenBy, notBy, decided, decidedBy },
    ]
  })
  return { differences, open: all.filter(isOpen).length }
}

function isCounted(state: string): boolean {
  return COUNTED_STATES.some((one) => one === state)
}

function pairsOf(all: readonly CodedTwice[]): ShownAgreement['pairs'] {
  const pairs = Map.groupBy(all, ({ first, second }) => `${first} ${second}`)
  return [...pairs.values()].flatMap((reports) => {
    const [one] = reports
    return one ? [{ first: one.first, second: one.second, reports: reports.length }] : []
  })
}
