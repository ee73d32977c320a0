import { z } from 'zod'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import type { EvidenceSource } from '../../model/evidence.ts'
import { Problem } from '../../model/problem.ts'
import type { Texts } from '../../model/text.ts'
import { changeSource, deleteSource, insertSource, sourceById, sourcesOf } from '../../store/social/evidence-sources.ts'
import { phenomenaWith } from '../../store/social/phenomena.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { randomId } from '../random-id.ts'
import { ownersOf, requireWorkOf } from '../social-owner.ts'
import { bothLanguages, requireFreeOfCodes, typed, version } from './input-shapes.ts'
import { ownerMissing } from './phenomenon-problems.ts'

const sourceId = z.string().min(1).max(40)
const SUMMARY = 2000

const content = z.strictObject({
  class: z.string().min(1).max(20),
  title: typed(240),
  publisher: typed(160),
  publishedOn: typed(20),
  address: typed(500).nullable().default(null),
  language: z.enum(['fi', 'sv', 'en']).default('fi'),
  summary: bothLanguages(SUMMARY).default({ fi: '', sv: '' }),
  counts: z
    .array(
      z.strictObject({
        label: typed(120),
        count: z.int(),
      }),
    )
    .max(20)
    .default([]),
})

/** A source with whether one may change it: the institute's are for everybody to read and join. */
export interface ListedSource extends EvidenceSource {
  readonly isOwn: boolean
}

export interface ListedSources {
  readonly sources: readonly ListedSource[]
  readonly classes: readonly { readonly code: string; readonly names: Texts }[]
}

/** Sources of one's county and of the institute, newest first; with words: those in whose title, publisher or summary they all stand. */
export const listSources = defineOperation({
  name: 'evidence.sources',
  title: { fi: 'Luettele lähteet', sv: 'Lista källorna', en: 'List sources' },
  access: 'read',
  input: z.strictObject({ words: z.string().trim().max(200).default(''), class: z.string().max(20).nullable().default(null) }),
  async perform({ words, class: wanted }, context): Promise<ListedSources> {
    const own = ownersOf(context)
    const sources = await sourcesOf(context.db, [...new Set([...own, 'national'])])
    const found = sources.filter((source) => (wanted === null || source.class === wanted) && hasWords(source, words))
    return {
      sources: found.map((source) => ({ ...source, isOwn: own.includes(source.owner) })),
      classes: context.definitions.socialReporting.lists.sources.codes.map(({ key, names }) => ({ code: key, names })),
    }
  },
})

/** Writes a source down, or changes it as it was seen. @throws Problem `changed-meanwhile`, `source-class-unknown` */
export const saveSource = defineOperation({
  name: 'evidence.save-source',
  title: { fi: 'Tallenna lähde', sv: 'Spara källan', en: 'Save a source' },
  access: 'state',
  input: content.extend({
    source: sourceId.nullable().default(null),
    version: version.nullable().default(null),
    owner: z.string().max(20).optional(),
  }),
  async perform({ source: id, version, owner: named, ...given }, context): Promise<{ readonly source: string }> {
    const before = id === null ? null : await heldSource(context, id)
    if (before) requireSameVersion({ expected: version ?? 0, stored: before.version, what: before.id })
    const owner = before?.owner ?? ownerOf(named, context)
    requireWellFormed(given)
    requireFreeOfCodes({
      title: given.title,
      publisher: given.publisher,
      summary: given.summary,
      counts: given.counts.map(({ label }) => label).join(' '),
    })
    const isKnown = context.definitions.socialReporting.lists.sources.codes.some(({ key }) => key === given.class)
    if (!isKnown) throw classUnknown()
    const source: EvidenceSource = { ...given, id: before?.id ?? randomId(), owner, version: before?.version ?? 1 }
    const about = { subject: `source/${source.id}`, details: { owner, class: given.class } }
    await context.commit(about, async (transaction) => {
      if (!before) return insertSource(transaction, source, { by: context.actor.id, at: context.now() })
      const isChanged = await changeSource(transaction, source)
      if (!isChanged) requireSameVersion({ expected: before.version, stored: before.version + 1, what: before.id })
    })
    return { source: source.id }
  },
})

/** Removes a source that is joined to no phenomenon. @throws Problem `source-in-use` */
export const removeSource = defineOperation({
  name: 'evidence.remove-source',
  title: { fi: 'Poista lähde', sv: 'Ta bort källan', en: 'Remove a source' },
  access: 'state',
  input: z.strictObject({ source: sourceId }),
  async perform({ source: id }, context): Promise<void> {
    const source = await heldSource(context, id)
    if ((await phenomenaWith(context.db, 'source', id)).length > 0) throw sourceInUse()
    await context.commit({ subject: `source/${id}`, details: { owner: source.owner } }, (transaction) =>
      deleteSource(transaction, id),
    )
  },
})

