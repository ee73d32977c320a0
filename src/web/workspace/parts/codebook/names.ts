import type { Theme } from '../../../../model/codebook.ts'
import { CODEBOOK_EDITS, type CodebookEdit } from '../../../../model/codebook-edit.ts'
import type { Language } from '../../../../model/text.ts'

/** Names of themes by id; an id that is not known stands for itself. */
export function themeNames(themes: readonly Theme[], language: Language): (id: string) => string {
  const names = new Map(themes.map((theme) => [theme.id, theme.names[language]]))
  return (id) => names.get(id) ?? id
}

/** Themes in use by their names, for choosing. */
export function themeChoices(themes: readonly Theme[], language: Language): readonly (readonly [string, string])[] {
  return themes
    .filter(({ isRetired }) => !isRetired)
    .map(({ id, names }) => [id, `${names[language]} (${id})`] as const)
    .sort(([, one], [, other]) => one.localeCompare(other, language))
}

/** What a change would do, in words: "Yhdistä: Velat → Köyhyys". */
export function editWords(edit: CodebookEdit, nameOf: (id: string) => string, language: Language): string {
  const what = CODEBOOK_EDITS[edit.kind][language]
  const list = (ids: readonly string[]) => ids.map(nameOf).join(', ')
  switch (edit.kind) {
    case 'add':
      return `${what}: ${edit.names[language]}${edit.parents.length > 0 ? ` (${list(edit.parents)})` : ''}`
    case 'rename':
      return `${what}: ${nameOf(edit.theme)} → ${edit.names[language]}`
    case 'move':
      return `${what}: ${nameOf(edit.theme)} → ${list(edit.parents)}`
    case 'merge':
      return `${what}: ${nameOf(edit.theme)} → ${nameOf(edit.into)}`
    case 'split':
      return `${what}: ${nameOf(edit.theme)} → ${list(edit.into)}`
    default:
      return `${what}: ${nameOf(edit.theme)}`
  }
}
