import type { Language } from '../../model/text.ts'
import { type Figure, figureAt } from '../site/figure.ts'
import type { Published } from '../site/published.ts'

/** Clients of one age group: both sexes together and, where published, each sex. */
export interface AgeRow {
  readonly code: string
  readonly label: string
  /** Part of the group above it ("of which 85 or over"). */
  readonly isPart: boolean
  readonly clients: Figure
  readonly share: Figure
  readonly bySex: readonly { readonly code: string; readonly label: string; readonly clients: Figure; readonly share: Figure }[]
}

const BOTH = '_T'

/** Age groups of one content and period that have a cell in the table, in the table's order. */
export function ageRows(published: Published, at: { content: string; period: string }, language: Language): AgeRow[] {
  const index = published.table('clients-by-age')
  const sexes = (index?.dimension('sex')?.categories ?? []).filter((sex) => sex.code !== BOTH)
  const figure = (age: string, sex: string, measure: string) =>
    figureAt(index, { address: { ...at, age, sex }, measure }, language)
  const ages = (index?.dimension('age')?.categories ?? []).filter((age) =>
    index?.cell({ ...at, age: age.code, sex: BOTH }, 'clients'),
  )
  return ages.map((age) => ({
    code: age.code,
    label: age.label[language],
    isPart: age.parent !== undefined && age.parent !== BOTH,
    clients: figure(age.code, BOTH, 'clients'),
    share: figure(age.code, BOTH, 'share'),
    bySex: sexes
      .filter((sex) => index?.cell({ ...at, age: age.code, sex: sex.code }, 'clients'))
      .map((sex) => ({
        code: sex.code,
        label: sex.label[language],
        clients: figure(age.code, sex.code, 'clients'),
        share: figure(age.code, sex.code, 'share'),
      })),
  }))
}
