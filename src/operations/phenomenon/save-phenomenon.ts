import { z } from 'zod'
import { defineOperation } from '../operation.ts'
import { aboutPhenomenon, writeChange } from './commit-phenomenon.ts'
import { phenomenonAsSeen } from './held-phenomenon.ts'
import {
  ANALYSIS,
  bothLanguages,
  DESCRIPTION,
  MEMO,
  phenomenonId,
  requireFreeOfCodes,
  requireTitle,
  titles,
  typed,
  version,
} from './input-shapes.ts'

/** Saves what the analysts have written. What is left out stays as it was. @throws Problem `changed-meanwhile` */
export const savePhenomenon = defineOperation({
  name: 'phenomenon.save',
  title: { fi: 'Tallenna ilmiön tekstit', sv: 'Spara fenomenets texter', en: 'Save the texts of a phenomenon' },
  access: 'state',
  input: z.strictObject({
    phenomenon: phenomenonId,
    version,
    titles: titles.optional(),
    descriptions: bothLanguages(DESCRIPTION).optional(),
    analysis: bothLanguages(ANALYSIS).optional(),
    memo: typed(MEMO).optional(),
  }),
  async perform({ phenomenon: id, version, ...given }, context): Promise<{ readonly version: number }> {
    const before = await phenomenonAsSeen(context, { phenomenon: id, version })
    const { titles = before.titles, descriptions = before.descriptions, analysis = before.analysis, memo = before.memo } = given
    requireTitle(titles)
    requireFreeOfCodes({ title: titles, description: descriptions, analysis, memo })
    const about = aboutPhenomenon(before, { version: version + 1 })
    await context.commit(about, (transaction) =>
      writeChange(transaction, context, { before, change: { titles, descriptions, analysis, memo } }),
    )
    return { version: version + 1 }
  },
})
