import type { CodebookVersion, Theme } from '../../model/codebook.ts'
import { currentThemes, themesBelow } from '../../model/theme-tree.ts'

interface VersionQuestion {
  /** All national versions, oldest first. */
  readonly versions: readonly CodebookVersion[]
  readonly theme: string
  /** Number of the version to which the theme belongs. */
  readonly from: number
  /** Number of an older version, or the same. */
  readonly to: number
}

/**
 * The theme of an older version that counts exactly what the theme counts: the theme itself, or what it was called before it got another id.
 * Null when what is counted under it has changed on the way: it was described anew, or themes at or below it were added, taken out, moved,
 * merged with others or split between others. A merge or split that stays wholly below it changes nothing.
 */
export function themeInVersion({ versions, theme, from, to }: VersionQuestion): string | null {
  const newestFirst = versions.filter(({ number }) => to <= number && number <= from).toReversed()
  let here: string | null = theme
  for (const [at, version] of newestFirst.entries()) {
    const before = newestFirst[at + 1]
    if (here === null || !before) break
    here = sameThemeBefore(version, before, here)
  }
  return here
}

function sameThemeBefore(version: CodebookVersion, before: CodebookVersion, theme: string): string | null {
  if (version.changes.some((change) => change.kind === 'described' && change.theme === theme)) return null
  const [earlier, ...others] = forerunners(version, before, theme)
  if (earlier === undefined || others.length > 0) return null
  const now = inUseBelow(version.themes, theme)
  const then = inUseBelow(before.themes, earlier)
  const become = new Set([...then].flatMap((one) => currentThemes(version.themes, one)))
  const come = new Set([...now].flatMap((one) => forerunners(version, before, one)))
  const isWhole = [...now].every((one) => forerunners(version, before, one).length > 0)
  return isWhole && areSame(become, now) && areSame(come, then) ? earlier : null
}

/** Themes in use in the version before that have become the theme: itself, what was merged into it, or what it was split from. */
function forerunners({ themes }: CodebookVersion, before: CodebookVersion, theme: string): string[] {
  return inUse(before.themes)
    .map(({ id }) => id)
    .filter((id) => currentThemes(themes, id).includes(theme))
}

function inUseBelow(themes: readonly Theme[], id: string): ReadonlySet<string> {
  return themesBelow(inUse(themes), id)
}

function inUse(themes: readonly Theme[]): readonly Theme[] {
  return themes.filter(({ isRetired }) => !isRetired)
}

function areSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((id) => other.has(id))
}
