import type { CollectionIndicators } from '../../model/collection-indicator.ts'
import type { CollectionQualityFacts } from '../../model/collection-release.ts'
import type { AnsweredVersion } from '../../store/collection/release-answers.ts'
import { type CountedAnswer, isNotAvailable } from './counted-version.ts'
import type { GatheredRound } from './gather-round.ts'

/** Numbers of the quality description of the last round: what was left out, what was warned of, what was corrected. */
export function qualityFactsOf(rounds: readonly GatheredRound[], { totals }: CollectionIndicators): CollectionQualityFacts {
  const counted = rounds.at(-1)?.counted ?? []
  const versions = counted.flatMap(({ version }) => (version ? [version] : []))
  const warned = Map.groupBy(
    versions.flatMap(({ warnings }) => warnings),
    (rule) => rule,
  )
  return {
    items: totals.map(({ id }) => itemOf(id, versions)),
    warnings: [...warned].map(([rule, times]) => ({ rule, count: times.length })).sort((a, b) => (a.rule < b.rule ? -1 : 1)),
    corrections: correctionsOf(counted),
    formVersions: [...new Set(versions.map(({ questionnaireVersion }) => questionnaireVersion))].sort((a, b) => a - b),
  }
}

function itemOf(id: string, versions: readonly AnsweredVersion[]): CollectionQualityFacts['items'][number] {
  const unavailable = versions.filter((version) => isNotAvailable(version, id)).length
  const given = versions.filter(({ answers }) => Object.hasOwn(answers, id)).length - unavailable
  return { id, given, unavailable, blank: versions.length - given - unavailable }
}

/** Versions after the first one, up to the one that counts. */
function correctionsOf(counted: readonly CountedAnswer[]): CollectionQualityFacts['corrections'] {
  const later = counted.flatMap(({ submission, version }) =>
    submission.versions.filter((one) => one.version > 1 && one.version <= (version?.version ?? 0)),
  )
  const byInstitute = later.filter(({ kind }) => kind === 'institute').length
  return { byInstitute, byRespondent: later.length - byInstitute }
}
