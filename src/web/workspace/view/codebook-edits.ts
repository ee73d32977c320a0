import { LANGUAGES } from '../../../model/text.ts'

type Text = (name: string) => string

/** What a form says of a change, in the shape of `codebook.edit`. */
export function editIn(kind: string, text: Text, form: FormData): unknown {
  const theme = text('theme')
  switch (kind) {
    case 'add':
      return {
        kind,
        id: text('id').trim() || null,
        names: namesIn(text),
        parents: all(form, 'parent'),
        colour: text('colour') || null,
      }
    case 'rename':
      return { kind, theme, names: namesIn(text) }
    case 'move':
      return { kind, theme, parents: all(form, 'parent') }
    case 'describe':
      return { kind, theme, ...wordsIn(text) }
    case 'merge':
      return { kind, theme, into: text('into') }
    case 'split':
      return { kind, theme, into: all(form, 'into') }
    default:
      return { kind, theme }
  }
}

function namesIn(text: Text) {
  return { fi: text('name_fi'), sv: text('name_sv'), en: text('name_en') }
}

function wordsIn(text: Text) {
  return {
    description: { fi: text('description_fi'), sv: text('description_sv'), en: text('description_en') },
    include: examplesIn('include', text),
    exclude: examplesIn('exclude', text),
    colour: text('colour'),
    memo: text('memo').trim() || null,
  }
}

/** Lines of the three languages side by side: the first line of each is the first example. */
function examplesIn(field: string, text: Text) {
  const lines = LANGUAGES.map((language) =>
    text(`${field}_${language}`)
      .split(/\r?\n/)
      .map((line) => line.trim()),
  )
  const longest = Math.max(...lines.map((one) => one.length))
  return Array.from({ length: longest }, (_, place) =>
    Object.fromEntries(LANGUAGES.map((language, column) => [language, lines[column]?.[place] ?? ''])),
  ).filter((example) => Object.values(example).some((line) => line !== ''))
}

/** Lines that hold something. A space behind a word is kept: it means the whole word. */
export function linesIn(value: string): string[] {
  return value
    .split(/\r?\n/)
    .map((line) => line.trimStart())
    .filter((line) => line.trim() !== '')
}

function all(form: FormData, name: string): string[] {
  const values = form.getAll(name).map(String)
  return [...new Set(values.filter((value) => value !== ''))]
}
