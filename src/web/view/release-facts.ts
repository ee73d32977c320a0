import { periodLabel } from '../../disseminate/table/period-label.ts'
import type { Release } from '../../model/release.ts'
import type { PublishedPlan } from '../../model/release-plan.ts'
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
  /** Latest quarter and the newest checked one, as labels; null in releases made before there were plans. */
  readonly dates: { readonly latest: string; readonly checked: string | null } | null
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
    dates: release.plan ? datesOf(release.plan, language) : null,
  }
}

function datesOf({ latestQuarter, checkedQuarters }: PublishedPlan, language: Language): ReleaseFacts['dates'] {
  const checked = checkedQuarters.at(-1)
  return { latest: periodLabel(latestQuarter)[language], checked: checked ? periodLabel(checked)[language] : null }
}
