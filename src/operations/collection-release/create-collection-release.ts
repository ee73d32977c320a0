import { join } from 'node:path'
import { z } from 'zod'
import packageDescription from '../../../package.json' with { type: 'json' }
import { collectionReleaseId } from '../../disseminate/collection/build-collection-release.ts'
import type { ReleasedTables } from '../../disseminate/release/revisions.ts'
import type { CollectionRound } from '../../model/collection-round.ts'
import type { ReleaseInputs } from '../../model/manifest.ts'
import { Problem } from '../../model/problem.ts'
import { MONITORING_PROGRAMME } from '../../model/release.ts'
import type { CellChange } from '../../model/revision.ts'
import type { Texts } from '../../model/text.ts'
import { readRelease, sha256 } from '../../register/release-files.ts'
import { writeReleaseFolder } from '../../register/release-folder.ts'
import { findCollectionRound } from '../../store/collection/rounds.ts'
import { addDraftRelease, listReleaseRows, type ReleaseRow } from '../../store/releases.ts'
import { collectionRoundNotFound } from '../collection/collection-problems.ts'
import { withoutIdentityCode } from '../free-text.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { type CollectionRules, collectionRules } from './collection-rules.ts'
import { embargoOf } from './embargo.ts'
import type { GatheredRound } from './gather-round.ts'
import { type MadeCollectionRelease, makeCollectionRelease } from './make-collection-release.ts'
import { inputName, type PublishedSoFar, publishedSoFar } from './published-versions.ts'
import { seriesOfRelease } from './series-of-release.ts'

export interface CreatedCollectionRelease {
  readonly id: string
  readonly collection: string
  readonly round: string
  readonly revision: number
  readonly headline: Texts
  readonly tables: number
  readonly cells: number
  readonly asked: number
  readonly answered: number
  readonly isPreliminary: boolean
  /** Against what readers have; null when nothing has been published. */
  readonly revised: Readonly<Record<CellChange, number>> | null
  readonly manifest: string
}

const noteText = withoutIdentityCode(1000)

/**
 * Makes a draft release of a round of a data collection: from accepted answers (and, in a preliminary one, from those received), with every
 * round published earlier as the series. It is then submitted, approved and published by the same operations as every release.
 */
export const createCollectionRelease = defineOperation({
  name: 'collection-release.create',
  title: {
    fi: 'Tee tiedonkeruun julkaisu',
    sv: 'Gör en publikation av datainsamlingen',
    en: 'Create a release of a data collection',
  },
  input: z.strictObject({
    collection: z.string().min(1).max(100),
    round: z.string().min(1).max(40),
    /** Take answers that have been received but not accepted; their figures carry `p`. */
    withUnaccepted: z.boolean().default(false),
    /** Day on which it is published at 8.00 in Helsinki, at the earliest. */
    embargoDay: z.iso.date().nullable().default(null),
    /** What is told of a revision, in all languages or none. */
    note: z.strictObject({ fi: noteText, sv: noteText, en: noteText }).nullable().default(null),
  }),
  async perform(input, context): Promise<CreatedCollectionRelease> {
    const { collection } = input
    if (collection === MONITORING_PROGRAMME) throw collectionRoundNotFound(input.round)
    const rules = await collectionRules(context, collection)
    const round = await findCollectionRound(context.db, { collection, round: input.round })
    if (round === null || round.state === 'planned') throw collectionRoundNotFound(input.round)
    const published = await publishedSoFar(collection, context)
    const wanted = { round, indicators: rules.indicators, published, withUnaccepted: input.withUnaccepted }
    const rounds = await seriesOfRelease(wanted, context)
    requireAnswers(rounds, round)
    const note = noteIn(input.note)
    const embargo = input.embargoDay === null ? null : embargoOf(input.embargoDay)
    const { made, id, revision, inputs } = await make({ rules, round, rounds, published, note, embargo }, context)
    const manifest = writeReleaseFolder({ id, files: made.files, inputs }, context.folder.paths)
    await enter({ id, revision, round, manifest, made, inputs }, context)
    return answerOf({ id, revision, round, manifest, made })
  },
})

interface ToMake {
  readonly rules: CollectionRules
  readonly round: CollectionRound
  readonly rounds: readonly GatheredRound[]
  readonly published: PublishedSoFar
  readonly note: Texts | null
  readonly embargo: string | null
}

async function make({ rules, round, rounds, published, note, embargo }: ToMake, context: OperationContext) {
  const { definitions, folder } = context
  const earlier = (await listReleaseRows(context.db, round.collection)).filter(({ cycle }) => cycle === round.round)
  const revision = Math.max(0, ...earlier.map((row) => row.revision)) + 1
  const id = collectionReleaseId(round.collection, round.round, revision)
  const previous = tablesOf(
    published.rows.find(({ cycle }) => cycle === round.round),
    context,
  )
  const compared = previous ?? tablesOf(published.rows[0], context)
  const run = `${round.collection}/${round.round}`
  const made = await makeCollectionRelease(
    { ...rules, rounds, revision, createdAt: context.now(), registerKind: folder.kind, embargo, note, run, previous, compared },
    definitions,
  )
  return { made, id, revision, inputs: inputsOf({ rules, rounds, made, run, previous }) }
}

