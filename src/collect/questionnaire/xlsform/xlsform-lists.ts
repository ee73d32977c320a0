import { type ImportNote, importNote } from './import-note.ts'
import type { SomeTexts } from './imported-form.ts'
import { ownCode } from './imported-names.ts'
import type { XlsFormRow, XlsFormSheet } from './xlsform-sheets.ts'

/** Lists of choices by name. */
export type ImportedChoices = ReadonlyMap<
  string,
  { readonly codes: readonly string[]; readonly texts: Readonly<Record<string, SomeTexts>> }
>

export function choicesOf(rows: readonly XlsFormRow[]): ImportedChoices {
  const lists = new Map<string, { codes: string[]; texts: Record<string, SomeTexts> }>()
  for (const row of rows) {
    const list = row.cell('list_name')
    const code = ownCode(row.cell('name') || row.cell('value'))
    if (list === '' || code === '') continue
    const known = lists.get(list) ?? { codes: [], texts: {} }
    if (!known.codes.includes(code)) known.codes.push(code)
    known.texts[code] = row.texts('label')
    lists.set(list, known)
  }
  return lists
}

/** Columns of the survey sheet that are read here, or that say nothing about what is asked. */
const KNOWN = /^(type|name|label|hint|required|relevant|relevance|constraint|constraint_message|calculation|appearance|disabled)$/
const HEADER_ROW = 1

/** Columns with anything in them that have no counterpart: defaults, media, filters of choices. */
export function unknownColumns(sheet: XlsFormSheet | undefined): ImportNote[] {
  const [header = [], ...rows] = sheet?.rows ?? []
  return header.flatMap((cell, place) => {
    const title = String(cell ?? '').trim()
    const name = title.split(/::?/)[0]?.trim().toLowerCase() ?? ''
    const isUsed = rows.some((row) => String(row[place] ?? '').trim() !== '')
    return title === '' || KNOWN.test(name) || !isUsed ? [] : [importNote({ sheet: 'survey', row: HEADER_ROW }, 'column', title)]
  })
}
