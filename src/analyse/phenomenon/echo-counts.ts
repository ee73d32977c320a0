/** Who else has said that they see a phenomenon. Shown apart from reports: one person may have said it more than once. */
export interface EchoCounts {
  readonly echoes: number
  /** Different units among those that were named. */
  readonly units: number
  readonly withoutUnit: number
  /** Population groups in order of code. */
  readonly groups: readonly { readonly group: string; readonly echoes: number }[]
  readonly lastOn: string | null
}

export function echoCounts(
  echoes: readonly { readonly unit: string | null; readonly group: string | null; readonly onDay: string }[],
): EchoCounts {
  const named = echoes.flatMap(({ group }) => group ?? [])
  return {
    echoes: echoes.length,
    units: new Set(echoes.flatMap(({ unit }) => unit ?? [])).size,
    withoutUnit: echoes.filter(({ unit }) => unit === null).length,
    groups: [...Map.groupBy(named, (group) => group)]
      .map(([group, all]) => ({ group, echoes: all.length }))
      .sort((a, b) => a.group.localeCompare(b.group)),
    lastOn:
      echoes
        .map(({ onDay }) => onDay)
        .sort()
        .at(-1) ?? null,
  }
}
