import type { Language } from '../../../../model/text.ts'
import type { SiteFacts } from '../../../../operations/show-site-facts.ts'
import { byName } from '../../../number/format.ts'
import type { WorkspaceVisit } from '../../visit.ts'

/** Names of what the lists of the round speak of, in the reader's language. */
export interface ReviewNames {
  readonly organisers: Readonly<Record<string, string>>
  /** Codes of the organisers in the order of their names. */
  readonly organiserOrder: readonly string[]
  readonly contents: Readonly<Record<string, string>>
  /** Keys of the contents in the order of publication. */
  readonly contentOrder: readonly string[]
}

/** Names in force in a cycle; in the newest year when none is given. */
export async function reviewNames({ edge, language }: WorkspaceVisit, cycle?: string): Promise<ReviewNames> {
  const facts = (await edge.perform('site.facts', cycle === undefined ? {} : { period: cycle })) as SiteFacts
  return namesOf(facts, language)
}

function namesOf({ counties, contents }: Pick<SiteFacts, 'counties' | 'contents'>, language: Language): ReviewNames {
  const compare = byName(language)
  const sorted = [...counties].sort((a, b) => compare(a.shortNames[language], b.shortNames[language]))
  return {
    organisers: Object.fromEntries(sorted.map(({ code, shortNames }) => [code, shortNames[language]])),
    organiserOrder: sorted.map(({ code }) => code),
    contents: Object.fromEntries(contents.map(({ key, names }) => [key, names[language]])),
    contentOrder: contents.map(({ key }) => key),
  }
}
