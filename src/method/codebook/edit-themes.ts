import type { CodebookOwner, Theme } from '../../model/codebook.ts'
import type { CodebookEdit } from '../../model/codebook-edit.ts'
import { circularTheme, themesBelow } from '../../model/theme-tree.ts'
import { addTheme } from './add-theme.ts'
import { editProblem } from './edit-problems.ts'
import { requireFreeName, requireParents, themeInUse } from './theme-checks.ts'

/** The next version of a codebook while it is worked on, and what it must agree with. */
export interface EditedCodebook {
  readonly owner: CodebookOwner
  /** The owner's own themes, retired ones too. */
  readonly themes: readonly Theme[]
  /** Ids that a published version of the owner has had: such a theme is retired, never taken away. */
  readonly published: ReadonlySet<string>
  /** National themes for a county's own part, which may stand below them; none for the national codebook. */
  readonly national: readonly Theme[]
}

/**
 * The owner's themes after one edit. No sequence of edits makes a circle, a parent that is not there or not in use, or two themes of one
 * name.
 * @throws Problem (refused) `theme-…` or `codebook-full`, with words for whoever edits.
 */
export function editThemes(book: EditedCodebook, edit: CodebookEdit): readonly Theme[] {
  const themes = edited(book, edit)
  const circular = circularTheme(themes)
  if (circular !== undefined) throw editProblem('theme-circle', { theme: circular })
  return themes
}

function edited(book: EditedCodebook, edit: CodebookEdit): readonly Theme[] {
  switch (edit.kind) {
    case 'add':
      return addTheme(book, edit)
    case 'rename':
      requireFreeName(book, edit)
      return withTheme(book, edit.theme, { names: edit.names })
    case 'move':
      return withTheme(book, edit.theme, { parents: requireParents(book, edit) })
    case 'describe': {
      const { description, include, exclude, colour, memo } = edit
      return withTheme(book, edit.theme, { description, include, exclude, colour, memo })
    }
    case 'merge':
      return merged(book, edit)
    case 'split':
      return split(book, edit)
    case 'retire':
      return retired(book, edit.theme)
    case 'restore':
      return restored(book, edit.theme)
  }
}

function withTheme(book: EditedCodebook, id: string, changed: Partial<Theme>): readonly Theme[] {
  const { id: own } = themeInUse(book, id)
  return book.themes.map((theme) => (theme.id === own ? { ...theme, ...changed } : theme))
}

/** What stood below the merged theme stands below the one it was merged into. */
function merged(book: EditedCodebook, { theme: id, into }: { theme: string; into: string }): readonly Theme[] {
  requirePublished(book, id)
  requireTargets(book, id, [into])
  if (themesBelow(book.themes, id).has(into)) throw editProblem('theme-into-below', { theme: id, into })
  const moved = book.themes.map((theme) => ({
    ...theme,
    parents: unique(theme.parents.map((parent) => (parent === id ? into : parent))),
  }))
  return leaving(moved, id, [into])
}

/** A theme may be split into those that stood below it; they then stand where it stood. Others below it must have a place of their own. */
function split(book: EditedCodebook, { theme: id, into }: { theme: string; into: readonly string[] }): readonly Theme[] {
  const { parents } = requirePublished(book, id)
  const targets = unique(into)
  if (targets.length < 2) throw editProblem('theme-split-too-few')
  requireTargets(book, id, targets)
  const moved = book.themes.map((theme) =>
    targets.includes(theme.id) && theme.parents.includes(id)
      ? { ...theme, parents: unique(theme.parents.flatMap((parent) => (parent === id ? parents : [parent]))) }
      : theme,
  )
  return leaving(withoutParent(moved, id), id, targets)
}

function retired(book: EditedCodebook, id: string): readonly Theme[] {
  themeInUse(book, id)
  const themes = withoutParent(book.themes, id)
  if (book.published.has(id)) return leaving(themes, id, [])
  return themes
    .filter((theme) => theme.id !== id)
    .map((theme) => ({ ...theme, replacedBy: theme.replacedBy.filter((other) => other !== id) }))
}

/** It comes back where it was, as far as the themes above it are still in use. */
function restored(book: EditedCodebook, id: string): readonly Theme[] {
  const theme = book.themes.find((one) => one.id === id)
  if (!theme) throw editProblem('theme-unknown', { theme: id })
  if (!theme.isRetired) throw editProblem('theme-in-use', { theme: id })
  requireFreeName(book, { theme: id, names: theme.names })
  const inUse = new Set([...book.themes, ...book.national].filter(({ isRetired }) => !isRetired).map((one) => one.id))
  const back = { ...theme, isRetired: false, replacedBy: [], parents: theme.parents.filter((parent) => inUse.has(parent)) }
  return book.themes.map((one) => (one.id === id ? back : one))
}

function requirePublished(book: EditedCodebook, id: string): Theme {
  const theme = themeInUse(book, id)
  if (!book.published.has(id)) throw editProblem('theme-only-in-draft', { theme: id })
  return theme
}

/** What a theme becomes is in use: of the owner, or national. */
function requireTargets(book: EditedCodebook, id: string, targets: readonly string[]): void {
  if (targets.includes(id)) throw editProblem('theme-into-itself', { theme: id })
  for (const target of targets) {
    const theme = [...book.themes, ...book.national].find((one) => one.id === target)
    if (!theme) throw editProblem('theme-unknown', { theme: target })
    if (theme.isRetired) throw editProblem('theme-retired', { theme: target })
  }
}

/** Themes below that stand elsewhere too stay there. @throws Problem `theme-has-below` naming those that would stand nowhere. */
function withoutParent(themes: readonly Theme[], id: string): Theme[] {
  const homeless = themes.filter(({ parents, isRetired }) => !isRetired && parents.length === 1 && parents[0] === id)
  if (homeless.length > 0) throw editProblem('theme-has-below', { theme: id, below: homeless.map((one) => one.id).join(', ') })
  return themes.map((theme) => ({ ...theme, parents: theme.parents.filter((parent) => parent !== id) }))
}

function leaving(themes: readonly Theme[], id: string, replacedBy: readonly string[]): readonly Theme[] {
  return themes.map((theme) => (theme.id === id ? { ...theme, isRetired: true, replacedBy } : theme))
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)]
}
