import { z } from 'zod'
import { maySee } from '../../access/visibility.ts'
import { openAnswerRows, type SurveyTables, surveyRows, surveyWorkbook } from '../../analyse/survey/survey-tables.ts'
import { LANGUAGES, type Language, type Texts } from '../../model/text.ts'
import { workbookBytes } from '../../register/xlsx-writer.ts'
import { roundKeyShape } from '../collection/input-shapes.ts'
import { defineOperation } from '../operation.ts'
import { notPermitted } from '../permission-problems.ts'
import { semicolonText } from '../review/semicolon-text.ts'
import { analysisOf } from './analysis-of.ts'
import { roundMaterial } from './survey-material.ts'

export interface SurveyFile {
  readonly fileName: string
  readonly mediaType: string
  /** The file, base64. */
  readonly base64: string
}

const SURVEY_FILES = ['tables.xlsx', 'tables.csv', 'open-answers.csv'] as const
type FileKind = (typeof SURVEY_FILES)[number]

/**
 * The analysis of a round as a file: figures as a workbook or one long table, or the open answers for coding, with running numbers in
 * place of respondents. Leaves an entry in the audit trail. CSV: UTF-8 with a mark, semicolons, as the spreadsheets of Finland open it.
 * @throws Problem `collection-not-found`, `collection-round-not-found`.
 */
export const downloadSurvey = defineOperation({
  name: 'survey.file',
  title: { fi: 'Lataa kyselyn tulokset', sv: 'Ladda ner enkätens resultat', en: 'Download the results of a survey' },
  access: 'read',
  input: z.strictObject({ ...roundKeyShape, file: z.enum(SURVEY_FILES), language: z.enum(LANGUAGES) }),
  async perform({ collection, round, file, language }, context): Promise<SurveyFile> {
    if (!maySee(context.actor, 'form-answers', null)) throw notPermitted('survey.file')
    const material = await roundMaterial(context, { collection, round })
    const analysis = analysisOf(material, null)
    const { names } = material.definition.collection
    const tables: SurveyTables = {
      title: { fi: `${names.fi}, ${round}`, sv: `${names.sv}, ${round}`, en: `${names.en}, ${round}` },
      analysis,
      sections: material.form.sections.map(({ id, title }) => ({ id, title })),
      warnings: context.folder.kind === 'synthetic' ? [INVENTED, NOT_FOR_PUBLICATION] : [NOT_FOR_PUBLICATION],
      createdAt: context.now(),
    }
    const bytes = await CONTENTS[file](tables, language)
    const made = {
      fileName: [collection, round, FILE_NAMES[file][language]].join('-'),
      mediaType: MEDIA_TYPES[file.endsWith('.xlsx') ? 'xlsx' : 'csv'],
      base64: Buffer.from(bytes).toString('base64'),
    }
    const details = { shown: 'form-answers', file, replies: analysis.replies }
    return context.commit({ subject: `${collection}/${round}`, details }, async () => made)
  },
})

const utf8 = (text: string) => new TextEncoder().encode(text)

const CONTENTS: Readonly<Record<FileKind, (tables: SurveyTables, language: Language) => Uint8Array | Promise<Uint8Array>>> = {
  'tables.xlsx': (tables, language) => workbookBytes(surveyWorkbook(tables, language)),
  'tables.csv': (tables, language) => utf8(semicolonText(surveyRows(tables, language))),
  'open-answers.csv': ({ analysis }, language) => utf8(semicolonText(openAnswerRows(analysis, language))),
}

const MEDIA_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

const FILE_NAMES: Readonly<Record<FileKind, Texts>> = {
  'tables.xlsx': { fi: 'taulukot.xlsx', sv: 'tabeller.xlsx', en: 'tables.xlsx' },
  'tables.csv': { fi: 'taulukot.csv', sv: 'tabeller.csv', en: 'tables.csv' },
  'open-answers.csv': { fi: 'avoimet-vastaukset.csv', sv: 'oppna-svar.csv', en: 'open-answers.csv' },
}

const NOT_FOR_PUBLICATION: Texts = {
  fi: 'Ei julkaistavaksi: vastaukset ennen julkaisua.',
  sv: 'Inte för publicering: svaren före publiceringen.',
  en: 'Not for publication: the answers before they are published.',
}
const INVENTED: Texts = {
  fi: 'Keksittyjä esimerkkitietoja',
  sv: 'Påhittade exempeluppgifter',
  en: 'Invented example data',
}
