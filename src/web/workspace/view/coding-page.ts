import type { Coding } from '../../../model/coding.ts'
import type { Passage } from '../../../model/social-report.ts'
import type { Language } from '../../../model/text.ts'
import type { ReportToCode } from '../../../operations/coding/show-report.ts'
import { type ThemeChoice, themeChoices, themeColours, themeNames } from './theme-choices.ts'

/** A coding as the page shows it. */
export interface ShownCoding {
  readonly id: string
  readonly theme: string
  readonly passage: Passage | null
  /** Account of the coder; names are in `names`. */
  readonly by: string
  readonly isCounted: boolean
  readonly memo: string
}

export interface CodingPage {
  readonly report: Omit<ReportToCode, 'codings' | 'codebook'>
  readonly codings: readonly ShownCoding[]
  readonly themes: readonly ThemeChoice[]
  readonly themeNames: Readonly<Record<string, string>>
  readonly colours: ReturnType<typeof themeColours>
  readonly done: string | null
}

export function codingPage({ codings, codebook, ...report }: ReportToCode, language: Language, done: string | null): CodingPage {
  return {
    report,
    codings: codings.map(shownCoding),
    themes: themeChoices(codebook, language),
    themeNames: themeNames(codebook, language),
    colours: themeColours(codebook),
    done,
  }
}

export function shownCoding({
  id,
  theme,
  passage,
  coder,
  isCounted,
  memo,
}: Pick<Coding, 'id' | 'theme' | 'passage' | 'coder' | 'isCounted' | 'memo'>): ShownCoding {
  return { id, theme, passage, by: coder, isCounted, memo: memo ?? '' }
}

/** A passage as a form field: `observation 10 42`; empty = the whole report. */
export function passageField(passage: Passage | null): string {
  return passage === null ? '' : `${passage.part} ${passage.from} ${passage.until}`
}

/** The passage that a form field names, with the words that stand there now; null = the whole report. */
export function passageIn(
  field: string,
  texts: readonly { readonly part: string; readonly text: string }[],
): { readonly part: string; readonly from: number; readonly until: number; readonly words: string } | null {
  const [, part = '', from = '', until = ''] = /^(\w+) (\d{1,6}) (\d{1,6})$/.exec(field) ?? []
  const text = texts.find((one) => one.part === part)?.text
  if (text === undefined) return null
  return { part, from: Number(from), until: Number(until), words: text.slice(Number(from), Number(until)) }
}
