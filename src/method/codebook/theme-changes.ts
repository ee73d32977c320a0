import type { Theme, ThemeChange, ThemeChangeKind } from '../../model/codebook.ts'
import type { Texts } from '../../model/text.ts'

/**
 * How one list of themes came from another: between two versions, or between a version and the draft of the next. In the order of the newer
 * list; one theme may have several changes. A theme that is missing from the newer list (a published one never is) is not spoken of.
 */
export function themeChanges(before: readonly Theme[], after: readonly Theme[]): ThemeChange[] {
  const known = new Map(before.map((theme) => [theme.id, theme]))
  return after.flatMap((theme) => changesOf(known.get(theme.id), theme))
}

function changesOf(before: Theme | undefined, after: Theme): ThemeChange[] {
  const change = (kind: ThemeChangeKind, into: readonly string[] = []): ThemeChange => ({ kind, theme: after.id, into })
  if (!before) return after.isRetired ? [] : [change('added')]
  return [
    ...(isSameText(before.names, after.names) ? [] : [change('renamed')]),
    ...(!after.isRetired && !isSameSet(before.parents, after.parents) ? [change('moved')] : []),
    ...(isSame(wordsOf(before), wordsOf(after)) ? [] : [change('described')]),
    ...lifeChange(before, after, change),
  ]
}

function lifeChange(
  before: Theme,
  after: Theme,
  change: (kind: ThemeChangeKind, into?: readonly string[]) => ThemeChange,
): ThemeChange[] {
  if (before.isRetired && !after.isRetired) return [change('restored')]
  if (!after.isRetired || (before.isRetired && isSameSet(before.replacedBy, after.replacedBy))) return []
  if (after.replacedBy.length === 0) return [change('retired')]
  return [change(after.replacedBy.length === 1 ? 'merged' : 'split', after.replacedBy)]
}

function wordsOf({ description, include, exclude, colour, memo }: Theme) {
  return [description, include, exclude, colour, memo]
}

function isSameText(one: Texts, other: Texts): boolean {
  return one.fi === other.fi && one.sv === other.sv && one.en === other.en
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id))
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
