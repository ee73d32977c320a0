import { z } from 'zod'
import { countyByCode } from '../../design/areas.ts'
import {
  type HandedAnswer,
  type HandOverContent,
  handOverCsv,
  handOverWorkbook,
} from '../../disseminate/collection/hand-over-files.ts'
import { roundLabel } from '../../disseminate/collection/round-label.ts'
import type { Collection } from '../../model/collection.ts'
import type { CollectionRound } from '../../model/collection-round.ts'
import { Problem } from '../../model/problem.ts'
import type { FormItem } from '../../model/questionnaire.ts'
import { ANSWERED_STATES } from '../../model/submission.ts'
import type { Texts } from '../../model/text.ts'
import { sha256 } from '../../register/release-files.ts'
import { workbookBytes } from '../../register/xlsx-writer.ts'
import { addHandOver, type HandOver, listHandOvers, type NewHandOver } from '../../store/collection/hand-overs.ts'
import { type AnsweredSubmission, answeredSubmissions } from '../../store/collection/release-answers.ts'
import { findCollectionRound } from '../../store/collection/rounds.ts'
import { collectionRoundNotFound } from '../collection/collection-problems.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { type CollectionRules, collectionRules } from './collection-rules.ts'
import { endOf } from './series-of-release.ts'

/**
 * Makes the file of a round's answers for the supervising authority of the round's day: figures, comments, receipts, with the digest of
 * every file. It is kept as it was made; what is corrected afterwards is handed over again under the next number.
 */
export const createHandOver = defineOperation({
  name: 'hand-over.create',
  title: { fi: 'Tee luovutus valvojalle', sv: 'Gör en överlämning till tillsynen', en: 'Create a hand-over to the supervisor' },
  access: 'state',
  input: z.strictObject({ collection: z.string().min(1).max(100), round: z.string().min(1).max(40) }),
  async perform(key, context): Promise<HandOver> {
    const rules = await collectionRules(context, key.collection)
    const round = await findCollectionRound(context.db, key)
    if (round === null || round.state === 'planned') throw collectionRoundNotFound(key.round)
    const content = await contentOf(rules, round, context)
    const sequence = ((await listHandOvers(context.db, key))[0]?.sequence ?? 0) + 1
    const handOver = await packed({ content, round, sequence }, context)
    const { files, ...rest } = handOver
    const details = { sequence, respondents: handOver.respondents, manifest: handOver.manifest }
    await context.commit({ subject: handOver.id, details }, (transaction) => addHandOver(transaction, handOver))
    return { ...rest, files: files.map(({ content: _, ...file }) => file) }
  },
})

interface Packing {
  readonly content: HandOverContent
  readonly round: CollectionRound
  readonly sequence: number
}

async function packed({ content, round, sequence }: Packing, { actor }: OperationContext): Promise<NewHandOver> {
  const id = `${round.collection}/${round.round}/${sequence}`
  const answers = [
    ['answers.csv', Buffer.from(handOverCsv(content))],
    ['answers.xlsx', await workbookBytes(handOverWorkbook(content))],
  ] as const
  const listed = answers.map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sha256(bytes) }))
  const manifest = Buffer.from(`${JSON.stringify(manifestOf(id, content, listed), null, 1)}\n`)
  const digest = sha256(manifest)
  const all = [...answers, ['manifest.json', manifest] as const]
  return {
    id,
    collection: round.collection,
    round: round.round,
    sequence,
    recipient: content.recipient,
    respondents: content.answers.length,
    manifest: digest,
    madeBy: actor.id,
    madeAt: content.madeAt,
    files: all.map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sha256(bytes), content: bytes })),
  }
}

function manifestOf(id: string, { recipient, madeAt, answers, missing }: HandOverContent, files: readonly object[]): object {
  const receipts = answers.map(({ respondent, receipt, version, formVersion }) => ({ respondent, receipt, version, formVersion }))
  return { format: 'hand-over-manifest/1', handOver: id, recipient, madeAt, files, receipts, missing }
}

async function contentOf(
  { definition, indicators }: CollectionRules,
  round: CollectionRound,
  context: OperationContext,
): Promise<HandOverContent> {
  const { collection, questionnaires } = definition
  const submissions = await answeredSubmissions(context.db, round)
  const answered = submissions.filter(({ state, sentVersion }) => ANSWERED_STATES.includes(state) && sentVersion > 0)
  if (answered.length === 0) throw nothingToHandOver(round.round)
  const labels = new Map(questionnaires.flatMap(({ sections }) => sections.flatMap(({ items }) => items.flatMap(labelled))))
  const keys = [...indicators.totals.map(({ id }) => id), ...indicators.comments]
  return {
    title: collection.names,
    recipient: recipientOf(collection, round),
    round: roundLabel(round),
    madeAt: context.now(),
    isSynthetic: context.folder.kind === 'synthetic',
    variables: keys.map((key) => ({ key, names: labels.get(key) ?? { fi: key, sv: key, en: key } })),
    answers: answered.flatMap((submission) => handed(submission, context)),
    missing: submissions.filter((one) => !answered.includes(one) && one.state !== 'excused').map(({ names }) => names.fi),
  }
}

function labelled(item: FormItem): readonly (readonly [string, Texts])[] {
  return 'label' in item ? [[item.id, item.label]] : []
}

function handed(submission: AnsweredSubmission, { definitions }: OperationContext): HandedAnswer[] {
  const version = submission.versions.find((one) => one.version === submission.sentVersion)
  if (version === undefined) return []
  return [
    {
      respondent: submission.respondent,
      name: submission.names.fi,
      area: countyByCode(definitions, submission.organiser)?.names.fi ?? submission.organiser,
      receipt: version.receipt,
      version: version.version,
      formVersion: version.questionnaireVersion,
      receivedAt: version.madeAt,
      isLate: submission.isLate,
      isAccepted: submission.state === 'accepted' || submission.state === 'published',
      answers: version.answers,
    },
  ]
}

/** The authority in charge on the round's day. */
export function recipientOf({ handOver }: Pick<Collection, 'handOver'>, round: CollectionRound): Texts {
  const day = endOf(round)
  const found = handOver.find(({ from, until }) => from <= day && (until === null || day <= until))
  if (found) return found.recipient
  throw new Problem({
    code: 'no-recipient',
    kind: 'conflict',
    parameters: { round: round.round, day },
    texts: {
      fi: `Tiedonkeruun tiedoissa ei ole vastaanottajaa päivälle ${day}. Lisää valvova viranomainen kohtaan handOver.`,
      sv: `Datainsamlingens uppgifter saknar en mottagare för dagen ${day}. Lägg till tillsynsmyndigheten under handOver.`,
      en: `The data of the collection name no recipient for ${day}. Add the supervising authority under handOver.`,
    },
  })
}

function nothingToHandOver(round: string): Problem {
  return new Problem({
    code: 'nothing-to-hand-over',
    kind: 'conflict',
    parameters: { round },
    texts: {
      fi: `Kierroksella ${round} ei ole vielä vastauksia luovutettavaksi.`,
      sv: `Omgången ${round} har ännu inga svar att överlämna.`,
      en: `The round ${round} has no answers to hand over yet.`,
    },
  })
}
