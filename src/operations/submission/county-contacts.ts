import { z } from 'zod'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import { LANGUAGES, type Texts } from '../../model/text.ts'
import {
  type ContactPerson,
  changeContact,
  findContact,
  insertContact,
  isSamePerson,
  listContacts,
  removeContact,
} from '../../store/collection/contacts.ts'
import { forgetInDrafts } from '../../store/collection/forget-contact.ts'
import { knownCollection } from '../collection/known-collections.ts'
import { requireNoIdentityCode } from '../free-text.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { contactKnown, contactNotFound, detailsFaulty } from './county-contact-problems.ts'
import { requireOpenToCode } from './county-sight.ts'
import { editorId } from './editor.ts'
import { type HeldSubmission, heldSubmission } from './held-submission.ts'
import { submissionShape } from './submission-input.ts'

/** A contact person as the own county sees them. */
export type OwnContact = Omit<ContactPerson, 'collection' | 'respondent' | 'organiser'>

export interface OwnContacts {
  /** In the task first, then those who left. */
  readonly contacts: readonly OwnContact[]
  readonly privacyNotice: Texts
  /** Months after which the details of somebody who left are removed. */
  readonly months: number
  readonly respondentNames: { readonly fi: string; readonly sv: string }
  readonly collectionNames: Texts
}

const LONGEST = { name: 100, task: 100, email: 254, phone: 30 } as const
const detailsShape = {
  name: z.string().trim().max(LONGEST.name),
  task: z.string().trim().max(LONGEST.task),
  email: z.string().trim().max(LONGEST.email),
  phone: z.string().trim().max(LONGEST.phone),
  language: z.enum(LANGUAGES),
}
type Details = z.output<z.ZodObject<typeof detailsShape>>
const numberInput = z.int().min(1)
const versionInput = z.int().min(1)

/** Contact persons of a form's respondent, with the notice of what happens to their details. */
export const showOwnContacts = defineOperation({
  name: 'contact.own',
  title: { fi: 'Näytä yhteyshenkilöt', sv: 'Visa kontaktpersonerna', en: 'Show the contact persons' },
  access: 'state',
  input: z.strictObject(submissionShape),
  async perform(place, context): Promise<OwnContacts> {
    const held = await heldContacts(context, place)
    const { collection } = await knownCollection(context, place.collection)
    const contacts = await listContacts(context.db, held.submission)
    const about = { subject: held.submission.id, details: { contacts: contacts.length } }
    return context.commit(about, async () => ({
      contacts: contacts.map(({ collection: _, respondent: __, organiser: ___, ...own }) => own),
      privacyNotice: collection.privacyNotice,
      months: collection.contactMonths,
      respondentNames: { fi: held.submission.name_fi, sv: held.submission.name_sv },
      collectionNames: collection.names,
    }))
  },
})

/** @throws Problem `contact-details` (refused) naming the field, `contact-known` (conflict) when the person is there already. */
export const addContact = defineOperation({
  name: 'contact.add',
  title: { fi: 'Lisää yhteyshenkilö', sv: 'Lägg till kontaktperson', en: 'Add a contact person' },
  access: 'state',
  input: z.strictObject({ ...submissionShape, ...detailsShape }),
  async perform({ name, task, email, phone, language, ...place }, context): Promise<{ readonly contact: number }> {
    const { submission } = await heldContacts(context, place)
    const details = checked({ name, task, email, phone, language })
    const known = await listContacts(context.db, submission)
    if (known.some((one) => one.leftAt === null && isSamePerson(one, details))) throw contactKnown()
    const about = { subject: submission.id, details: { contact: 0 } }
    return context.commit(about, async (transaction) => {
      const { collection, respondent, organiser } = submission
      const by = editorId(context.actor)
      const contact = await insertContact(transaction, { ...details, collection, respondent, organiser, by, at: context.now() })
      about.details.contact = contact
      return { contact }
    })
  },
})