function tablesOf(row: ReleaseRow | undefined, { folder }: OperationContext): ReleasedTables | null {
  if (row === undefined) return null
  return { id: row.id, tables: [...readRelease(join(folder.paths.releases, row.id)).tables.values()] }
}

interface Made {
  readonly rules: CollectionRules
  readonly rounds: readonly GatheredRound[]
  readonly made: MadeCollectionRelease
  readonly run: string
  readonly previous: ReleasedTables | null
}

/** What the release rests on: every version of every answer, by name and digest. */
function inputsOf({ rules, rounds, made, run, previous }: Made): ReleaseInputs {
  const counted = rounds.flatMap((one) => one.counted)
  const answers = counted.flatMap(({ submission, version }) =>
    version === null ? [] : [{ id: inputName(submission.id, version.version), digest: version.digest }],
  )
  const standing = counted.map(({ submission, standing: how, version }) => [submission.id, how, version?.version ?? 0])
  return {
    run,
    cellsDigest: sha256(JSON.stringify(made.tables)),
    inputsDigest: sha256(JSON.stringify([rounds.map(({ facts }) => facts.parameters), standing])),
    definitionsDigest: rules.indicators.digest,
    deliveries: answers,
    previousRelease: previous?.id ?? null,
    programVersion: packageDescription.version,
  }
}

interface Entered {
  readonly id: string
  readonly revision: number
  readonly round: CollectionRound
  readonly manifest: string
  readonly made: MadeCollectionRelease
}

async function enter(entered: Entered & { readonly inputs: ReleaseInputs }, { actor, commit }: OperationContext): Promise<void> {
  const { id, revision, round, manifest, made, inputs } = entered
  const hidden = made.disclosureLog.reduce((sum, { cells, shown }) => sum + cells - shown, 0)
  // The audit trail says by which rule the figures went out: `…/decision` where nothing was hidden.
  const disclosure = made.disclosureLog[0]?.ruleVersion ?? 'none'
  const details = { manifest, answers: inputs.deliveries.length, hidden, disclosure }
  await commit({ subject: id, details }, (transaction) =>
    addDraftRelease(transaction, {
      id,
      programme: round.collection,
      cycle: round.round,
      revision,
      run_id: inputs.run,
      created_at: made.release.createdAt,
      manifest_digest: manifest,
      author: actor.id,
      author_person: actor.person,
      changes_at_risk: null,
    }),
  )
}

function answerOf({ id, revision, round, manifest, made }: Entered): CreatedCollectionRelease {
  const { collection: facts } = made.release
  return {
    id,
    collection: round.collection,
    round: round.round,
    revision,
    headline: made.release.headline,
    tables: made.tables.length,
    cells: made.tables.reduce((sum, { cells }) => sum + cells.length, 0),
    asked: facts?.round.asked ?? 0,
    answered: facts?.round.answered ?? 0,
    isPreliminary: facts?.isPreliminary ?? false,
    revised: made.revisions?.counts ?? null,
    manifest,
  }
}

/** Readers of every language are told the same. @throws Problem `note-incomplete` (refused) when a language is left out. */
function noteIn(note: Texts | null): Texts | null {
  if (note === null || Object.values(note).every((text) => text === '')) return null
  if (Object.values(note).every((text) => text !== '')) return note
  throw new Problem({
    code: 'note-incomplete',
    kind: 'refused',
    place: 'noteFi',
    texts: {
      fi: 'Kirjoita korjauksen selitys kaikilla kolmella kielellä, tai jätä kaikki kentät tyhjiksi.',
      sv: 'Skriv förklaringen av rättelsen på alla tre språk, eller lämna alla fält tomma.',
      en: 'Write the explanation of the correction in all three languages, or leave all fields empty.',
    },
  })
}

/** @throws Problem `no-answers` (conflict): a release without any figure would say nothing. */
function requireAnswers(rounds: readonly GatheredRound[], { collection, round }: CollectionRound): void {
  if ((rounds.at(-1)?.facts.answered ?? 0) > 0) return
  throw new Problem({
    code: 'no-answers',
    kind: 'conflict',
    parameters: { collection, round },
    texts: {
      fi: `Kierroksella ${round} ei ole hyväksyttyjä vastauksia. Hyväksy vastauksia, tai ota mukaan myös hyväksymättömät ja julkaise ennakkotietona.`,
      sv: `Omgången ${round} har inga godkända svar. Godkänn svar, eller ta också med svar som inte är godkända och publicera dem som preliminära.`,
      en: `The round ${round} has no accepted answers. Accept answers, or include those not accepted and publish them as preliminary.`,
    },
  })
}