async function heldSource(context: OperationContext, id: string): Promise<EvidenceSource> {
  const owners = ownersOf(context)
  const source = await sourceById(context.db, id)
  if (!source || !owners.includes(source.owner)) throw sourceNotFound(id)
  return source
}

function ownerOf(named: string | undefined, context: OperationContext): string {
  if (named !== undefined) {
    requireWorkOf(context, named, 'evidence.save-source')
    return named
  }
  const [only, ...others] = ownersOf(context)
  if (only === undefined || others.length > 0) throw ownerMissing()
  return only
}

function hasWords({ title, publisher, summary }: EvidenceSource, words: string): boolean {
  const text = [title, publisher, summary.fi, summary.sv].join(' ').toLocaleLowerCase('fi')
  return words
    .toLocaleLowerCase('fi')
    .split(/\s+/)
    .every((word) => text.includes(word))
}

const YEAR_MONTH_DAY = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/
const LARGEST_COUNT = 100_000_000

function requireWellFormed({ title, publishedOn, address, counts }: z.infer<typeof content>): void {
  if (title === '') throw sourceFieldWrong('title')
  if (!YEAR_MONTH_DAY.test(publishedOn)) throw sourceFieldWrong('publishedOn')
  // Only addresses that a browser opens as pages: nothing that runs.
  if (address !== null && !/^https?:$/.test(URL.parse(address)?.protocol ?? '')) throw sourceFieldWrong('address')
  const isCount = ({ label, count }: (typeof counts)[number]) => label !== '' && count >= 0 && count <= LARGEST_COUNT
  if (!counts.every(isCount)) throw sourceFieldWrong('counts')
}

function sourceFieldWrong(field: keyof typeof FIELD_WRONG): Problem {
  return new Problem({
    code: 'source-field-wrong',
    kind: 'refused',
    place: field,
    parameters: { field },
    texts: FIELD_WRONG[field],
  })
}

const FIELD_WRONG = {
  title: {
    fi: 'Lähteen nimi puuttuu. Kirjoita se.',
    sv: 'Källans namn saknas. Skriv det.',
    en: 'The name of the source is missing. Write it.',
  },
  publishedOn: {
    fi: 'Julkaisuaika ei kelpaa. Kirjoita vuosi, kuukausi tai päivä: 2024, 2024-03 tai 2024-03-20.',
    sv: 'Publiceringstiden duger inte. Skriv år, månad eller dag: 2024, 2024-03 eller 2024-03-20.',
    en: 'The time of publication is not valid. Write a year, month or day: 2024, 2024-03 or 2024-03-20.',
  },
  address: {
    fi: 'Verkko-osoite ei kelpaa. Sen pitää alkaa https://.',
    sv: 'Webbadressen duger inte. Den ska börja med https://.',
    en: 'The web address is not valid. It must begin with https://.',
  },
  counts: {
    fi: 'Lukumäärät eivät kelpaa. Kirjoita jokaiselle riville nimi ja sen perään kokonaisluku, esimerkiksi ”Muistutukset 41”.',
    sv: 'Antalen duger inte. Skriv på varje rad ett namn och efter det ett heltal, till exempel ”Anmärkningar 41”.',
    en: 'The counts are not valid. Write on each line a name and a whole number behind it, for example “Complaints 41”.',
  },
} as const satisfies Readonly<Record<string, Texts>>

function classUnknown(): Problem {
  return new Problem({
    code: 'source-class-unknown',
    kind: 'refused',
    place: 'class',
    texts: {
      fi: 'Valitse lähteen luokka luettelosta.',
      sv: 'Välj källans klass i listan.',
      en: 'Choose the class of the source from the list.',
    },
  })
}

function sourceInUse(): Problem {
  return new Problem({
    code: 'source-in-use',
    kind: 'conflict',
    texts: {
      fi: 'Lähde on liitetty ilmiöön, joten sitä ei poistettu. Irrota se ensin ilmiöstä.',
      sv: 'Källan är kopplad till ett fenomen och togs inte bort. Koppla först loss den från fenomenet.',
      en: 'The source is joined to a phenomenon and was not removed. Take it away from the phenomenon first.',
    },
  })
}

function sourceNotFound(id: string): Problem {
  return new Problem({
    code: 'source-not-found',
    kind: 'notFound',
    parameters: { source: id },
    texts: {
      fi: 'Lähdettä ei löydy. Palaa lähteiden luetteloon ja valitse lähde siitä.',
      sv: 'Källan hittas inte. Gå tillbaka till listan över källor och välj källan där.',
      en: 'There is no such source. Go back to the list of sources and choose it there.',
    },
  })
}
