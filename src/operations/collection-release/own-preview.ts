import { z } from 'zod'
import { roundLabel } from '../../disseminate/collection/round-label.ts'
import { roundTo } from '../../method/round-to.ts'
import type { CollectionIndicator } from '../../model/collection-indicator.ts'
import type { CollectionRound } from '../../model/collection-round.ts'
import { Problem } from '../../model/problem.ts'
import { ANSWERED_STATES } from '../../model/submission.ts'
import type { MissingReason } from '../../model/table.ts'
import type { Texts } from '../../model/text.ts'
import { roundFigures } from '../../process/collection/round-figures.ts'
import { type AnsweredSubmission, answeredSubmissions } from '../../store/collection/release-answers.ts'
import { findCollectionRound, listCollectionRounds } from '../../store/collection/rounds.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { heldSubmission } from '../submission/held-submission.ts'
import { collectionRules } from './collection-rules.ts'
import { numbersOf } from './counted-version.ts'
import { endOf } from './series-of-release.ts'

export interface PreviewedFigure {
  readonly id: string
  readonly names: Texts
  readonly definition: Texts | null
  readonly unit: Texts
  readonly decimals: number
  readonly value: number | null
  readonly missing: MissingReason | null
  /** The same of the round before, when the respondent answered it. */
  readonly previous: number | null
}

/** A county's own figures as they will be published, before anybody else sees them. */
export interface OwnPreview {
  readonly collection: Texts
  readonly round: Texts
  readonly respondent: { readonly fi: string; readonly sv: string }
  readonly version: number
  readonly isPublished: boolean
  readonly previousRound: Texts | null
  readonly figures: readonly PreviewedFigure[]
}

/** The indicators of one's own answer once it has been received: under embargo until published. Only of those who have an account. */
export const ownPreview = defineOperation({
  name: 'collection-release.own-preview',
  title: {
    fi: 'Katso omia lukuja ennen julkaisua',
    sv: 'Se egna siffror före publiceringen',
    en: 'See one’s own figures before publication',
  },
  access: 'read',
  input: z.strictObject({
    collection: z.string().min(1).max(100),
    round: z.string().min(1).max(40),
    respondent: z.string().min(1).max(60),
  }),
  async perform(place, context): Promise<OwnPreview> {
    const { submission } = await heldSubmission(context, place)
    if (!ANSWERED_STATES.includes(submission.state)) throw notReceived()
    const { definition, indicators } = await collectionRules(context, place.collection)
    const now = await ownFigures(place, place.round, context)
    if (now === null) throw notReceived()
    const before = await roundBefore(place, context)
    const then = before && (await ownFigures(place, before.round, context))
    await context.commit({ subject: submission.id, details: { version: now.version } }, async () => undefined)
    const shown = (figures: typeof now | null, id: string, decimals: number) => {
      const value = figures?.figures.figure(id, figures.area).value ?? null
      return value && roundTo(value, decimals)
    }
    return {
      collection: definition.collection.names,
      round: roundLabel(now.round),
      respondent: now.names,
      version: now.version,
      isPublished: submission.state === 'published',
      previousRound: then ? roundLabel(then.round) : null,
      figures: [...indicators.totals, ...indicators.indicators.filter(isOfOneArea)].map((measure) => ({
        id: measure.id,
        names: measure.names,
        definition: 'definition' in measure ? measure.definition : null,
        unit: measure.unit,
        decimals: measure.decimals,
        value: shown(now, measure.id, measure.decimals),
        missing: now.figures.figure(measure.id, now.area).missing,
        previous: shown(then, measure.id, measure.decimals),
      })),
    }
  },
})

/** How many areas keep within something says nothing of one. */
function isOfOneArea({ formula }: CollectionIndicator): boolean {
  return formula.kind !== 'areas-where'
}

interface Place {
  readonly collection: string
  readonly round: string
  readonly respondent: string
}

/** Figures of one respondent alone; null when there is nothing sent. */
async function ownFigures({ collection, respondent }: Place, round: string, context: OperationContext) {
  const found = await findCollectionRound(context.db, { collection, round })
  const own = (await answeredSubmissions(context.db, { collection, round })).find((one) => one.respondent === respondent)
  const version = own?.versions.find((one) => one.version === own.sentVersion)
  if (found === null || own === undefined || version === undefined || !isCounted(own)) return null
  const { indicators } = await collectionRules(context, collection)
  const answer = {
    respondent,
    area: own.organiser,
    standing: 'answered',
    isPreliminary: false,
    values: numbersOf(version),
  } as const
  const figures = roundFigures(indicators, { round, parameters: found.parameters, respondents: [answer] })
  return { figures, round: found, area: own.organiser, names: own.names, version: version.version }
}

function isCounted({ state }: AnsweredSubmission): boolean {
  return ANSWERED_STATES.includes(state)
}

async function roundBefore({ collection, round }: Place, { db }: OperationContext): Promise<CollectionRound | null> {
  const rounds = (await listCollectionRounds(db, collection)).sort((a, b) => (endOf(a) < endOf(b) ? 1 : -1))
  return rounds[rounds.findIndex((one) => one.round === round) + 1] ?? null
}

function notReceived(): Problem {
  return new Problem({
    code: 'answer-not-received',
    kind: 'conflict',
    texts: {
      fi: 'Luvut voi katsoa, kun lomake on lähetetty ja vastaanotettu.',
      sv: 'Siffrorna kan ses när formuläret har skickats och tagits emot.',
      en: 'The figures can be seen once the form has been sent and received.',
    },
  })
}
