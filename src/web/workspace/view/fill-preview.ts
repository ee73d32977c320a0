import type { Language } from '../../../model/text.ts'
import type { FilledSheets } from '../../../operations/review/fill-sheets.ts'
import type { ShownSheets } from '../../../operations/review/show-sheet.ts'
import { type AnswerDraft, draftOf } from './answer-draft.ts'
import { lineView } from './review-sheet.ts'

/** What a filled spreadsheet would change, for the one who brought it. */
export interface FillPreviewView {
  readonly changes: readonly {
    readonly key: string
    readonly row: number
    readonly name: string
    readonly content: string
    readonly before: AnswerDraft
    readonly after: AnswerDraft
  }[]
  readonly errors: readonly { readonly key: string; readonly row: string; readonly column: string; readonly text: string }[]
  readonly unchanged: number
  /** Goes back with the confirmation. */
  readonly given: { readonly workbook: string } | { readonly text: string }
  readonly basis: string
  readonly content: string
  /** Content to open afterwards: the first that changes. */
  readonly shown: string
}

interface FillMaterial {
  readonly filled: FilledSheets
  readonly shown: ShownSheets
  readonly given: FillPreviewView['given']
  readonly content: string
}

export function fillPreview({ filled, shown, given, content }: FillMaterial, language: Language): FillPreviewView {
  const contentName = (key: string) => shown.contents.find((one) => one.key === key)?.names[language] ?? key
  const nameOf = (key: string, area: string) => {
    const item = shown.items.find((one) => one.content === key && one.area === area)
    return item ? lineView(item, shown.municipalities[area]?.[language], language).name : area
  }
  return {
    changes: filled.changes.map(({ row, area, content: key, before, after }) => ({
      key: `${key}/${area}/${row}`,
      row,
      name: nameOf(key, area),
      content: contentName(key),
      before: draftOf(before),
      after: draftOf(after),
    })),
    errors: filled.errors.map(({ table, row, column, text }, place) => ({
      key: String(place),
      row: table === '' ? String(row) : `${table} ${row}`,
      column: column?.[language] ?? '',
      text: text[language],
    })),
    unchanged: filled.unchanged,
    given,
    basis: filled.basis,
    content,
    shown: filled.changes[0]?.content ?? content,
  }
}
