import { describe, expect, test } from 'vitest'
import type { Coverage } from '../../src/model/coverage.ts'
import { siteFacts } from '../../src/operations/show-site-facts.ts'
import { loadDefinitions } from '../../src/register/definition-files.ts'
import type { Published } from '../../src/web/site/published.ts'
import { annexView } from '../../src/web/view/annex.ts'
import { areaView } from '../../src/web/view/area.ts'
import { clients, judged, KESKI_POHJANMAA, publishedTable } from '../fixtures/publication.ts'
import { inventedRelease } from '../fixtures/release.ts'

/* The county of Kokkola (272) lets its figures be published with a note; its other seven municipalities have none. */
const WORDS = 'Yhden yksikön kirjaukset puuttuvat.'
const NOTE = `Hyvinvointialueen huomautus: ${WORDS}`
const coverage = judged(KESKI_POHJANMAA).map((one): Coverage => (one.municipality === '272' ? { ...one, note: WORDS } : one))
const run = { cycle: '2023Q1' as const, clients: [clients({ area: '272', clients: 1_200 })], coverage }

function published(): Published {
  const { release, quality, revisions, tables } = inventedRelease('2023Q1')
  return {
    release,
    content: { release, quality, revisions, tables },
    facts: siteFacts(loadDefinitions(), '2023Q1'),
    table: (id) => publishedTable(run, id),
  }
}

describe('what the half mark stands for', () => {
  const language = 'fi' as const

  test('the annex gives each row its note: Kokkola has one, the others none', () => {
    const view = annexView(published(), { content: 'disability', county: '18', text: '', language, release: undefined })
    const noted = view?.counties.flatMap(({ rows }) => rows).filter(({ note }) => note !== null)
    expect(noted?.map(({ name, note }) => [name, note])).toEqual([['Kokkola', NOTE]])
  })

  test('the figure of the municipality’s own page has the same note and mark', () => {
    const view = areaView(published(), '272', { language, release: undefined })
    const task = view?.kind === 'municipality' ? view.tasks.find(({ content }) => content === 'disability') : undefined
    expect(task?.shares.at(-1)).toMatchObject({ mark: 'comprehensive-with-note', note: NOTE })
  })
})
