import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'
import type { StoredReport } from './reports.ts'

/** Another observation with much the same words. */
export interface LikeReport {
  readonly id: string
  readonly title: string
  readonly state: string
  readonly sentOn: string
}

/** Looked at for each: the latest of the county. */
const LOOKED_AT = 300
const MOST_SHOWN = 5
/** Share of words in common from which two titles are worth comparing. Our own choice. */
const ALIKE = 0.3
const SHORTEST_WORD = 4

/** Reports of the same county whose title has many words in common with this one's, the likest first. Word beginnings, as Finnish inflects. */
export async function reportsLike(db: Kysely<Schema>, { row, texts }: StoredReport): Promise<LikeReport[]> {
  const own = beginningsIn(texts.title?.text ?? '')
  if (own.size === 0) return []
  const latest = await db
    .selectFrom('social_report')
    .innerJoin('social_report_text', 'social_report_text.report', 'social_report.id')
    .select(['social_report.id', 'social_report.state', 'social_report.sent_on as sentOn', 'social_report_text.text as title'])
    .where('social_report.organiser', '=', row.organiser)
    .where('social_report.id', '<>', row.id)
    .where('social_report.state', 'not in', ['withdrawn', 'moved', 'duplicate'])
    .where('social_report_text.part', '=', 'title')
    .orderBy('social_report.sent_on', 'desc')
    .orderBy('social_report.id')
    .limit(LOOKED_AT)
    .execute()
  return latest
    .map((other) => ({ other, share: shareInCommon(own, beginningsIn(other.title)) }))
    .filter(({ share }) => share >= ALIKE)
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST_SHOWN)
    .map(({ other }) => other)
}

function beginningsIn(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  return new Set(words.filter((word) => word.length >= SHORTEST_WORD).map((word) => word.slice(0, 5)))
}

/** Jaccard's coefficient. */
function shareInCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((word) => other.has(word)).length
  return common === 0 ? 0 : common / (one.size + other.size - common)
}
