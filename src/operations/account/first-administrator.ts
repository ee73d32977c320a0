import { z } from 'zod'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { Problem } from '../../model/problem.ts'
import { LANGUAGES } from '../../model/text.ts'
import { accountsWithRole, findAccountByEmail } from '../../store/accounts/accounts.ts'
import { defineOperation } from '../operation.ts'
import { enterInvited, type Invited } from './invite.ts'
import { emailInput, nameInput, requireEmail, requireName } from './person-input.ts'

/**
 * Makes the first administrator of a register, who invites everybody else. Only at the machine, and only while no administrator is in
 * use. Returns the token of a one-time link.
 * @throws Problem `administrator-exists` (conflict).
 */
export const createFirstAdministrator = defineOperation({
  name: 'account.create-administrator',
  title: { fi: 'Luo ensimmäinen pääkäyttäjä', sv: 'Skapa den första administratören', en: 'Create the first administrator' },
  access: 'state',
  input: z.strictObject({ email: emailInput, name: nameInput, language: z.enum(LANGUAGES).default('fi') }),
  async perform({ email, name, language }, context): Promise<Invited> {
    requireEmail(email)
    requireName(name)
    const at = context.now()
    const present = await accountsWithRole(context.db, { role: 'administrator', today: helsinkiDay(at) })
    if (present.length > 0 || (await findAccountByEmail(context.db, email))) throw administratorExists()
    const account = { email, name, language, signIn: 'password', isFirstAdministrator: true, at } as const
    return enterInvited(context, { account, grants: [{ role: 'administrator', organiser: null, vendor: null, until: null }] })
  },
})

function administratorExists(): Problem {
  return new Problem({
    code: 'administrator-exists',
    kind: 'conflict',
    texts: {
      fi: 'Rekisterillä on jo pääkäyttäjä, tai sähköpostiosoitteella on tili. Kutsu uusi pääkäyttäjä komennolla "tietopolku account invite".',
      sv: 'Registret har redan en administratör, eller e-postadressen har ett konto. Bjud in en ny administratör med "tietopolku account invite".',
      en: 'The register has an administrator already, or the e-mail address has an account. Invite another with "tietopolku account invite".',
    },
  })
}
