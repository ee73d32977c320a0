import type { Actor } from '../../../access/actor.ts'
import { mayPerform } from '../../../access/permissions.ts'

/** Pages of a round with the operation that each begins with. */
const OPENED_BY: Readonly<Record<string, string>> = {
  monitor: 'collection-round.monitor',
  checks: 'collection-round.checks',
  dates: 'collection-round.show',
  codes: 'collection-round.codes',
  letters: 'collection-letter.preview',
  release: 'collection-release.list',
  analysis: 'survey.analyse',
}

export function pagesOfRound(actor: Actor): string[] {
  return Object.keys(OPENED_BY).filter((page) => mayPerform(actor, OPENED_BY[page] ?? ''))
}
