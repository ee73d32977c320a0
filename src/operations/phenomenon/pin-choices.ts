import { z } from 'zod'
import { FIGURES_BY_AREA } from '../../disseminate/collection/figures-head.ts'
import { tableIndex } from '../../disseminate/table/index-of.ts'
import { COUNTRY } from '../../model/area.ts'
import { GENDERS, type Gender, type PinKind } from '../../model/evidence.ts'
import type { StatisticalTable } from '../../model/table.ts'
import type { Texts } from '../../model/text.ts'
import { newestPublishedRow } from '../../store/releases.ts'
import { gendersOfIndicators, importedIndicators } from '../../store/social/imported-indicators.ts'
import { listPublicCollections, showPublicCollection } from '../collection-release/site-collections.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { showPublishedRelease } from '../show-release.ts'
import { ownersOf } from '../social-owner.ts'

/** One figure that can be pinned: `subject` and `measure` as `evidence.pin` takes them. */
export interface PinChoice {
  readonly kind: PinKind
  readonly subject: string
  readonly measure: string
  readonly names: Texts
}

export interface PinChoices {
  readonly figures: readonly PinChoice[]
  readonly areas: readonly { readonly code: string; readonly names: Texts }[]
}

/** Everything that can be pinned today: figures of the newest releases, and imported indicators. */
export const showPinChoices = defineOperation({
  name: 'evidence.pin-choices',
  title: { fi: 'Näytä kiinnitettävät luvut', sv: 'Visa tal som kan fästas', en: 'Show what can be pinned' },
  access: 'read',
  input: z.strictObject({}),
  async perform(_, context): Promise<PinChoices> {
    return {
      figures: [...(await registerFigures(context)), ...(await collectionFigures(context)), ...(await importedFigures(context))],
      areas: [
        { code: COUNTRY, names: { fi: 'Koko maa', sv: 'Hela landet', en: 'The whole country' } },
        ...(context.definitions.divisions.at(-1)?.counties ?? []).map(({ code, shortNames }) => ({ code, names: shortNames })),
      ],
    }
  },
})

async function registerFigures(context: OperationContext): Promise<PinChoice[]> {
  if (!(await newestPublishedRow(context.db))) return []
  const { tables } = await showPublishedRelease.perform({}, context)
  const table = tables.get('clients-by-area')
  const contents = table ? (tableIndex(table).dimension('content')?.categories ?? []) : []
  return contents.flatMap(({ code, label }) =>
    measuresOf(table).map(
      (one): PinChoice => ({
        kind: 'register',
        subject: code,
        measure: one.id,
        names: joined(label, one.label),
      }),
    ),
  )
}

async function collectionFigures(context: OperationContext): Promise<PinChoice[]> {
  const published = (await listPublicCollections.perform({}, context)).filter(({ newest }) => newest !== null)
  const found = await Promise.all(
    published.map(async ({ id, names }) => {
      const { shown } = await showPublicCollection.perform({ id }, context)
      return measuresOf(shown?.tables.get(FIGURES_BY_AREA)).map(
        (one): PinChoice => ({
          kind: 'collection',
          subject: id,
          measure: one.id,
          names: joined(names, one.label),
        }),
      )
    }),
  )
  return found.flat()
}

/** Of each indicator the genders that were imported, and no others: a choice that leads to nothing is none. */
async function importedFigures(context: OperationContext): Promise<PinChoice[]> {
  const owners = [...new Set([...ownersOf(context), 'national'])]
  const imported = await importedIndicators(context.db, owners)
  const genders = await gendersOfIndicators(
    context.db,
    imported.map(({ id }) => id),
  )
  return imported.flatMap(({ id, titles }) =>
    (Object.keys(GENDERS) as Gender[])
      .filter((gender) => genders.get(id)?.has(gender))
      .map((gender): PinChoice => {
        const names = gender === 'total' ? titles : joined(titles, GENDERS[gender])
        return { kind: 'imported', subject: id, measure: gender, names }
      }),
  )
}

function measuresOf(table: StatisticalTable | undefined) {
  return table?.measures ?? []
}

function joined(a: Texts, b: Texts): Texts {
  return { fi: `${a.fi}: ${b.fi}`, sv: `${a.sv}: ${b.sv}`, en: `${a.en}: ${b.en}` }
}
