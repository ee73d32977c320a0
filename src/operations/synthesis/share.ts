import { z } from 'zod'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { Problem } from '../../model/problem.ts'
import { endedHalfYears, type HalfYear, monthsOfHalfYear, type SharedContent } from '../../model/synthesis.ts'
import type { Texts } from '../../model/text.ts'
import { insertSharedContent, newestRevision, sharedContents } from '../../store/social/shared-contents.ts'
import { editionHeads } from '../../store/social/theme-table-editions.ts'
import { nationalCodebook } from '../codebook/codebook-of.ts'
import { withoutIdentityCode } from '../free-text.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { unconfirmedTexts } from '../theme-table/edition-problems.ts'
import { madeContent, requirePeriod } from './made-content.ts'
import { wrongField } from './synthesis-problem.ts'

const periodSchema = z.string().max(10)
/** Half-years that can be chosen, newest first. */
const CHOICES = 6

export interface ContentPreview {
  readonly organiser: string
  readonly period: HalfYear
  readonly periods: readonly HalfYear[]
  /** Null: the half-year has not been confirmed yet, so there is nothing to share. */
  readonly content: Omit<SharedContent, 'revision' | 'sharedOn'> | null
  /** Why there is nothing to share yet. */
  readonly unconfirmed: Texts | null
  /** What was shared of the period before; null = nothing. */
  readonly shared: SharedContent | null
  readonly words: SharedWords
}

/** Names of themes and of the codes of the shared lists. */
export interface SharedWords {
  readonly themes: Readonly<Record<string, Texts>>
  readonly lists: Readonly<Record<'groups' | 'tasks', readonly { readonly code: string; readonly names: Texts }[]>>
}

/** What the county would share of a half-year, exactly as the institute would see it. */
export const previewSharedContent = defineOperation({
  name: 'shared-content.preview',
  title: { fi: 'Esikatsele jaettavat tiedot', sv: 'Förhandsgranska uppgifter att dela', en: 'Preview what would be shared' },
  access: 'read',
  input: z.strictObject({ period: periodSchema.nullable() }),
  perform: async (input, context): Promise<ContentPreview> => {
    const organiser = ownOrganiser(context)
    const periods = endedHalfYears(helsinkiDay(context.now()), CHOICES)
    const period = input.period ?? periods[0] ?? ''
    const isConfirmed = (await editionHeads(context.db, { owner: organiser, halfYears: [period] })).length > 0
    const content = isConfirmed ? await madeContent(context, { organiser, period }) : null
    const unconfirmed = content ? null : unconfirmedTexts(context, requirePeriod(period))
    const [shared = null] = await sharedContents(context.db, { period, organisers: [organiser] })
    return { organiser, period, periods, content, unconfirmed, shared, words: await sharedWords(context) }
  },
})

/**
 * Shares the aggregates of a half-year that has ended with the institute: counts under the minimum content, protected; no text, no unit.
 * What was shared stays; sharing again is a revision and says why.
 * @throws Problem `period-not-over`
 */
export const shareContent = defineOperation({
  name: 'shared-content.share',
  title: {
    fi: 'Jaa tiedot kansalliseen kokonaiskuvaan',
    sv: 'Dela uppgifter till den nationella helhetsbilden',
    en: 'Share with the national level',
  },
  access: 'state',
  input: z.strictObject({ period: periodSchema, note: withoutIdentityCode(1000).nullable() }),
  perform: async ({ period, note }, context): Promise<{ revision: number }> => {
    const organiser = ownOrganiser(context)
    const sharedOn = helsinkiDay(context.now())
    if ((monthsOfHalfYear(period)?.until ?? '') >= sharedOn.slice(0, 7)) throw notOver()
    const content = await madeContent(context, { organiser, period })
    const details = { period, minimumContent: content.minimumContent }
    return context.commit({ subject: `shared-content/${organiser}`, details }, async (transaction) => {
      const revision = (await newestRevision(transaction, { organiser, period })) + 1
      if (revision > 1 && !note) throw wrongField('note', SAY_WHY)
      await insertSharedContent(transaction, { shared: { ...content, revision, sharedOn }, note, by: context.actor.id })
      return { revision }
    })
  },
})

/** Names of what stands in shared tables. */
export async function sharedWords(context: OperationContext): Promise<SharedWords> {
  const { lists } = context.definitions.socialReporting
  const { themes } = await nationalCodebook(context)
  const codes = (list: 'groups' | 'tasks') => lists[list].codes.map(({ key, names }) => ({ code: key, names }))
  return {
    themes: Object.fromEntries(themes.map(({ id, names }) => [id, names])),
    lists: { groups: codes('groups'), tasks: codes('tasks') },
  }
}

function ownOrganiser({ reach }: OperationContext): string {
  const organisers = reach.organisers()
  const [own] = organisers === 'all' ? [] : organisers
  if (own === undefined) throw wrongField('organiser', NO_COUNTY)
  return own
}

function notOver(): Problem {
  return new Problem({
    code: 'period-not-over',
    kind: 'conflict',
    parameters: {},
    texts: {
      fi: 'Puolivuosi ei ole vielä päättynyt. Jaa tiedot, kun se on ohi.',
      sv: 'Halvåret är inte slut ännu. Dela uppgifterna när det har gått.',
      en: 'The half-year is not over yet. Share when it is.',
    },
  })
}

const SAY_WHY: Texts = {
  fi: 'Tiedot on jo jaettu kerran. Kerro, miksi jaat ne uudelleen.',
  sv: 'Uppgifterna har redan delats en gång. Berätta varför du delar dem på nytt.',
  en: 'This half-year was shared already. Say why it is shared again.',
}
const NO_COUNTY: Texts = {
  fi: 'Vain alueen koordinaattori voi jakaa alueen tiedot. Pyydä häntä jakamaan ne.',
  sv: 'Bara områdets koordinator kan dela områdets uppgifter. Be koordinatorn dela dem.',
  en: 'Only a coordinator of the county can share. Ask the coordinator to do it.',
}
