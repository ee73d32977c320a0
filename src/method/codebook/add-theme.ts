import type { Theme, ThemeColour } from '../../model/codebook.ts'
import type { CodebookEdit } from '../../model/codebook-edit.ts'
import { editProblem } from './edit-problems.ts'
import type { EditedCodebook } from './edit-themes.ts'
import { requireFreeName, requireParents } from './theme-checks.ts'

/** More than this nobody can choose from; it also bounds what one draft can grow to. */
const MOST_THEMES = 1000
const ID = /^[A-Za-z0-9][A-Za-z0-9.-]{0,20}$/
const LOCAL_ID = /^\d{2}-L\d+$/

/** A new theme stands behind the others. It takes the colour of what it stands under when none was chosen. */
export function addTheme(book: EditedCodebook, edit: CodebookEdit & { readonly kind: 'add' }): readonly Theme[] {
  if (book.themes.length >= MOST_THEMES) throw editProblem('codebook-full', { most: MOST_THEMES })
  const parents = requireParents(book, { theme: null, parents: edit.parents })
  requireFreeName(book, { theme: null, names: edit.names })
  const id = edit.id === null ? nextId(book, parents[0]) : requireFreeId(book, edit.id)
  const added: Theme = {
    id,
    parents,
    names: edit.names,
    description: null,
    include: [],
    exclude: [],
    colour: edit.colour ?? colourOf(book, parents[0]),
    memo: null,
    isRetired: false,
    replacedBy: [],
  }
  return [...book.themes, added]
}

function colourOf({ themes, national }: EditedCodebook, parent: string | undefined): ThemeColour {
  return [...themes, ...national].find(({ id }) => id === parent)?.colour ?? 'grey'
}

function requireFreeId(book: EditedCodebook, id: string): string {
  if (book.owner !== 'national' || !ID.test(id) || LOCAL_ID.test(id)) throw editProblem('theme-id-invalid', { theme: id })
  if (usedIds(book).has(id)) throw editProblem('theme-id-taken', { theme: id })
  return id
}

/** `16-L3` in a county's own part; in the national one the next number below the first theme above. Never an id that was used before. */
function nextId(book: EditedCodebook, parent: string | undefined): string {
  const start = book.owner === 'national' ? (parent === undefined ? '' : `${parent}.`) : `${book.owner}-L`
  const used = usedIds(book)
  const numbers = [...used].filter((id) => id.startsWith(start)).map((id) => Number(id.slice(start.length)))
  const last = Math.max(0, ...numbers.filter((number) => Number.isInteger(number)))
  return `${start}${last + 1}`
}

function usedIds({ themes, published }: EditedCodebook): ReadonlySet<string> {
  return new Set([...published, ...themes.map(({ id }) => id)])
}
