import { z } from 'zod'
import { isFault } from '../../collect/indicator-file/indicator-rows.ts'
import { type ReadIndicators, readIndicatorFile } from '../../collect/indicator-file/read-indicator-file.ts'
import { readIndicatorMetadata } from '../../collect/indicator-file/read-indicator-metadata.ts'
import type { ImportedIndicator } from '../../model/evidence.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { Owner } from '../../model/phenomenon.ts'
import type { Texts } from '../../model/text.ts'
import { fetchText, indicatorHosts } from '../../register/fetch-text.ts'
import { importedIndicatorById, importedIndicators, saveImported } from '../../store/social/imported-indicators.ts'
import { withoutIdentityCode } from '../free-text.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { ownersOf, requireWorkOf } from '../social-owner.ts'
import {
  addressNotAllowed,
  fetchFailed,
  indicatorFileRefused,
  indicatorFileTooLarge,
  metadataRefused,
} from './indicator-file-problems.ts'
import { ownerMissing } from './phenomenon-problems.ts'

/** A file of all areas, years and genders of one indicator is under one megabyte. */
export const LARGEST_FILE = 16 * 1024 * 1024
const MEGABYTES = LARGEST_FILE / 1024 / 1024
const FETCH_MILLISECONDS = 20_000
const SOTKANET_LICENCE = 'CC BY 4.0'

export interface IndicatorImport {
  readonly indicators: readonly { readonly id: string; readonly code: string; readonly titles: Texts; readonly values: number }[]
  readonly otherRegions: number
  readonly withoutValue: number
  readonly replaced: number
}

const about = {
  owner: z.string().max(20).optional(),
  /** Where the description does not say: what the figures count. */
  unit: withoutIdentityCode(60).default(''),
}

/** Takes in a Sotkanet-shaped file (CSV or JSON) and, where given, the description of one of its indicators. @throws Problem `indicator-file-refused` */
export const importIndicators = defineOperation({
  name: 'evidence.import-indicators',
  title: { fi: 'Tuo tunnuslukuja tiedostosta', sv: 'Importera indikatorer ur en fil', en: 'Import indicators from a file' },
  access: 'state',
  input: z.strictObject({
    ...about,
    text: z.string().max(LARGEST_FILE),
    metadata: z.string().max(1_000_000).nullable().default(null),
  }),
  perform: async (given, context): Promise<IndicatorImport> =>
    takeIn({ ...given, owner: ownerFor(given.owner, context), address: null }, context),
})

/**
 * Fetches the same from an address, where the server's setting `INDICATOR_HOSTS` allows its host: over https only, no redirects, with a
 * limit of size and time.
 */
export const fetchIndicators = defineOperation({
  name: 'evidence.fetch-indicators',
  title: { fi: 'Hae tunnuslukuja osoitteesta', sv: 'Hämta indikatorer från en adress', en: 'Fetch indicators from an address' },
  access: 'state',
  input: z.strictObject({
    ...about,
    address: z.url().max(2000),
    metadata: z.url().max(2000).nullable().default(null),
  }),
  async perform({ address, metadata, unit, owner: named }, context): Promise<IndicatorImport> {
    const owner = ownerFor(named, context)
    const text = await fetched(address)
    const described = metadata === null ? null : await fetched(metadata)
    return takeIn({ text, metadata: described, unit, owner, address }, context)
  },
})

export interface ListedIndicators {
  readonly indicators: Awaited<ReturnType<typeof importedIndicators>>
  /** Hosts from which the server may fetch; empty = from files only. */
  readonly hosts: readonly string[]
}

/** Indicators that one's county has imported, and the institute's. */
export const listIndicators = defineOperation({
  name: 'evidence.indicators',
  title: { fi: 'Luettele tuodut tunnusluvut', sv: 'Lista importerade indikatorer', en: 'List imported indicators' },
  access: 'read',
  input: z.strictObject({}),
  async perform(_, context): Promise<ListedIndicators> {
    const owners = [...new Set([...ownersOf(context), 'national'])]
    return { indicators: await importedIndicators(context.db, owners), hosts: indicatorHosts() }
  },
})

function ownerFor(named: string | undefined, context: OperationContext): Owner {
  if (named !== undefined) {
    requireWorkOf(context, named, 'evidence.import-indicators')
    return named
  }
  const [only, ...others] = ownersOf(context)
  if (only === undefined || others.length > 0) throw ownerMissing()
  return only
}

interface Given {
  readonly owner: Owner
  readonly text: string
  readonly metadata: string | null
  readonly unit: string
  readonly address: string | null
}

async function takeIn({ owner, text, metadata, unit, address }: Given, context: OperationContext): Promise<IndicatorImport> {
  const regions = context.definitions.socialReporting.indicatorRegions
  const read = readIndicatorFile(text, { regions })
  if (isFault(read)) throw indicatorFileRefused(read)
  const described = metadata === null ? null : readIndicatorMetadata(metadata)
  if (metadata !== null && described === null) throw metadataRefused()
  const indicators = await Promise.all(
    read.indicators.map(async ({ code, values }) => {
      const id = `${owner}/sotkanet/${code}`
      const before = await importedIndicatorById(context.db, id)
      const own = described?.code === code ? described.titles : null
      const indicator: ImportedIndicator = {
        ...{ id, owner, system: 'sotkanet', code, address, licence: SOTKANET_LICENCE },
        titles: own ?? before?.titles ?? withoutTitle(code),
        unit: unit || before?.unit || '',
        fetchedOn: helsinkiDay(context.now()),
        version: (before?.version ?? 0) + 1,
      }
      return { indicator, values }
    }),
  )
  await context.commit(audited(owner, read), async (transaction) => {
    for (const { indicator, values } of indicators) await saveImported(transaction, indicator, { values, by: context.actor.id })
  })
  const { otherRegions, withoutValue, replaced } = read
  return {
    indicators: indicators.map(({ indicator: { id, code, titles }, values }) => ({ id, code, titles, values: values.length })),
    ...{ otherRegions, withoutValue, replaced },
  }
}

function audited(owner: Owner, { indicators }: ReadIndicators) {
  const codes = indicators.slice(0, 20).map(({ code }) => code)
  return { subject: `indicators/${owner}`, details: { indicators: indicators.length, codes: codes.join(' ') } }
}

function withoutTitle(code: string): Texts {
  return { fi: `Sotkanetin tunnusluku ${code}`, sv: `Sotkanets indikator ${code}`, en: `Sotkanet indicator ${code}` }
}

async function fetched(address: string): Promise<string> {
  const answer = await fetchText(address, { hosts: indicatorHosts(), bytes: LARGEST_FILE, milliseconds: FETCH_MILLISECONDS })
  if ('text' in answer) return answer.text
  if (answer.failed === 'not-allowed') throw addressNotAllowed(answer.value)
  if (answer.failed === 'too-large') throw indicatorFileTooLarge(MEGABYTES)
  throw fetchFailed(answer.failed, answer.value)
}
