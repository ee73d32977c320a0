import { LANGUAGES, type Texts } from '../../model/text.ts'
import { valueInWords } from './answer-text.ts'
import { type CompiledForm, type Place, targetOf } from './compiled-form.ts'
import type { FormReading } from './form-reading.ts'

const PLACEHOLDER = /\{([^{}]*)\}/g

/** Expressions that a text has in braces: `{H2}`, `{parameter.limit}`, `{(parameter.limit + 1) * H5}`. */
export function placeholdersOf(texts: Texts): string[] {
  return [
    ...new Set(LANGUAGES.flatMap((language) => [...texts[language].matchAll(PLACEHOLDER)].map(([, inside = '']) => inside))),
  ]
}

/** A text of the form with its values put in, numbers and days as each language writes them; what is blank is a dash. */
export function filledTexts(texts: Texts, reading: FormReading, place: Place | null = null): Texts {
  if (!LANGUAGES.some((language) => texts[language].includes('{'))) return texts
  const filled = (language: keyof Texts) =>
    texts[language].replace(PLACEHOLDER, (_, inside: string) => {
      const decimals = decimalsOf(reading.compiled, inside.trim(), place)
      const label = choiceLabel(reading, inside.trim(), place)
      return label === null ? valueInWords(reading.value(inside, place), language, decimals) : label[language]
    })
  return { fi: filled('fi'), sv: filled('sv'), en: filled('en') }
}

/** A computed field is shown with the decimals it says, everything else with as many as it has. */
function decimalsOf(compiled: CompiledForm, name: string, place: Place | null): number | null {
  const target = targetOf(compiled, name, place)
  return target?.kind === 'computed' ? target.computed.decimals : null
}

function choiceLabel(reading: FormReading, name: string, place: Place | null): Texts | null {
  const target = targetOf(reading.compiled, name, place)
  if (target?.kind !== 'question' && target?.kind !== 'previous') return null
  const value = target.question.type === 'single' ? reading.valueOf(target) : null
  return target.question.choices.find(({ code }) => code === value)?.label ?? null
}
