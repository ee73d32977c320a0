import { REPORT_PARTS } from './social-report.ts'

/** Short lines in the reporter's own words, with the longest length of each. They are facts beside the text: not coded, not quoted. */
export const REPORT_LINES = { subArea: 80, event: 200 } as const
export type ReportTextLine = keyof typeof REPORT_LINES

/**
 * Every place of a report in which its reporter writes freely: all of them are looked at by the identity guard, can be blacked out, and go
 * when the text is destroyed. A new one belongs here; `test/spec/reporter-texts.test.ts` finds one that was forgotten.
 */
export const REPORT_TEXTS = { ...REPORT_PARTS, ...REPORT_LINES } as const
export type ReportTextName = keyof typeof REPORT_TEXTS

export const REPORT_TEXT_NAMES = Object.keys(REPORT_TEXTS) as readonly ReportTextName[]
