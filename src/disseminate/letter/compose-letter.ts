import {
  type ComposedLetter,
  type GatheredThings,
  LETTERS,
  type Letter,
  type LetterParameterKind,
  type LetterText,
} from '../../model/letter.ts'
import { fillTexts, type Language, type Texts } from '../../model/text.ts'
import { dayIn, momentIn } from './day-words.ts'

/** Everything that a letter is made of. */
export interface LetterQuestion {
  readonly letter: Letter
  /** The receiver's. */
  readonly language: Language
  readonly parameters: Readonly<Record<string, string | number>>
  /** The words as changed by the sender; they stand in the place of the Finnish and Swedish ones. */
  readonly editedText: LetterText | null
  readonly names: LetterNames
  /** Address of the site without a slash at the end. */
  readonly site: string
}

/** Names behind codes; an unknown code stays as it is. */
export interface LetterNames {
  organiser(code: string): Texts
  content(key: string): Texts
  period(code: string): Texts
}

/**
 * A letter as it is sent: in the receiver's language, or in Finnish and Swedish with the receiver's first.
 * The subject is one line, whatever the values hold.
 */
export function composeLetter(question: LetterQuestion): ComposedLetter {
  const { letter, language } = question
  const languages = letter.isBilingual ? [...new Set<Language>([language, 'fi', 'sv'])] : [language]
  const { subject, body } = wordsOf(question)
  const values = valuesOf(question)
  const filled = (texts: Texts, one: Language) => fillTexts(texts, values[one])[one]
  return {
    subject: oneLine(languages.map((one) => filled(subject, one)).join(' / ')),
    body: `${languages.map((one) => filled(body, one)).join(SEPARATOR)}\n`,
    languages,
  }
}

const SEPARATOR = '\n\n– – –\n\n'
const LONGEST_SUBJECT = 200

function wordsOf({ letter, editedText }: LetterQuestion): { subject: Texts; body: Texts } {
  if (editedText === null) return letter
  return {
    subject: { ...letter.subject, ...editedText.subject },
    body: { ...letter.body, ...editedText.body },
  }
}

/** A line break in a subject would begin a header of its own; other control characters have no business there either. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_SUBJECT)
}

type Values = Readonly<Record<string, string | number>>

function valuesOf({ letter, parameters, names, site }: LetterQuestion): Readonly<Record<Language, Values>> {
  const kinds: Readonly<Record<string, LetterParameterKind>> = LETTERS[letter.template]
  const inLanguage = (language: Language): Values => {
    const written = Object.entries(kinds).map(([name, kind]) => {
      const value = parameters[name] ?? ''
      return [name, WRITTEN[kind](value, { language, names, letter, site })] as const
    })
    const organiser = parameters.organiser === undefined ? {} : { organiserCode: parameters.organiser }
    return { ...Object.fromEntries(written), ...organiser, site }
  }
  return { fi: inLanguage('fi'), sv: inLanguage('sv'), en: inLanguage('en') }
}

type WritingBy = Pick<LetterQuestion, 'language' | 'names' | 'letter' | 'site'>
type Writing = (value: string | number, by: WritingBy) => string

const WRITTEN: Readonly<Record<LetterParameterKind, Writing>> = {
  text: (value) => String(value),
  number: (value) => String(value),
  day: (value, { language }) => dayIn(String(value), language),
  moment: (value, { language }) => momentIn(String(value), language),
  quarter: (value, { language, names }) => names.period(String(value))[language],
  organiser: (value, { language, names }) => names.organiser(String(value))[language],
  contents: (value, { language, names }) =>
    String(value)
      .split(',')
      .map((key) => names.content(key)[language])
      .join(', '),
  texts: (value, { language }) => textIn(String(value), language),
  things: (value, by) => thingsIn(String(value), by),
}

/** The items of a gathered letter, a paragraph each. */
function thingsIn(value: string, { language, letter, site }: WritingBy): string {
  const items = JSON.parse(value) as readonly GatheredThings[]
  return items
    .map(({ letter: of, count, id, due }) => {
      const words = letter.things?.[of][count === 1 ? 'one' : 'many']
      const values = { count, id: id ?? '', due: due === null ? '' : dayIn(due, language), site }
      return words ? fillTexts(words, values)[language] : ''
    })
    .join('\n\n')
}

/** What is no JSON of texts stays as it is. */
function textIn(value: string, language: Language): string {
  if (!value.startsWith('{')) return value
  try {
    const texts = JSON.parse(value) as Partial<Texts>
    return texts[language] ?? texts.fi ?? value
  } catch {
    return value
  }
}
