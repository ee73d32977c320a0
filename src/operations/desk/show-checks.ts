import { z } from 'zod'
import { maySee } from '../../access/visibility.ts'
import { crossChecks } from '../../analyse/collection/cross-checks.ts'
import type { ItemNonResponse } from '../../analyse/collection/item-non-response.ts'
import type { CheckKind, Outlier } from '../../analyse/collection/outlier.ts'
import { readyQuestion, whyOf } from '../../analyse/collection/outlier-words.ts'
import type { CountSum } from '../../analyse/collection/sums.ts'
import type { Answer } from '../../model/answers.ts'
import type { SubmissionState } from '../../model/submission.ts'
import type { Texts } from '../../model/text.ts'
import { roundKeyShape } from '../collection/input-shapes.ts'
import { defineOperation } from '../operation.ts'
import { notPermitted } from '../permission-problems.ts'
import { type AnsweredRound, answeredForms } from './answered-forms.ts'
import { labelOf } from './form-facts.ts'
import { comparedVariables, figuresOf } from './round-figures.ts'

/** One answer that deserves a look, with every reason for it. */
export interface CheckLine {
  readonly respondent: string
  readonly names: { readonly fi: string; readonly sv: string }
  readonly state: SubmissionState
  /** Version of the submission: a question sent from the list names it. */
  readonly version: number
  readonly at: string
  readonly label: Texts
  /** Null when the variable is calculated or blank. */
  readonly answer: Answer | null
  readonly value: number | null
  readonly previous: number | null
  readonly whys: readonly { readonly check: CheckKind; readonly why: Texts; readonly reason: string | null }[]
  /** To the respondent; may be changed before it is sent. */
  readonly question: Texts
}

export interface RoundChecks {
  readonly collection: string
  readonly names: Texts
  readonly round: string
  readonly statedDeadline: string
  readonly answered: number
  /** The farthest first. */
  readonly lines: readonly CheckLine[]
  /** How many lines there are of each kind, all pages together. */
  readonly kinds: Readonly<Partial<Record<CheckKind, number>>>
  readonly found: number
  readonly page: number
  readonly pages: number
  readonly nonResponse: readonly (ItemNonResponse & { readonly label: Texts })[]
  readonly sums: readonly (CountSum & { readonly label: Texts })[]
}

const LINES_A_PAGE = 50
const KINDS = ['earlier-round', 'own-history', 'reference', 'other-respondents', 'rule', 'not-available'] as const

/**
 * Compares the answers of a round with earlier ones, with other sources and with each other. What is far from usual stands first, with why
 * and a question ready to send: it is suspicious, not wrong. That answers were shown stands in the audit trail.
 * @throws Problem `collection-not-found`, `collection-round-not-found`
 */
export const showChecks = defineOperation({
  name: 'collection-round.checks',
  title: { fi: 'Vertaa kierroksen vastauksia', sv: 'Jämför omgångens svar', en: 'Compare the answers of a round' },
  access: 'read',
  input: z.strictObject({
    ...roundKeyShape,
    kind: z.enum(KINDS).nullable().default(null),
    /** Only one respondent’s. */
    respondent: z.string().max(60).nullable().default(null),
    page: z.int().min(1).max(10_000).default(1),
  }),
  async perform({ collection, round, kind, respondent, page }, context): Promise<RoundChecks> {
    if (!maySee(context.actor, 'form-answers', null)) throw notPermitted('collection-round.checks')
    const answered = await answeredForms(context, { collection, round })
    const { all, nonResponse, sums } = checksOf(answered)
    const found = all.filter((line) => isWanted(line, { kind, respondent }))
    const pages = Math.max(1, Math.ceil(found.length / LINES_A_PAGE))
    const shown = Math.min(page, pages)
    const kinds: Partial<Record<CheckKind, number>> = {}
    for (const check of all.flatMap(({ whys }) => [...new Set(whys.map((why) => why.check))]))
      kinds[check] = (kinds[check] ?? 0) + 1
    const result: RoundChecks = {
      collection,
      names: answered.collection.names,
      round,
      statedDeadline: answered.round.statedDeadline,
      answered: answered.forms.length,
      lines: found.slice((shown - 1) * LINES_A_PAGE, shown * LINES_A_PAGE),
      kinds,
      found: found.length,
      page: shown,
      pages,
      nonResponse: nonResponse.map((line) => ({ ...line, label: labelOf(answered.form, line.variable) })),
      sums: sums.map((line) => ({ ...line, label: labelOf(answered.form, line.variable) })),
    }
    const details = { shown: 'form-answers', respondents: answered.forms.length, lines: result.lines.length }
    return context.commit({ subject: `${collection}/${round}`, details }, async () => result)
  },
})

/** The checks of a round, grouped: one line for each answer that is doubted. */
export function checksOf({ form, forms }: AnsweredRound) {
  const figures = forms.map((one) => figuresOf(one.form, one))
  const { outliers, nonResponse, sums } = crossChecks(figures, comparedVariables(form))
  const ofRespondent = new Map(forms.map((one) => [one.respondent, one]))
  const groups = Map.groupBy(outliers, ({ respondent, at }) => `${respondent} ${at}`)
  const all = [...groups.values()].flatMap((group) => lineOf(group, ofRespondent))
  return { all, nonResponse, sums }
}

function lineOf(group: readonly Outlier[], ofRespondent: ReadonlyMap<string, AnsweredRound['forms'][number]>): CheckLine[] {
  const [heaviest] = group
  const one = heaviest && ofRespondent.get(heaviest.respondent)
  if (!heaviest || !one) return []
  const { respondent, at } = heaviest
  const label = labelOf(one.form, at)
  const before = one.surroundings.previous?.[at]
  return [
    {
      respondent,
      names: { fi: one.stored.nameFi, sv: one.stored.nameSv },
      state: one.stored.state,
      version: one.stored.submissionVersion,
      at,
      label,
      answer: one.answers[at] ?? null,
      value: heaviest.value,
      previous: typeof before === 'number' ? before : null,
      whys: group.map((outlier) => ({ check: outlier.check, why: whyOf(outlier), reason: outlier.reason })),
      question: readyQuestion(heaviest, label),
    },
  ]
}

interface Wanted {
  readonly kind: CheckKind | null
  readonly respondent: string | null
}

function isWanted({ whys, respondent }: CheckLine, wanted: Wanted): boolean {
  if (wanted.respondent !== null && wanted.respondent !== respondent) return false
  return wanted.kind === null || whys.some(({ check }) => check === wanted.kind)
}
