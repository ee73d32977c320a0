import { z } from 'zod'
import { maySee } from '../../access/visibility.ts'
import { roundRows, roundWorkbook } from '../../analyse/review-round/round-workbook.ts'
import { LANGUAGES } from '../../model/text.ts'
import { workbookBytes } from '../../register/xlsx-writer.ts'
import { defineOperation } from '../operation.ts'
import { notPermitted } from '../permission-problems.ts'
import { contentShape, organiserShape, roundShape } from './input-shapes.ts'
import { sheetNotFound } from './review-problems.ts'
import { roundTables, storedSheets } from './round-tables.ts'
import { semicolonText } from './semicolon-text.ts'

export interface RoundFile {
  readonly fileName: string
  readonly mediaType: string
  /** The file, base64. */
  readonly base64: string
}

const MEDIA_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

/**
 * The county's round as a spreadsheet to keep, print or fill in: all its contents or one. Exact counts leave with it, so it leaves an
 * entry in the audit trail. CSV: UTF-8 with a mark, semicolons, as the spreadsheets of Finland open it.
 */
export const downloadRound = defineOperation({
  name: 'review.workbook',
  title: {
    fi: 'Lataa tarkastus taulukkona',
    sv: 'Ladda ner granskningen som tabell',
    en: 'Download the review as a spreadsheet',
  },
  access: 'read',
  input: z.strictObject({
    round: roundShape,
    organiser: organiserShape,
    content: contentShape.optional(),
    language: z.enum(LANGUAGES),
    format: z.enum(['xlsx', 'csv']).default('xlsx'),
  }),
  async perform({ round, organiser, content, language, format }, context): Promise<RoundFile> {
    context.reach.requireOrganiser(organiser)
    if (!maySee(context.actor, 'exact-counts', organiser)) throw notPermitted('review.workbook')
    const stored = roundTables(await storedSheets(context, { round, organiser }), organiser, context)
    const contents = stored.contents.filter(({ key }) => content === undefined || key === content)
    if (contents.length === 0) throw sheetNotFound({ round, organiser })
    const tables = { ...stored, contents }
    const bytes =
      format === 'xlsx'
        ? await workbookBytes(roundWorkbook(tables, language))
        : new TextEncoder().encode(semicolonText(roundRows(tables, language)))
    const name = [FILE_NAMES[language], round, organiser, ...(content === undefined ? [] : [content])].join('-')
    const file = { fileName: `${name}.${format}`, mediaType: MEDIA_TYPES[format], base64: Buffer.from(bytes).toString('base64') }
    const details = { shown: 'exact-counts', format, content: content ?? 'all' }
    return context.commit({ subject: `${round}/${organiser}`, details }, async () => file)
  },
})

const FILE_NAMES = { fi: 'tarkastus', sv: 'granskning', en: 'review' } as const
