import type { ReportField, ReportForm } from '../../collect/social-report/typed-report.ts'
import type { Language } from '../../model/text.ts'
import type { observeTexts } from '../text/fi/pages-observe.ts'
import { translator } from '../text/translate.ts'
import { wordsOf } from './observation-steps.ts'

type CommonKey = keyof (typeof observeTexts)['observe']['ask']['worker']
type GatheredKey = keyof (typeof observeTexts)['observe']['gathered']['ask']

/** What a form can ask or hint at. */
export type AskedKey = CommonKey | GatheredKey

/** What forms that gather many things ask in words of their own. */
const OWN: Partial<Record<ReportForm, Partial<Record<CommonKey, keyof (typeof observeTexts)['observe']['gathered']['own']>>>> = {
  caseload: { observation: 'caseloadSummary', titleHint: 'caseloadTitleHint' },
  panel: { observation: 'panelSummary', titleHint: 'panelTitleHint' },
  counted: { observation: 'countedSummary', titleHint: 'countedTitleHint' },
}

/** What a form asks at a field, in the words for its readers. */
export function askedWords(key: AskedKey, form: ReportForm, language: Language): string {
  const t = translator(language)
  if (isGathered(key)) return t(`observe.gathered.ask.${key}`)
  const own = OWN[form]?.[key]
  return own === undefined ? t(`observe.ask.${wordsOf(form)}.${key}`) : t(`observe.gathered.own.${own}`)
}

const GATHERED: Readonly<Record<GatheredKey, true>> = {
  polarity: true,
  event: true,
  eventHint: true,
  caseload: true,
  caseloadHint: true,
  counts: true,
  countsHint: true,
  countsElsewhere: true,
}

function isGathered(key: AskedKey): key is GatheredKey {
  return Object.hasOwn(GATHERED, key)
}

/** What the form calls a field. */
export function askedName(field: ReportField, form: ReportForm, language: Language): string {
  if (field === 'polarity' && (form === 'worker' || form === 'group' || form === 'client' || form === 'panel'))
    return translator(language)('observe.steps.prompts')
  return askedWords(field, form, language)
}
