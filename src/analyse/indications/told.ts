import { numberText, percentText } from '../../method/number-text.ts'
import type { Indication, IndicationId, IndicationStatus } from '../../model/indication.ts'
import type { IsoDate } from '../../model/period.ts'
import { type Language, type Texts, textsOf } from '../../model/text.ts'

/** A value as it is written in a language. */
export type Told = (language: Language) => string

/** Fills `{name}` in each language with the value as that language writes it. */
export function tell(texts: Texts, values: Readonly<Record<string, Told>> = {}): Texts {
  const fill = (language: Language) =>
    texts[language].replace(/\{(\w+)\}/g, (whole, name: string) => values[name]?.(language) ?? whole)
  return textsOf(fill)
}

export const count =
  (value: number): Told =>
  (language) =>
    numberText(value, language, 0)

/** With one decimal. */
export const percent =
  (value: number): Told =>
  (language) =>
    percentText(value, language, 1)

/** `7,7–28,2 %`, with one decimal. */
export const percentRange =
  (low: number, high: number): Told =>
  (language) =>
    `${numberText(low, language, 1)}–${percentText(high, language, 1)}`

export const countRange =
  (low: number, high: number): Told =>
  (language) =>
    `${numberText(low, language, 0)}–${numberText(high, language, 0)}`

/** A change with its sign: `+12,5 %`. */
export const change =
  (value: number): Told =>
  (language) =>
    `${value > 0 ? '+' : ''}${percentText(value, language, 1)}`

export const named =
  (texts: Texts): Told =>
  (language) =>
    texts[language]

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
]

/** `4.5.2023` in Finnish and Swedish, `4 May 2023` in English. */
export const day =
  (date: IsoDate): Told =>
  (language) => {
    const [year = '', month = '', number = ''] = date.split('-')
    if (language === 'en') return `${Number(number)} ${MONTHS[Number(month) - 1]} ${year}`
    return `${Number(number)}.${Number(month)}.${year}`
  }

/** What was found, before it is known of which place. */
export type Found = Omit<Indication, 'isOfOrganiser'>

/** Something that was computed. `isWarning` decides the status. */
export function found(
  id: IndicationId,
  { isWarning, ...rest }: { isWarning: boolean; value: number | null; reference: number; texts: Texts },
): Found {
  const status: IndicationStatus = isWarning ? 'warning' : 'quiet'
  return { id, status, ...rest }
}

/** Something that could not be computed, and why. */
export function notComputable(id: IndicationId, texts: Texts): Found {
  return { id, status: 'not-computable', value: null, reference: null, texts }
}

/** So few clients that chance alone moves the figure. */
export function tooFew(id: IndicationId, at: { readonly clients: number; readonly smallest: number }): Found {
  return notComputable(id, tell(TOO_FEW, { clients: count(at.clients), smallest: count(at.smallest) }))
}

const TOO_FEW: Texts = {
  fi: 'Asiakkaita on niin vähän ({clients}), että luku vaihtelee sattumalta. Vertailuun tarvitaan vähintään {smallest}.',
  sv: 'Klienterna är så få ({clients}) att antalet varierar slumpmässigt. För en jämförelse behövs minst {smallest}.',
  en: 'There are so few clients ({clients}) that chance alone moves the figure. A comparison needs at least {smallest}.',
}
