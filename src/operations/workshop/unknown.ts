import { z } from 'zod'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { Owner } from '../../model/phenomenon.ts'
import type { Texts } from '../../model/text.ts'
import { NEED_FOUND, NOT_FOUND } from '../../model/workshop.ts'
import { needsOf, sharedNeeds, workshopsOf } from '../../store/social/workshops.ts'
import { fileAsked, type TableFile, tableFile } from '../desk/table-file.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { ownersOf, requireWorkOf } from '../social-owner.ts'
import { organisersOf } from '../synthesis/compare.ts'
import { contentChoices } from './data-contents.ts'
import { needWords, type ShownNeed, shownNeed } from './show-workshop.ts'

/** Something that is not known: whose, named when, and what is missing. */
export interface UnknownLine
  extends Pick<
    ShownNeed,
    'texts' | 'groupNames' | 'matrixNames' | 'contentNames' | 'group' | 'matrixNeed' | 'found' | 'sharedOn'
  > {
  readonly id: string
  readonly owner: Owner
  /** Name of the county; null for the institute's own. */
  readonly ownerNames: Texts | null
  readonly day: string
  /** Of one's own only. */
  readonly own: Pick<ShownNeed, 'workshop' | 'takenBy' | 'dueOn' | 'isLate'> | null
}

/** How many needs were named in a place of the matrix, and of how many the data is missing wholly or in part. */
export interface UnknownPlace {
  readonly need: string
  readonly group: string | null
  readonly named: number
  readonly unknown: number
}

export interface Unknown {
  /** What is not known of one's own, then of the counties that have shared it. */
  readonly lines: readonly UnknownLine[]
  /** Of one's own workshops, for a board by need and group. */
  readonly places: readonly UnknownPlace[]
  readonly matrix: readonly { readonly key: string; readonly names: Texts }[]
  readonly groups: readonly { readonly code: string; readonly names: Texts }[]
  readonly isNational: boolean
}

/** What we do not know: needs named in workshops whose data is missing; of one owner when it is named. The institute sees its own, and what counties have shared. */
export const showUnknown = defineOperation({
  name: 'workshop.unknown',
  title: { fi: 'Näytä, mitä emme tiedä', sv: 'Visa vad vi inte vet', en: 'Show what is not known' },
  access: 'read',
  input: z.strictObject({ owner: z.string().min(1).max(20).optional() }),
  async perform({ owner }, context): Promise<Unknown> {
    const owners = ownersOf(context)
    if (owner !== undefined) requireWorkOf(context, owner, 'workshop.unknown')
    return unknownOf(context, owner === undefined ? owners : [owner])
  },
})

async function unknownOf(context: OperationContext, owners: readonly Owner[]): Promise<Unknown> {
  const isNational = owners.includes('national')
  const words = needWords(context, await contentChoices(context, owners))
  const today = helsinkiDay(context.now())
  const workshops = await workshopsOf(context.db, owners)
  const own = (
    await needsOf(
      context.db,
      workshops.map(({ id }) => id),
    )
  ).map((need) => shownNeed(need, { words, today }))
  const namesOf = (owner: Owner) => organisersOf(context).find(({ code }) => code === owner)?.names ?? null
  const lines = workshops.flatMap(({ id, owner, day }) =>
    own
      .filter((need) => need.workshop === id && NOT_FOUND.includes(need.found))
      .map((need): UnknownLine => ({ ...toldOf(need), owner, ownerNames: namesOf(owner), day, own: need })),
  )
  return {
    lines: [...lines, ...(isNational ? await sharedLines(context, today) : [])],
    places: placesOf(own),
    matrix: words.matrix,
    groups: words.groups.map(({ key, names }) => ({ code: key, names })),
    isNational,
  }
}

/** Series are named as the county knows them: those of its own too. */
async function sharedLines(context: OperationContext, today: string): Promise<UnknownLine[]> {
  const shared = (await sharedNeeds(context.db)).filter(({ found }) => NOT_FOUND.includes(found))
  const owners = [...new Set(shared.map(({ owner }) => owner))]
  const words = needWords(context, await contentChoices(context, owners))
  const names = new Map(organisersOf(context).map(({ code, names }) => [code, names]))
  return shared.map((need): UnknownLine => {
    const { owner, day } = need
    return { ...toldOf(shownNeed(need, { words, today })), owner, ownerNames: names.get(owner) ?? null, day, own: null }
  })
}

