import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { countyOf } from '../../design/areas.ts'
import type { Definitions } from '../../model/definitions.ts'
import type { CellRevision, Revisions } from '../../model/revision.ts'
import type { DataFolder } from '../../register/data-folder.ts'
import { revisionsShape } from '../../register/release-shapes.ts'

type Touches = (organiser: string, content: string) => boolean

/** What each published release changed. Published releases never change, so each is read once. */
const known = new Map<string, Touches>()

/** Whether a release changed a published figure of a content in an organiser's area. The first release of a cycle changes nothing. */
export function touchedCells(
  { id, cycle }: { readonly id: string; readonly cycle: string },
  { folder, definitions }: { folder: DataFolder; definitions: Definitions },
): Touches {
  const file = join(folder.paths.releases, id, 'revisions.json')
  const touches = known.get(file) ?? readTouched(file, { definitions, year: Number(cycle.slice(0, 4)) })
  known.set(file, touches)
  return touches
}

function readTouched(file: string, { definitions, year }: Omit<Codes, 'contents'>): Touches {
  if (!existsSync(file)) return () => false
  const revisions = revisionsShape.parse(JSON.parse(readFileSync(file, 'utf8'))) as Revisions
  const contents = new Set(definitions.contents.map(({ key }) => key))
  const touched = new Set(revisions.cells.flatMap((cell) => cellsOf(cell, { contents, definitions, year })))
  return (organiser, content) => touched.has(`${organiser} ${content}`)
}

interface Codes {
  readonly contents: ReadonlySet<string>
  readonly definitions: Definitions
  readonly year: number
}

/** A changed cell names its content and its area among its codes; a cell of the whole country is of no organiser. */
function cellsOf({ at }: CellRevision, { contents, definitions, year }: Codes): string[] {
  const content = at.find((code) => contents.has(code))
  const area = at.find((code) => /^(\d{2,3}|X\d{2})$/.test(code))
  if (content === undefined || area === undefined) return []
  const county = /^\d{2}$/.test(area) ? area : countyOf(definitions, area, year)
  return county === null ? [] : [`${county} ${content}`]
}
