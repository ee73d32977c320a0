import { type EditedCodebook, editThemes } from '../../method/codebook/edit-themes.ts'
import type { Theme } from '../../model/codebook.ts'
import type { CodebookEdit } from '../../model/codebook-edit.ts'
import { looksLikeIdentityCode } from '../../model/identity-look-alike.ts'
import { Problem } from '../../model/problem.ts'
import { type Language, type Texts, textsOf } from '../../model/text.ts'
import type { QdaCode } from './exchange.ts'
import { describedIn, nearestColour, wordsIn } from './themes-as-codes.ts'

/** What would be done with one code of a file. */
export interface ImportedCode {
  readonly name: string
  /** The theme that it is, or has become; null when it was refused. */
  readonly theme: string | null
  readonly done: 'added' | 'renamed' | 'described' | 'unchanged' | 'refused'
  /** Why it was refused. */
  readonly why: Texts | null
}

export interface CodesImport {
  readonly themes: readonly Theme[]
  readonly codes: readonly ImportedCode[]
}

const LONGEST_NAME = 120
const LONGEST_TEXT = 2000

/**
 * Brings the codes of a file into the themes of a draft. A code is known by its GUID, else by its name in any language; what is not known
 * is added under the code above it. Nothing is moved, retired or taken away, and national themes stay as they are in a county's part.
 * `language`: of the names in the file.
 */
export function importCodes(
  book: EditedCodebook,
  { codes, language, themeOfGuid }: { codes: readonly QdaCode[]; language: Language; themeOfGuid: ReadonlyMap<string, string> },
): CodesImport {
  const known = new Map(themeOfGuid)
  for (const theme of [...book.themes, ...book.national]) {
    if (theme.isRetired) continue
    for (const name of [theme.names.en, theme.names.sv, theme.names.fi]) known.set(nameKey(name), theme.id)
  }
  const state = { book, done: [] as ImportedCode[] }
  const walk = (code: QdaCode, parent: string | null) => {
    const theme = importOne(state, { code, parent, language, known: known.get(code.guid) ?? known.get(nameKey(code.name)) })
    for (const below of code.codes) walk(below, theme)
  }
  for (const code of codes) walk(code, null)
  return { themes: state.book.themes, codes: state.done }
}

interface State {
  book: EditedCodebook
  readonly done: ImportedCode[]
}

interface One {
  readonly code: QdaCode
  readonly parent: string | null
  readonly language: Language
  readonly known: string | undefined
}

/** The theme that the code is; null when it was refused. */
function importOne(state: State, one: One): string | null {
  const { name } = one.code
  try {
    requireFit(one.code)
    const { theme, done } = one.known === undefined ? added(state, one) : changed(state, { ...one, known: one.known })
    state.done.push({ name, theme, done, why: null })
    return theme
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    state.done.push({
      name: looksLikeIdentityCode(name) ? '…' : name,
      theme: null,
      done: 'refused',
      why: error.description.texts,
    })
    return one.known ?? one.parent
  }
}

function added(state: State, { code, parent, language }: One): { theme: string; done: ImportedCode['done'] } {
  const names = textsOf(() => code.name.trim())
  const parents = parent === null ? [] : [parent]
  apply(state, { kind: 'add', id: null, names, parents, colour: nearestColour(code.colour) })
  const theme = state.book.themes.at(-1)
  if (!theme) throw new Error('a theme that was added is not there')
  describe(state, { theme, code, language })
  return { theme: theme.id, done: 'added' }
}

function changed(
  state: State,
  { code, language, known }: One & { readonly known: string },
): { theme: string; done: ImportedCode['done'] } {
  const theme = state.book.themes.find(({ id }) => id === known)
  if (!theme || theme.isRetired) return { theme: known, done: 'unchanged' }
  const isNew = !Object.values(theme.names).some((name) => nameKey(name) === nameKey(code.name))
  if (isNew) apply(state, { kind: 'rename', theme: known, names: { ...theme.names, [language]: code.name.trim() } })
  const isDescribed = describe(state, { theme, code, language })
  if (isNew) return { theme: known, done: 'renamed' }
  return { theme: known, done: isDescribed ? 'described' : 'unchanged' }
}

/** Takes over a description that differs; a file without one does not take the theme's away. */
function describe(state: State, { theme, code, language }: { theme: Theme; code: QdaCode; language: Language }): boolean {
  if (code.description === null || code.description === describedIn(theme, language)) return false
  const words = wordsIn(code.description)
  const keep = (text: string, before: Texts | null | undefined): Texts =>
    before ? { ...before, [language]: text } : textsOf(() => text)
  const list = (texts: readonly string[], before: readonly Texts[]) => texts.map((text, place) => keep(text, before[place]))
  apply(state, {
    kind: 'describe',
    theme: theme.id,
    description: words.description === null ? null : keep(words.description, theme.description),
    include: list(words.include, theme.include),
    exclude: list(words.exclude, theme.exclude),
    colour: theme.colour,
    memo: theme.memo,
  })
  return true
}

function apply(state: State, edit: CodebookEdit): void {
  state.book = { ...state.book, themes: editThemes(state.book, edit) }
}

/** What a person may not type into a theme may not come from a file either. */
function requireFit({ name, description }: QdaCode): void {
  const length = name.trim().length
  if (length === 0 || length > LONGEST_NAME || (description ?? '').length > LONGEST_TEXT) throw unfit('code-unfit', TOO_LONG)
  if (looksLikeIdentityCode(name) || looksLikeIdentityCode(description ?? '')) throw unfit('code-holds-identity', IDENTITY)
}

function unfit(code: string, texts: Texts): Problem {
  return new Problem({ code, kind: 'refused', parameters: {}, texts })
}

const TOO_LONG: Texts = {
  fi: `Nimi puuttuu tai on yli ${LONGEST_NAME} merkkiä, tai kuvaus on yli ${LONGEST_TEXT} merkkiä.`,
  sv: `Namnet saknas eller är längre än ${LONGEST_NAME} tecken, eller beskrivningen är längre än ${LONGEST_TEXT} tecken.`,
  en: `The name is missing or longer than ${LONGEST_NAME} signs, or the description longer than ${LONGEST_TEXT}.`,
}
const IDENTITY: Texts = {
  fi: 'Tekstissä näyttää olevan henkilötunnus.',
  sv: 'Texten ser ut att innehålla en personbeteckning.',
  en: 'The text seems to hold a personal identity code.',
}

function nameKey(name: string): string {
  return `name ${name.normalize('NFC').trim().toLocaleLowerCase('fi').replace(/\s+/gu, ' ')}`
}
