import { LANGUAGES, type Language } from '../../src/model/text.ts'
import { addressOf, type PublicPage } from '../../src/web/address/address.ts'

const PIRKANMAA = {
  kind: 'area',
  area: '08',
  names: { fi: 'Pirkanmaan hyvinvointialue', sv: 'Birkalands välfärdsområde', en: 'Pirkanmaa wellbeing services county' },
} as const
const TAMPERE = { kind: 'area', area: '837', names: { fi: 'Tampere', sv: 'Tammerfors', en: 'Tampere' } } as const
const ALAND = { kind: 'area', area: '91', names: { fi: 'Ahvenanmaa', sv: 'Åland', en: 'Åland' } } as const

/** One page of every kind that the public site has. */
const PAGES: Readonly<Record<string, PublicPage>> = {
  overview: { kind: 'overview' },
  'service tasks': { kind: 'tasks' },
  'a service task': { kind: 'task', content: 'disability' },
  'a task with a gap in its series': { kind: 'task', content: 'substance' },
  'child welfare': { kind: 'task', content: 'child_welfare' },
  'all tasks in total': { kind: 'task', content: 'total' },
  'an annex': { kind: 'annex', content: 'disability' },
  areas: { kind: 'areas' },
  'a county': PIRKANMAA,
  Åland: ALAND,
  'a municipality': TAMPERE,
  releases: { kind: 'releases' },
  'data collections': { kind: 'collections' },
  'social reporting': { kind: 'social' },
  'an earlier release': { kind: 'overview', release: 'monitoring-register-2023Q4-1' },
  revisions: { kind: 'revisions', release: 'monitoring-register-2023Q4-2' },
  calendar: { kind: 'calendar' },
  'quality description': { kind: 'quality' },
  search: { kind: 'search' },
  about: { kind: 'about' },
  accessibility: { kind: 'accessibility' },
}

export interface PageCase {
  readonly name: string
  readonly language: Language
  readonly address: string
}

/** Every page in every language. The annex is opened for one county: its 309 rows are of one kind, and checking them is slow. */
export const PAGE_CASES: readonly PageCase[] = LANGUAGES.flatMap((language) =>
  Object.entries(PAGES).map(([name, page]) => {
    const search = page.kind === 'annex' ? '?county=08' : page.kind === 'search' ? '?q=poh' : ''
    return { name, language, address: addressOf(page, language) + search }
  }),
)