function toldOf(need: ShownNeed) {
  const { id, texts, group, groupNames, matrixNeed, matrixNames, contentNames, found, sharedOn } = need
  return { id, texts, group, groupNames, matrixNeed, matrixNames, contentNames, found, sharedOn }
}

function placesOf(needs: readonly ShownNeed[]): UnknownPlace[] {
  const places = new Map<string, UnknownPlace>()
  for (const { matrixNeed, group, found } of needs) {
    if (matrixNeed === null) continue
    const key = `${matrixNeed} ${group ?? ''}`
    const { named, unknown } = places.get(key) ?? { named: 0, unknown: 0 }
    const isUnknown = NOT_FOUND.includes(found)
    places.set(key, { need: matrixNeed, group, named: named + 1, unknown: unknown + (isUnknown ? 1 : 0) })
  }
  return [...places.values()]
}

/** The same list as a file. */
export const unknownFile = defineOperation({
  name: 'workshop.unknown-file',
  title: { fi: 'Lataa, mitä emme tiedä', sv: 'Ladda ner vad vi inte vet', en: 'Download what is not known' },
  access: 'read',
  input: z.strictObject(fileAsked),
  async perform({ language, format }, context): Promise<TableFile> {
    const { lines } = await unknownOf(context, ownersOf(context))
    await context.commit({ subject: 'workshop', details: { rows: lines.length, format } }, async () => undefined)
    const createdAt = context.now()
    const rows = lines.map(({ ownerNames, day, texts, groupNames, matrixNames, contentNames, found, own, sharedOn }) => [
      ownerNames?.[language] ?? NATIONAL[language],
      day,
      language === 'sv' ? texts.sv || texts.fi : texts.fi || texts.sv,
      groupNames?.[language] ?? null,
      matrixNames?.[language] ?? null,
      found && NEED_FOUND[found][language],
      contentNames?.[language] ?? null,
      own?.takenBy ?? null,
      own?.dueOn ?? null,
      sharedOn,
    ])
    const headings = HEADINGS.map((heading) => heading[language])
    const name = `${NAME[language]}-${helsinkiDay(createdAt)}`
    return tableFile({ name, title: TITLE[language], notes: [NOTE[language]], headings, rows, createdAt }, format)
  },
})

const NAME: Texts = { fi: 'mita-emme-tieda', sv: 'vad-vi-inte-vet', en: 'what-is-not-known' }
const TITLE: Texts = { fi: 'Mitä emme tiedä', sv: 'Vad vi inte vet', en: 'What is not known' }
const NATIONAL: Texts = { fi: 'Koko maa', sv: 'Hela landet', en: 'The whole country' }
const NOTE: Texts = {
  fi: 'Ilmiötyöpajoissa nimetyt tietotarpeet, joihin tieto puuttuu kokonaan tai osittain.',
  sv: 'Informationsbehov som nämndes i fenomenverkstäder och för vilka uppgifterna saknas helt eller delvis.',
  en: 'Information needs named in phenomenon workshops, whose data is missing wholly or in part.',
}
const HEADINGS: readonly Texts[] = [
  { fi: 'Hyvinvointialue', sv: 'Välfärdsområde', en: 'County' },
  { fi: 'Työpajan päivä', sv: 'Verkstadens dag', en: 'Day of the workshop' },
  { fi: 'Mitä pitäisi tietää', sv: 'Vad man borde veta', en: 'What should be known' },
  { fi: 'Väestöryhmä', sv: 'Befolkningsgrupp', en: 'Population group' },
  { fi: 'Tietotarve', sv: 'Informationsbehov', en: 'Information need' },
  { fi: 'Löytyykö tieto', sv: 'Finns uppgiften', en: 'Is it found' },
  { fi: 'Mistä osa löytyy', sv: 'Var en del finns', en: 'Where a part is found' },
  { fi: 'Kuka vie eteenpäin', sv: 'Vem som tar saken vidare', en: 'Who takes it further' },
  { fi: 'Viimeistään', sv: 'Senast', en: 'By' },
  { fi: 'Jaettu laitokselle', sv: 'Delat med institutet', en: 'Shared with the institute' },
]
