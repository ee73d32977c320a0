import type { IsoDate } from '../../model/period.ts'
import type { Evidence } from './evidence.ts'

/**
 * The union of evidence as periods: for each person, organiser, content and path, overlapping and adjacent periods become one
 * (a gap of no days is no gap). The delivery is kept when it is the same throughout, else null. Ordered by person, content,
 * organiser, path and start.
 */
export function relationshipPeriods(evidence: readonly Evidence[]): Evidence[] {
  const ordered = [...evidence].sort((a, b) => compare(sortKey(a), sortKey(b)))
  const merged: Evidence[] = []
  for (const next of ordered) {
    const last = merged.at(-1)
    if (last !== undefined && isSameStory(last, next) && touches(last, next)) merged[merged.length - 1] = joined(last, next)
    else merged.push(next)
  }
  return merged
}

function joined(last: Evidence, next: Evidence): Evidence {
  const end = last.end === null || next.end === null ? null : last.end > next.end ? last.end : next.end
  return {
    ...last,
    end,
    isWidened: last.isWidened || next.isWidened,
    delivery: last.delivery === next.delivery ? last.delivery : null,
  }
}

function isSameStory(a: Evidence, b: Evidence): boolean {
  return a.client === b.client && a.content === b.content && a.organiser === b.organiser && a.path === b.path
}

function touches(last: Evidence, next: Evidence): boolean {
  return last.end === null || next.start <= dayAfter(last.end)
}

function dayAfter(day: IsoDate): IsoDate {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
}

function sortKey(one: Evidence): string {
  return [String(one.client).padStart(10, '0'), one.content, one.organiser, one.path, one.start, one.end ?? '9999'].join('/')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
