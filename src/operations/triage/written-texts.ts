import { BLACKED_OUT } from '../../method/black-out.ts'
import { REPORT_TEXT_NAMES, type ReportTextName } from '../../model/report-texts.ts'
import type { StoredReport } from '../../store/social/reports.ts'

/** One thing that the reporter wrote, as it is kept now. */
export interface WrittenText {
  readonly part: ReportTextName
  readonly text: string
  readonly isRedacted: boolean
}

/** Everything that the reporter wrote, in the order of the form; without what was left empty or destroyed. */
export function writtenTexts({ row, texts }: StoredReport): WrittenText[] {
  const lines = { subArea: row.sub_area, event: row.event }
  return REPORT_TEXT_NAMES.flatMap((part): WrittenText[] => {
    if (part !== 'subArea' && part !== 'event') return texts[part] ? [{ part, ...texts[part] }] : []
    const text = lines[part]
    return text === null ? [] : [{ part, text, isRedacted: text.includes(BLACKED_OUT) }]
  })
}
