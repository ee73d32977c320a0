import { Problem } from '../../model/problem.ts'
import type { Release } from '../../model/release.ts'

/** Releases come out at eight in the morning in Helsinki. */
const HOUR = '08:00'

/** `2024-06-07T08:00`: the moment in Helsinki before which a release planned for a day is not published. */
export function embargoOf(day: string): string {
  return `${day}T${HOUR}`
}

/** @throws Problem `release-embargoed` (conflict) before the moment that the release names. */
export function requireNoEmbargo({ id, collection }: Release, { now }: { now(): string }): void {
  const embargo = collection?.embargo ?? null
  if (embargo !== null && helsinkiMoment(now()) < embargo) throw embargoed(id, embargo)
}

export function isUnderEmbargo(embargo: string | null, now: string): boolean {
  return embargo !== null && helsinkiMoment(now) < embargo
}

/** A moment as the clock on the wall in Helsinki shows it: `2024-06-07T08:00`. */
function helsinkiMoment(moment: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki', dateStyle: 'short', timeStyle: 'short' })
  return parts.format(new Date(moment)).replace(' ', 'T')
}

function embargoed(release: string, embargo: string): Problem {
  const [year, month, day] = embargo.slice(0, 10).split('-').map(Number)
  const clock = embargo.slice(11).replace(':', '.')
  return new Problem({
    code: 'release-embargoed',
    kind: 'conflict',
    parameters: { release, embargo },
    texts: {
      fi: `Julkaisun ${release} voi julkaista aikaisintaan ${day}.${month}.${year} kello ${clock}.`,
      sv: `Publikationen ${release} kan publiceras tidigast den ${day}.${month}.${year} klockan ${clock}.`,
      en: `The release ${release} can be published on ${day}.${month}.${year} at ${clock} at the earliest.`,
    },
  })
}
