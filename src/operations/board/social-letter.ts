import type { LetterParameters, SocialTemplate } from '../../model/letter.ts'
import type { Owner } from '../../model/phenomenon.ts'
import { instituteRecipients, type Recipient, recipientsOf } from '../../store/mail/recipients.ts'
import type { OperationContext } from '../operation.ts'

/** A letter of social reporting that has become due, and to whom it goes unless they have been told before. */
export type SocialLetter = { [Template in SocialTemplate]: DueLetter<Template> }[SocialTemplate]

interface DueLetter<Template extends SocialTemplate> {
  /** `proposal/…` or `briefing/…`: also the subject in the audit trail. */
  readonly about: string
  readonly owner: Owner
  /** Under which key it is remembered that somebody was told. */
  readonly occasion: string
  readonly letter: Template
  readonly parameters: LetterParameters<Template>
  readonly receivers: readonly Recipient[]
}

export type Telling = Pick<OperationContext, 'db' | 'now' | 'definitions'>

/** What was recorded longer ago than this is not announced any more: a register that begins to send letters does not tell old things. */
const DAYS_TO_ANNOUNCE = 3

/** The moment since which things are announced. */
export function announcedSince(now: string): string {
  return new Date(Date.parse(now) - DAYS_TO_ANNOUNCE * 86_400_000).toISOString()
}

/** People of some owners who have one of the roles on a day. Of what is national they are the institute's. */
export async function peopleOf(
  { db }: Pick<Telling, 'db'>,
  { owners, roles, day }: { readonly owners: readonly Owner[]; readonly roles: readonly string[]; readonly day: string },
): Promise<(owner: Owner, ofRoles: readonly string[]) => Recipient[]> {
  const organisers = [...new Set(owners)].filter((owner) => owner !== 'national')
  const people = await recipientsOf(db, { organisers, roles, day })
  const institute = owners.includes('national') ? await instituteRecipients(db, { roles, day }) : []
  const all = [...people, ...institute.map((one) => ({ ...one, organiser: 'national' }))]
  return (owner, ofRoles) => {
    const found = all.filter(({ organiser, role }) => organiser === owner && ofRoles.includes(role))
    return [...new Map(found.map((one) => [one.account, one])).values()]
  }
}
