import { stringify } from 'yaml'
import { z } from 'zod'
import type { ImportNote } from '../../collect/questionnaire/xlsform/import-note.ts'
import { importXlsForm } from '../../collect/questionnaire/xlsform/import-xlsform.ts'
import { Problem } from '../../model/problem.ts'
import { readWorkbook } from '../../register/xlsx-reader.ts'
import { defineOperation } from '../operation.ts'

export interface ImportedFormFile {
  /** Definition of the form, to be checked and completed. */
  readonly yaml: string
  /** What did not come over as it was. */
  readonly notes: readonly ImportNote[]
}

const LONGEST_BASE64 = 7_000_000
const WIDTH = 130

/**
 * Makes a form's definition from an XLSForm workbook, with a report of what was left out or changed. Stores nothing.
 * @throws Problem `workbook-unreadable`, `no-xlsform`.
 */
export const importXlsFormFile = defineOperation({
  name: 'form.import-xlsform',
  title: { fi: 'Tuo XLSForm-lomake', sv: 'Importera ett XLSForm-formulär', en: 'Import an XLSForm' },
  access: 'read',
  isStandalone: true,
  input: z.strictObject({
    /** Kebab-case id of the form to be. */
    id: z.string().regex(/^[a-z][a-z0-9-]{1,60}$/),
    /** The workbook, base64. */
    workbook: z.string().max(LONGEST_BASE64),
  }),
  async perform({ id, workbook }, context): Promise<ImportedFormFile> {
    context.reach.concernsOnlyActor()
    const sheets = await readWorkbook(Buffer.from(workbook, 'base64'))
    if (!sheets.some(({ name }) => name.trim().toLowerCase() === 'survey')) throw noXlsForm()
    const { form, notes } = importXlsForm(sheets, id)
    return { yaml: stringify(form, { lineWidth: WIDTH }), notes }
  },
})

function noXlsForm(): Problem {
  return new Problem({
    code: 'no-xlsform',
    kind: 'refused',
    texts: {
      fi: 'Työkirjassa ei ole välilehteä survey, joten se ei ole XLSForm-lomake.',
      sv: 'Arbetsboken har inget blad survey, så den är inget XLSForm-formulär.',
      en: 'The workbook has no sheet called survey, so it is not an XLSForm.',
    },
  })
}