/** @throws Problem `contact-not-found`, `contact-details`, `changed-meanwhile`. */
export const changeOwnContact = defineOperation({
  name: 'contact.change',
  title: { fi: 'Muuta yhteyshenkilön tietoja', sv: 'Ändra kontaktpersonens uppgifter', en: 'Change a contact person' },
  access: 'state',
  input: z.strictObject({ ...submissionShape, ...detailsShape, contact: numberInput, version: versionInput }),
  async perform({ name, task, email, phone, language, contact, version, ...place }, context): Promise<null> {
    const { held, person } = await ownContact(context, place, contact)
    const details = checked({ name, task, email, phone, language })
    requireSameVersion({ expected: version, stored: person.version, what: `${contact}` })
    return context.commit({ subject: held.submission.id, details: { contact } }, async (transaction) => {
      const isChanged = await changeContact(transaction, { number: contact, version }, details)
      if (!isChanged) requireSameVersion({ expected: version, stored: version + 1, what: `${contact}` })
      return null
    })
  },
})

/** Has left the task, or is in it again. Details are kept for the time that the collection says. */
export const noteContactLeft = defineOperation({
  name: 'contact.leave',
  title: {
    fi: 'Merkitse yhteyshenkilö tehtävän jättäneeksi',
    sv: 'Anteckna att kontaktpersonen har lämnat uppgiften',
    en: 'Note that a contact person has left',
  },
  access: 'state',
  input: z.strictObject({ ...submissionShape, contact: numberInput, version: versionInput, hasLeft: z.boolean() }),
  async perform({ contact, version, hasLeft, ...place }, context): Promise<null> {
    const { held, person } = await ownContact(context, place, contact)
    requireSameVersion({ expected: version, stored: person.version, what: `${contact}` })
    const leftAt = hasLeft ? (person.leftAt ?? context.now()) : null
    return context.commit({ subject: held.submission.id, details: { contact, hasLeft } }, async (transaction) => {
      const isChanged = await changeContact(transaction, { number: contact, version }, { leftAt })
      if (!isChanged) requireSameVersion({ expected: version, stored: version + 1, what: `${contact}` })
      return null
    })
  },
})

/**
 * Empties a person's details at once, here and in drafts of this respondent; answers that were sent stay, they hold no personal details.
 * @throws Problem `contact-not-found`.
 */
export const removeOwnContact = defineOperation({
  name: 'contact.remove',
  title: { fi: 'Poista yhteyshenkilön tiedot', sv: 'Ta bort kontaktpersonens uppgifter', en: 'Remove a contact person' },
  access: 'state',
  input: z.strictObject({ ...submissionShape, contact: numberInput }),
  async perform({ contact, ...place }, context): Promise<null> {
    const { held, person } = await ownContact(context, place, contact)
    const about = { subject: held.submission.id, details: { contact, draftFields: 0 } }
    return context.commit(about, async (transaction) => {
      await removeContact(transaction, contact, context.now())
      about.details.draftFields = await forgetInDrafts(transaction, held.submission, person)
      return null
    })
  },
})

type Place = { readonly collection: string; readonly round: string; readonly respondent: string }

async function heldContacts(context: OperationContext, place: Place): Promise<HeldSubmission> {
  const held = await heldSubmission(context, place)
  await requireOpenToCode(context, held)
  return held
}

async function ownContact(context: OperationContext, place: Place, number: number) {
  const held = await heldContacts(context, place)
  const person = await findContact(context.db, number)
  const { collection, respondent } = held.submission
  // Another county's person and one that never was look alike.
  if (person?.collection !== collection || person.respondent !== respondent) throw contactNotFound()
  return { held, person }
}

const EMAIL = /^[^\s@,;<>()]+@[^\s@,;<>()]+\.[^\s@,;<>().]{2,}$/
const PHONE = /^\+?[\d\s().-]{5,30}$/
/** Telephone numbers of ten digits look like one to the looser rule. */
const IDENTITY_CODE = /^\d{6}[-+]\d{4}$/

function checked({ name, task, email, phone, language }: Details) {
  if (name === '') throw detailsFaulty('name')
  if (!EMAIL.test(email)) throw detailsFaulty('email')
  if (phone !== '' && (!PHONE.test(phone) || IDENTITY_CODE.test(phone))) throw detailsFaulty('phone')
  requireNoIdentityCode({ name, task, email })
  return { name, task: task === '' ? null : task, email, phone: phone === '' ? null : phone, language }
}
