import type { Theme } from '../../model/codebook.ts'
import type { Texts } from '../../model/text.ts'
import { themesBelow } from '../../model/theme-tree.ts'
import { editProblem } from './edit-problems.ts'
import type { EditedCodebook } from './edit-themes.ts'

/** The owner's own theme, in use. @throws Problem */
export function themeInUse({ themes, national }: EditedCodebook, id: string): Theme {
  const theme = themes.find((one) => one.id === id)
  if (!theme) throw editProblem(national.some((one) => one.id === id) ? 'theme-not-own' : 'theme-unknown', { theme: id })
  if (theme.isRetired) throw editProblem('theme-retired', { theme: id })
  return theme
}

/** The parents, each once: there, in use, and not below the theme. @throws Problem */
export function requireParents(
  { themes, national }: EditedCodebook,
  { theme, parents }: { readonly theme: string | null; readonly parents: readonly string[] },
): readonly string[] {
  const below = theme === null ? new Set<string>() : themesBelow(themes, theme)
  for (const parent of parents) {
    const known = [...themes, ...national].find(({ id }) => id === parent)
    if (!known) throw editProblem('theme-parent-unknown', { theme: parent })
    if (known.isRetired) throw editProblem('theme-retired', { theme: parent })
    if (theme !== null && below.has(parent)) throw editProblem('theme-circle', { theme })
  }
  return [...new Set(parents)]
}

/** No other theme in use has the Finnish or the Swedish name. @throws Problem `theme-name-taken` */
export function requireFreeName(
  { themes, national }: EditedCodebook,
  { theme, names }: { readonly theme: string | null; readonly names: Texts },
): void {
  const plain = (text: string) => text.normalize('NFC').trim().toLocaleLowerCase('fi').replace(/\s+/gu, ' ')
  const taken = [...themes, ...national].find(
    (other) =>
      other.id !== theme &&
      !other.isRetired &&
      (['fi', 'sv'] as const).some((language) => plain(other.names[language]) === plain(names[language])),
  )
  if (taken) throw editProblem('theme-name-taken', { theme: taken.id })
}
