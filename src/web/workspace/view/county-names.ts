import type { Language } from '../../../model/text.ts'
import type { SiteFacts } from '../../../operations/show-site-facts.ts'
import type { Edge } from '../../edge.ts'

/** Short names of the counties by organiser. */
export async function countyNames(edge: Pick<Edge, 'perform'>, language: Language): Promise<Readonly<Record<string, string>>> {
  const { counties } = (await edge.perform('site.facts', {})) as SiteFacts
  return Object.fromEntries(counties.map(({ code, shortNames }) => [code, shortNames[language]]))
}
