import { z } from 'zod'
import { themesAsCodes } from '../../collect/refi-qda/themes-as-codes.ts'
import { writeCodebook } from '../../collect/refi-qda/write-codes.ts'
import type { Codebook, Theme } from '../../model/codebook.ts'
import { LANGUAGES, type Language, type Texts } from '../../model/text.ts'
import { defineOperation } from '../operation.ts'
import { semicolonText } from '../review/semicolon-text.ts'
import { ownersOf } from '../social-owner.ts'
import { codebookOf } from './codebook-of.ts'
import { requireReadable } from './edited-book.ts'
import { type ExchangeFile, exchangeFile } from './exchange-file.ts'
import { exchangeGuid } from './exchange-guid.ts'
import { ownerShape } from './input-shapes.ts'

const FORMATS = ['qdc', 'csv', 'json'] as const
type Format = (typeof FORMATS)[number]

/** The codebook in force as a file: REFI-QDA for tools of analysis, CSV for spreadsheets, JSON with everything. */
export const exportCodebook = defineOperation({
  name: 'codebook.export',
  title: { fi: 'Lataa koodikirja', sv: 'Ladda ner kodboken', en: 'Download the codebook' },
  access: 'read',
  input: z.strictObject({ owner: ownerShape.optional(), format: z.enum(FORMATS), language: z.enum(LANGUAGES) }),
  async perform({ owner: asked, format, language }, context): Promise<ExchangeFile> {
    const owner = asked ?? ownersOf(context)[0] ?? 'national'
    requireReadable(context, owner, 'codebook.export')
    const codebook = await codebookOf(context, owner)
    const name = `${NAME[language]}-${owner}-${codebook.national}-${codebook.local}`
    return exchangeFile(name, format, CONTENTS[format](codebook, language))
  },
})

const NAME: Texts = { fi: 'koodikirja', sv: 'kodbok', en: 'codebook' }

const CONTENTS: Readonly<Record<Format, (codebook: Codebook, language: Language) => string>> = {
  qdc: ({ themes }, language) =>
    writeCodebook({ origin: 'Tietopolku', ...themesAsCodes(themes, { language, guidOf: exchangeGuid }) }),
  csv: ({ themes }) => semicolonText([CSV_HEAD, ...themes.map(csvRow)]),
  json: (codebook) => `${JSON.stringify({ format: 'tietopolku-codebook-1', ...codebook }, null, 2)}\n`,
}

const CSV_HEAD = [
  'theme',
  'guid',
  'parents',
  ...LANGUAGES.map((language) => `name_${language}`),
  ...LANGUAGES.map((language) => `description_${language}`),
  ...LANGUAGES.map((language) => `include_${language}`),
  ...LANGUAGES.map((language) => `exclude_${language}`),
  'colour',
  'retired',
  'replaced_by',
]

/** Themes named in one field stand behind a comma, examples each on a line of their own. */
function csvRow(theme: Theme): (string | number)[] {
  const examples = (list: readonly Texts[]) => LANGUAGES.map((language) => list.map((one) => one[language]).join('\n'))
  return [
    theme.id,
    exchangeGuid('theme', theme.id),
    theme.parents.join(', '),
    ...LANGUAGES.map((language) => theme.names[language]),
    ...LANGUAGES.map((language) => theme.description?.[language] ?? ''),
    ...examples(theme.include),
    ...examples(theme.exclude),
    theme.colour,
    theme.isRetired ? 1 : 0,
    theme.replacedBy.join(', '),
  ]
}
