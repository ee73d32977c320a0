import { periodLabel } from '../../disseminate/table/period-label.ts'
import type { Release } from '../../model/release.ts'
import type { Language } from '../../model/text.ts'
import { addressOf } from '../address/address.ts'
import type { Published } from '../site/published.ts'

/** What stands beside figures: which release they are of, and what must be said of the population. */
export interface ReleaseFacts {
  readonly id: string
  readonly title: string
  readonly register: string
  readonly productType: Release['productType']
  readonly cycle: string
  readonly cycleLabel: string
  readonly publishedAt: string | null
  readonly createdAt: string
  readonly revision: number
  readonly previous: string | null
  readonly populationNotes: readonly string[]
  readonly href: string
}

export function releaseFacts({ release, facts }: Pick<Published, 'release' | 'facts'>, language: Language): ReleaseFacts {
  return {
    id: release.id,
    title: release.title[language],
    register: facts.programme[language],
    productType: release.productType,
    cycle: release.cycle,
    cycleLabel: periodLabel(release.cycle)[language],
    publishedAt: release.publishedAt,
    createdAt: release.createdAt,
    revision: release.revision,
    previous: release.previous,
    populationNotes: release.populationNotes.map((note) => note[language]),
    href: addressOf({ kind: 'overview', release: release.id }, language),
  }
}
