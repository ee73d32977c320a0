import { z } from 'zod'
import type { ExplainedChange } from '../../disseminate/release/difference.ts'
import { DIFFERENCE_CAUSES } from '../../model/release-approval.ts'
import type { StatisticalTable } from '../../model/table.ts'
import type { Texts } from '../../model/text.ts'
import { defineOperation } from '../operation.ts'
import { explainDifference } from './explain-difference.ts'
import { releaseAtHand } from './release-at-hand.ts'

/** One page of changed figures, with the words of their place. */
export interface DifferencePage {
  readonly previous: string | null
  readonly total: number
  readonly page: number
  readonly pages: number
  readonly changes: readonly (ExplainedChange & { readonly place: readonly Texts[]; readonly measureName: Texts })[]
}

const PAGE_SIZE = 100

/** The changed figures of a release against the newest published one, largest change in per cent first; by table, change and cause. */
export const showDifference = defineOperation({
  name: 'release.difference',
  title: {
    fi: 'Näytä muutokset edelliseen julkaisuun',
    sv: 'Visa ändringarna',
    en: 'Show the changes from the previous release',
  },
  access: 'read',
  input: z.strictObject({
    release: z.string().min(1).max(100),
    table: z.string().max(100).optional(),
    change: z.enum(['added', 'changed', 'removed']).optional(),
    cause: z.enum(DIFFERENCE_CAUSES).optional(),
    page: z.number().int().min(1).default(1),
  }),
  async perform({ release, table, change, cause, page }, context): Promise<DifferencePage> {
    const { row, content } = await releaseAtHand(release, context)
    const difference = await explainDifference(row, content, context)
    if (row.status !== 'published') await context.commit({ subject: release, details: { page } }, async () => undefined)
    const chosen = (difference?.changes ?? []).filter(
      (one) =>
        (table === undefined || one.table === table) &&
        (change === undefined || one.change === change) &&
        (cause === undefined || one.cause === cause),
    )
    const sorted = chosen.toSorted((a, b) => Math.abs(b.differencePercent ?? 0) - Math.abs(a.differencePercent ?? 0))
    const words = new Map([...content.tables.values()].map((one) => [one.id, wordsOf(one)]))
    return {
      previous: difference?.previous ?? null,
      total: chosen.length,
      page,
      pages: Math.max(1, Math.ceil(chosen.length / PAGE_SIZE)),
      changes: sorted.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map((one) => ({
        ...one,
        place: words.get(one.table)?.place(one.at) ?? one.at.map(sameText),
        measureName: words.get(one.table)?.measure(one.measure) ?? sameText(one.measure),
      })),
    }
  },
})

function wordsOf({ dimensions, measures }: StatisticalTable) {
  const categories = dimensions.map((dimension) => new Map(dimension.categories.map(({ code, label }) => [code, label])))
  return {
    place: (at: readonly string[]) => at.map((code, index) => categories[index]?.get(code) ?? sameText(code)),
    measure: (id: string) => measures.find((one) => one.id === id)?.label ?? sameText(id),
  }
}

/** A code that has no words: shown as it is. */
function sameText(code: string): Texts {
  return { fi: code, sv: code, en: code }
}
