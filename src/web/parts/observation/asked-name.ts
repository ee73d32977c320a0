import type { ReportField, ReportForm } from '../../../collect/social-report/typed-report.ts'
import type { Language } from '../../../model/text.ts'
import { translator } from '../../text/translate.ts'
import { wordsOf } from '../../view/observation-steps.ts'

/** What the form calls a field. */
export function askedName(field: ReportField, form: ReportForm, language: Language): string {
  const t = translator(language)
  return field === 'polarity' ? t('observe.steps.prompts') : t(`observe.ask.${wordsOf(form)}.${field}`)
}
