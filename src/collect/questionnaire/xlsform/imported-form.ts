import type { Language, Texts } from '../../../model/text.ts'

/** Texts as the XLSForm has them: a language may be missing, which the check of the form then tells. */
export type SomeTexts = Readonly<Partial<Record<Language, string>>>

/** A form in the shape of its YAML definition. */
export interface ImportedForm {
  readonly form: string
  readonly version: 1
  readonly texts: {
    readonly title: SomeTexts
    readonly sections: Record<string, { title: SomeTexts }>
    readonly items: Record<string, ItemTexts>
    readonly rules: Record<string, SomeTexts>
  }
  readonly sections: ImportedSection[]
  readonly rules: ImportedRule[]
}

export interface ItemTexts {
  label?: SomeTexts
  text?: SomeTexts
  instruction?: SomeTexts
  one?: SomeTexts
  choices?: Record<string, SomeTexts>
}

export interface ImportedSection {
  readonly id: string
  readonly when?: string
  readonly items: ImportedItem[]
}

/** An item as its YAML mapping: `question`, `note`, `computed` or `group` names it. */
export type ImportedItem = Readonly<Record<string, unknown>>

export interface ImportedRule {
  readonly id: string
  readonly severity: 'hard'
  readonly when?: string
  readonly check: string
  readonly at: readonly string[]
}

/** What a violated constraint says when the XLSForm does not. */
export const DEFAULT_MESSAGE: Texts = {
  fi: 'Vastaus ei täytä ehtoa. Tarkista se.',
  sv: 'Svaret uppfyller inte villkoret. Kontrollera det.',
  en: 'The answer does not meet the condition. Check it.',
}
