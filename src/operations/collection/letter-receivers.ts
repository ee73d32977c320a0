import type { Collection } from '../../model/collection.ts'
import { type CollectionRound, dayOfRound } from '../../model/collection-round.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { SubmissionState } from '../../model/submission.ts'
import { type Language, languageOf } from '../../model/text.ts'
import { keyedDigest } from '../../register/state-secrets.ts'
import {
  type Addressed,
  contactAddresses,
  countyAccounts,
  type RespondentRow,
  respondentsOfRound,
} from '../../store/collection/letters.ts'
import { type UniverseMember, universeOf } from '../../store/collection/universe.ts'
import type { OperationContext } from '../operation.ts'
import { letterGoesTo, type RoundLetterTemplate } from './letter-plan.ts'
import { isValidOn, universeOn } from './universe-on.ts'

/** The registry office, a contact person, or an account of the county. */
export type ReceiverKind = 'registry' | 'contact' | 'account'

export interface LetterReceiver {
  readonly kind: ReceiverKind
  readonly to: { readonly account: string } | { readonly email: string }
  /** Digest of the address: nobody is written to twice, whichever way they are known. */
  readonly address: string
  readonly language: Language
}

/** A respondent to whom a letter goes. */
export interface AddressedRespondent extends RespondentRow {
  readonly receivers: readonly LetterReceiver[]
}

/** States in which the answer of a respondent is still to come. */
const NOT_ANSWERED: readonly SubmissionState[] = ['not_opened', 'opened', 'draft']

/** Whom a letter of the round goes to, in order of key, each address once for each respondent. */
export async function receiversOf(
  context: Pick<OperationContext, 'db' | 'definitions' | 'folder' | 'now'>,
  { collection, round, letter }: { collection: Collection; round: CollectionRound; letter: RoundLetterTemplate },
): Promise<AddressedRespondent[]> {
  const respondents = await askedIn(context, collection, round)
  const open = respondents.filter(
    ({ state }) => letterGoesTo(letter) === 'all' || NOT_ANSWERED.includes(state as SubmissionState),
  )
  const reached = await addressesOf(context, { collection, round, letter, open })
  return open.map((respondent) => ({ ...respondent, receivers: reached(respondent) }))
}

/** Who is asked: as frozen; before the round opens as the universe stands. */
export async function askedIn(
  context: Pick<OperationContext, 'db' | 'definitions'>,
  collection: Collection,
  round: CollectionRound,
): Promise<RespondentRow[]> {
  if (round.openedAt !== null) return respondentsOfRound(context.db, { collection: collection.id, round: round.round })
  const { members } = await universeOn(context, collection, dayOfRound(round))
  return members.map(({ key, organiser, level, name_fi, name_sv }) => ({
    respondent: key,
    organiser,
    level,
    name_fi,
    name_sv,
    state: 'not_opened',
  }))
}

interface Asking {
  readonly collection: Collection
  readonly round: CollectionRound
  readonly letter: RoundLetterTemplate
  readonly open: readonly RespondentRow[]
}

/**
 * Registry office and contact persons; for a county itself its contacts for data collections too, in their absence its managers. The
 * escalation always goes to the managers as well.
 */
async function addressesOf(
  { db, folder, now }: Pick<OperationContext, 'db' | 'folder' | 'now'>,
  { collection, round, letter, open }: Asking,
): Promise<(respondent: RespondentRow) => LetterReceiver[]> {
  const day = helsinkiDay(now())
  const counties = open.filter(({ respondent, organiser }) => respondent === organiser).map(({ organiser }) => organiser)
  const roles = ['county_contact', 'county_manager']
  const [listed, contacts, accounts] = [
    await universeOf(db, collection.id),
    Map.groupBy(await contactAddresses(db, collection.id), ({ respondent }) => respondent),
    Map.groupBy(await countyAccounts(db, { organisers: counties, roles, day }), ({ respondent }) => respondent),
  ]
  const registries = registriesOn(listed, dayOfRound(round))
  return ({ respondent }) => {
    const own = accounts.get(respondent) ?? []
    const hasContact = own.some(({ role }) => role === 'county_contact')
    const isWritten = (role: string) => role === 'county_contact' || !hasContact || letter === 'collection-escalation'
    const registry = registries.get(respondent)
    const receivers = [
      // An account stands first: its address may change until the letter goes.
      ...own.filter(({ role }) => isWritten(role)).map((one) => receiver('account', one, { account: one.account })),
      ...(registry ? [receiver('registry', registry, { email: registry.email })] : []),
      ...(contacts.get(respondent) ?? []).map((one) => receiver('contact', one, { email: one.email })),
    ]
    return [...new Map([...receivers].reverse().map((one) => [one.address, one])).values()].reverse()
  }

  function receiver(kind: ReceiverKind, { email, language }: Addressed, to: LetterReceiver['to']): LetterReceiver {
    return { kind, to, address: keyedDigest(folder, 'letter address', email), language: languageOf(language) }
  }
}

function registriesOn(members: readonly UniverseMember[], day: string): ReadonlyMap<string, Addressed> {
  return new Map(
    members.flatMap((member) =>
      member.email !== null && isValidOn(member, day)
        ? [[member.key, { respondent: member.key, email: member.email.toLowerCase(), language: member.language }] as const]
        : [],
    ),
  )
}
