import type { Language, Texts } from '../../model/text.ts'
import { INVENTED_DATA_LINE } from '../table/standing-texts.ts'

/** What every exported file says of the release it comes from. */
export interface ExportContext {
  readonly release: string
  /** ISO date-time at which the release was made. */
  readonly createdAt: string
  readonly isSynthetic: boolean
  readonly licence: { readonly name: string; readonly address: string }
  /** Names of coverage marks in the quality column of the annex. */
  readonly qualityNames: Readonly<Record<'comprehensive' | 'comprehensive-with-note', Texts>>
}

/** The three-language mark of invented data, or null in a production register. */
export function noticeOf({ isSynthetic }: ExportContext): string | null {
  return isSynthetic ? INVENTED_DATA_LINE : null
}

/** `Lähde: …`, as it stands under a table. */
export function sourceText(source: Texts, language: Language): string {
  return `${{ fi: 'Lähde', sv: 'Källa', en: 'Source' }[language]}: ${source[language]}`
}

export function licenceText({ licence }: ExportContext, language: Language): string {
  return `${{ fi: 'Käyttöehdot', sv: 'Användningsvillkor', en: 'Terms of use' }[language]}: ${licence.name}, ${licence.address}`
}
