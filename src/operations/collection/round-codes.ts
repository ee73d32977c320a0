import { z } from 'zod'
import type { Collection } from '../../model/collection.ts'
import type { CollectionRound } from '../../model/collection-round.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { Problem } from '../../model/problem.ts'
import type { Texts } from '../../model/text.ts'
import { type AccessCodeRow, insertAccessCode, listCodes, scopeOf } from '../../store/accounts/access-codes.ts'
import { plainCode, readableCode, tokenHash } from '../../store/accounts/secret-token.ts'
import type { RespondentRow } from '../../store/collection/letters.ts'
import { findCollectionRound, lockCollectionRound } from '../../store/collection/rounds.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { collectionRoundNotFound, respondentNotAsked } from './collection-problems.ts'
import { respondentShape, roundKeyShape } from './input-shapes.ts'
import { knownCollection } from './known-collections.ts'
import { askedIn } from './letter-receivers.ts'
import { aboutRound } from './letter-values.ts'

/** Signs of a code: 108 random bits. */
const SIGNS = 24
const MOST_RESPONDENTS = 5_000

export type CodeState = 'none' | 'unused' | 'used' | 'revoked' | 'expired'

/** A respondent of a round and the code that was given to it last. Never the code itself: it is shown when it is given and never again. */
export interface RespondentCode {
  readonly respondent: string
  readonly organiser: string
  readonly names: Texts
  readonly state: CodeState
  readonly code: {
    readonly id: string
    readonly createdAt: string
    readonly validUntil: string
    readonly lastUsedAt: string | null
  } | null
}

export interface RoundCodes {
  readonly collection: Pick<Collection, 'id' | 'names'>
  readonly round: CollectionRound
  readonly respondents: readonly RespondentCode[]
}

/** What a letter with a code says. */
export interface CodeLetter {
  readonly respondent: string
  readonly names: Texts
  readonly id: string
  /** Shown once. */
  readonly code: string
  readonly validUntil: string
}

export interface GivenCodes {
  readonly collection: Pick<Collection, 'id' | 'names' | 'contact' | 'owner' | 'legalBasis'>
  readonly about: Texts
  readonly opensOn: string
  readonly statedDeadline: string
  readonly letters: readonly CodeLetter[]
}

/** Which respondents of a round have a code, and whether it has been used. @throws Problem `collection-round-not-found`. */
export const showRoundCodes = defineOperation({
  name: 'collection-round.codes',
  title: { fi: 'Näytä kierroksen koodit', sv: 'Visa omgångens koder', en: 'Show the codes of a round' },
  access: 'read',
  input: z.strictObject(roundKeyShape),
  async perform(key, context): Promise<RoundCodes> {
    const { collection, round, asked } = await askedOf(context, key)
    const codes = newestOfEach(await listCodes(context.db, key))
    const today = helsinkiDay(context.now())
    return {
      collection: { id: collection.id, names: collection.names },
      round,
      respondents: asked.map((one) => shownCode(one, codes.get(one.respondent), today)),
    }
  },
})

/**
 * Gives codes to all respondents of a round that have none in use, or to those named; a code that one of these had stops working. The
 * codes are returned here, to be printed or handed over, and never again.
 * @throws Problem `collection-round-not-found`, `codes-not-now` (conflict), `respondent-not-asked`, `nobody-needs-code` (conflict).
 */
