import { z } from 'zod'
import { themeChanges } from '../../method/codebook/theme-changes.ts'
import type { CodebookOwner, CodebookVersion, ThemeChange } from '../../model/codebook.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { Texts } from '../../model/text.ts'
import { defineOperation } from '../operation.ts'
import { inForce, versionsOf } from './codebook-of.ts'
import { codebookProblem } from './codebook-problems.ts'
import { requireReadable } from './edited-book.ts'
import { countShape, ownerShape } from './input-shapes.ts'

export interface VersionLine {
  readonly number: number
  readonly effectiveFrom: string
  readonly note: Texts
  readonly changes: number
  /** Themes in use. */
  readonly themes: number
  readonly isInForce: boolean
}

/** Versions of a codebook, newest first. */
export const listVersions = defineOperation({
  name: 'codebook.versions',
  title: { fi: 'Listaa koodikirjan versiot', sv: 'Lista kodbokens versioner', en: 'List the versions of a codebook' },
  access: 'read',
  input: z.strictObject({ owner: ownerShape }),
  async perform({ owner }, context): Promise<{ owner: CodebookOwner; versions: readonly VersionLine[] }> {
    requireReadable(context, owner, 'codebook.versions')
    const versions = await versionsOf(context.db, context, owner)
    const begun = inForce(versions, helsinkiDay(context.now()))?.number
    const lines = versions.map(({ number, effectiveFrom, note, changes, themes }) => ({
      number,
      effectiveFrom,
      note,
      changes: changes.length,
      themes: themes.filter(({ isRetired }) => !isRetired).length,
      isInForce: number === begun,
    }))
    return { owner, versions: lines.reverse() }
  },
})

export interface ShownVersion {
  readonly version: CodebookVersion
  /** The version that it is compared with: the one before, unless another was named; null for the first. */
  readonly before: CodebookVersion | null
  readonly changes: readonly ThemeChange[]
  /** Numbers of all versions, oldest first. */
  readonly numbers: readonly number[]
}

/** One version, and how it came from the one before or from another that is named. */
export const showVersion = defineOperation({
  name: 'codebook.version',
  title: { fi: 'Näytä koodikirjan versio', sv: 'Visa en version av kodboken', en: 'Show a version of a codebook' },
  access: 'read',
  input: z.strictObject({ owner: ownerShape, number: countShape, comparedWith: countShape.optional() }),
  async perform({ owner, number, comparedWith }, context): Promise<ShownVersion> {
    requireReadable(context, owner, 'codebook.version')
    const versions = await versionsOf(context.db, context, owner)
    const version = versions.find((one) => one.number === number)
    if (!version) throw codebookProblem('codebook-version-not-found', { number })
    const before =
      comparedWith === undefined
        ? versions.filter((one) => one.number < number).at(-1)
        : versions.find((one) => one.number === comparedWith)
    if (comparedWith !== undefined && !before) throw codebookProblem('codebook-version-not-found', { number: comparedWith })
    const changes = before ? themeChanges(before.themes, version.themes) : version.changes
    return { version, before: before ?? null, changes, numbers: versions.map((one) => one.number) }
  },
})
