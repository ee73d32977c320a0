import type { Language } from '../../model/text.ts'
import { addressOf } from '../address/address.ts'
import { byName } from '../number/format.ts'
import type { Published } from '../site/published.ts'
import { countiesInOrder } from './counties.ts'

interface AreaLink {
  readonly code: string
  readonly name: string
  readonly href: string
  readonly population: number | null
}

export interface AreasView {
  readonly counties: readonly AreaLink[]
  /** Municipalities under the first letter of their name. */
  readonly letters: readonly { readonly letter: string; readonly municipalities: readonly AreaLink[] }[]
  readonly populationYear: number
  readonly populationNotes: readonly string[]
}

/** Every county and municipality in the order of the language's alphabet. */
export function areasView(
  { facts, release: shown }: Pick<Published, 'facts' | 'release'>,
  language: Language,
  release: string | undefined,
): AreasView {
  const compare = byName(language)
  const link = (area: { code: string; names: Published['facts']['counties'][number]['names'] }): AreaLink => ({
    code: area.code,
    name: area.names[language],
    href: addressOf({ kind: 'area', area: area.code, names: area.names, release }, language),
    population: facts.population.persons[area.code] ?? null,
  })
  const municipalities = facts.municipalities.map(link).sort((a, b) => compare(a.name, b.name))
  const letters = [...new Set(municipalities.map(({ name }) => name.slice(0, 1)))]
  return {
    counties: countiesInOrder(facts, language).map(link),
    letters: letters.map((letter) => ({ letter, municipalities: municipalities.filter(({ name }) => name.startsWith(letter)) })),
    populationYear: facts.population.year,
    populationNotes: shown.populationNotes.map((note) => note[language]),
  }
}
