/** Names of the fields of a form in which a count stands beside its theme begin so: `count.8.1`. */
export const COUNT_FIELD = 'count.'

/** A count beside a theme, as it was typed. */
export type TypedCount = readonly [theme: string, text: string]

/** Counts as one text, a line `theme=count` for each that was filled in, so that they travel as every other field of the form does. */
export function countsText(counts: readonly TypedCount[]): string {
  const filled = counts.map(([theme, text]) => [theme, text.replace(/\s+/g, ' ').trim()] as const)
  return filled
    .filter(([theme, text]) => text !== '' && !/[\s=]/.test(theme))
    .map(([theme, text]) => `${theme}=${text}`)
    .join('\n')
}

/** The other way. What is no such line is a theme without a count. */
export function countsTyped(text: string): readonly TypedCount[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [theme = '', ...rest] = line.trim().split('=')
      return [theme, rest.join('=')] as const
    })
}

/** Counts that are kept, as the form shows them. */
export function countsTextOf(counts: Readonly<Record<string, number>>): string {
  return countsText(Object.entries(counts).map(([theme, count]) => [theme, String(count)]))
}