export const createRoundCodes = defineOperation({
  name: 'collection-round.create-codes',
  title: { fi: 'Luo kierroksen koodit', sv: 'Skapa omgångens koder', en: 'Create the codes of a round' },
  access: 'state',
  input: z.strictObject({ ...roundKeyShape, respondents: z.array(respondentShape).min(1).max(MOST_RESPONDENTS).optional() }),
  async perform({ respondents, ...key }, context): Promise<GivenCodes> {
    const { collection, round, asked } = await askedOf(context, key)
    const today = helsinkiDay(context.now())
    if (round.state === 'closed' || round.lastCorrection < today) throw codesNotNow()
    const stranger = respondents?.find((one) => !asked.some(({ respondent }) => respondent === one))
    if (stranger !== undefined) throw respondentNotAsked(stranger)
    const letters = await context.commit(
      { subject: `${key.collection}/${key.round}`, details: { codes: 'created' } },
      async (transaction) => {
        await lockCollectionRound(transaction, key)
        const codes = newestOfEach(await listCodes(transaction, key))
        const needing = asked.filter(({ respondent }) =>
          respondents ? respondents.includes(respondent) : !isInUse(codes.get(respondent), today),
        )
        if (needing.length === 0) throw nobodyNeedsCode()
        const given: CodeLetter[] = []
        for (const one of needing) {
          const code = readableCode(SIGNS)
          const scope = { organiser: one.organiser, ...key, respondent: one.respondent }
          const made = {
            codeHash: tokenHash(plainCode(code)),
            by: context.actor.id,
            at: context.now(),
            validUntil: round.lastCorrection,
          }
          const id = await insertAccessCode(transaction, scope, made)
          given.push({
            respondent: one.respondent,
            names: namesOf(one),
            id,
            code,
            validUntil: round.lastCorrection,
          })
        }
        return given
      },
    )
    const { id, names, contact, owner, legalBasis } = collection
    const { opensOn, statedDeadline } = round
    return { collection: { id, names, contact, owner, legalBasis }, about: aboutRound(round), opensOn, statedDeadline, letters }
  },
})

async function askedOf(context: OperationContext, key: { collection: string; round: string }) {
  const { collection } = await knownCollection(context, key.collection)
  const round = await findCollectionRound(context.db, key)
  if (!round) throw collectionRoundNotFound(key.round)
  return { collection, round, asked: await askedIn(context, collection, round) }
}

function newestOfEach(codes: readonly AccessCodeRow[]): ReadonlyMap<string, AccessCodeRow> {
  return new Map(codes.map((code) => [scopeOf(code).respondent, code]))
}

function isInUse(code: AccessCodeRow | undefined, today: string): boolean {
  return code !== undefined && code.revoked_at === null && today <= code.valid_until
}

function shownCode(one: RespondentRow, code: AccessCodeRow | undefined, today: string): RespondentCode {
  return {
    respondent: one.respondent,
    organiser: one.organiser,
    names: namesOf(one),
    state: stateOf(code, today),
    code: code ? { id: code.id, createdAt: code.created_at, validUntil: code.valid_until, lastUsedAt: code.last_used_at } : null,
  }
}

function stateOf(code: AccessCodeRow | undefined, today: string): CodeState {
  if (!code) return 'none'
  if (code.revoked_at !== null) return 'revoked'
  if (code.valid_until < today) return 'expired'
  return code.last_used_at === null ? 'unused' : 'used'
}

function namesOf({ name_fi, name_sv }: RespondentRow): Texts {
  return { fi: name_fi, sv: name_sv, en: name_fi }
}

function codesNotNow(): Problem {
  return new Problem({
    code: 'codes-not-now',
    kind: 'conflict',
    texts: {
      fi: 'Kierros on suljettu, joten koodilla ei voisi vastata. Avaa kierros ensin uudelleen.',
      sv: 'Omgången är stängd, så det skulle inte gå att svara med en kod. Öppna först omgången på nytt.',
      en: 'The round is closed, so nobody could answer with a code. Open the round again first.',
    },
  })
}

function nobodyNeedsCode(): Problem {
  return new Problem({
    code: 'nobody-needs-code',
    kind: 'conflict',
    texts: {
      fi: 'Kaikilla vastaajilla on jo koodi. Kadonneen koodin tilalle voi antaa uuden vastaajan riviltä.',
      sv: 'Alla svarande har redan en kod. I stället för en förkommen kod kan en ny ges på den svarandes rad.',
      en: 'All respondents have a code already. In the place of a lost one a new one can be given on the respondent’s line.',
    },
  })
}
