import { ROLES } from '../../access/roles.ts'
import { invitationLink } from '../../http/invitation-link.ts'
import { Problem } from '../../model/problem.ts'
import { type Language, languageOf } from '../../model/text.ts'
import { lockAccount, unlockAccount } from '../../operations/account/change-account.ts'
import { createFirstAdministrator } from '../../operations/account/first-administrator.ts'
import { inviteAccount } from '../../operations/account/invite.ts'
import { type AccountList, listAccounts } from '../../operations/account/list-accounts.ts'
import { showSignInCode } from '../../operations/account/sign-in-code.ts'
import { actionUnknown } from '../action-unknown.ts'
import type { CliCommand, CommandSession } from '../command.ts'

interface Asked {
  readonly email: string
  readonly options: Record<string, unknown>
  readonly session: CommandSession
}

const ACTS: Readonly<Record<string, { readonly needsEmail: boolean; readonly act: (asked: Asked) => Promise<unknown> }>> = {
  'create-administrator': { needsEmail: true, act: createAdministrator },
  invite: { needsEmail: true, act: invite },
  list: { needsEmail: false, act: list },
  lock: { needsEmail: true, act: async (asked) => asked.session.perform(lockAccount, await versioned(asked)) },
  unlock: { needsEmail: true, act: async (asked) => asked.session.perform(unlockAccount, await versioned(asked)) },
  code: { needsEmail: true, act: ({ email, session }) => session.perform(showSignInCode, { email }) },
}

/** `account create-administrator|invite|list|lock|unlock|code`. */
export const command: CliCommand = {
  describe: (command) =>
    command
      .description('Create the first administrator, invite, list, lock and unlock accounts')
      .argument('<action>', Object.keys(ACTS).join(', '))
      .argument('[email]', 'whose account; or --email')
      .option('--email <email>', 'whose account')
      .option('--name <name>', 'name of the person')
      .option('--role <role>', 'role to give when inviting: county_reviewer, statistician …')
      .option('--organiser <code>', 'county of a county role, two digits')
      .option('--vendor <name>', 'vendor of a vendor contact')
      .option('--staff', 'staff of the institute who sign in through the institute (always so in a production register)')
      .option('--until <day>', 'last day of the right, YYYY-MM-DD')
      .option('--language <language>', 'language of the person: fi, sv or en', 'fi'),

  async run(options, [action = '', given], session) {
    const known = ACTS[action]
    const email = given ?? String(options.email ?? '')
    if (!known) throw actionUnknown('account', action, Object.keys(ACTS))
    if (known.needsEmail && email === '') throw emailMissing(action)
    session.print(await known.act({ email, options, session }))
    return 0
  },
}

async function createAdministrator({ email, options, session }: Asked): Promise<unknown> {
  const language = languageOf(String(options.language ?? ''))
  const { account, token } = await session.perform(createFirstAdministrator, {
    email,
    name: String(options.name ?? ''),
    language,
  })
  return { account, link: linkOf(token, language) }
}

async function invite({ email, options, session }: Asked): Promise<unknown> {
  const language = languageOf(String(options.language ?? ''))
  const { role, organiser = null, vendor = null, until = null } = options as Record<string, string | undefined>
  const known = (Object.keys(ROLES) as (keyof typeof ROLES)[]).find((one) => one === role)
  if (!known) throw roleUnknown(String(role ?? ''))
  const grants = [{ role: known, organiser, vendor, until }]
  const person = {
    email,
    name: String(options.name ?? ''),
    language,
    grants,
    ...(options.staff ? { signIn: 'staff' as const } : {}),
  }
  const { account, token } = await session.perform(inviteAccount, person)
  return { account, link: linkOf(token, language) }
}

function linkOf(token: string | null, language: Language): string {
  return invitationLink({ publicUrl: process.env.PUBLIC_URL ?? '', token: token ?? '', language })
}

async function list({ session }: Asked): Promise<unknown> {
  const { accounts }: AccountList = await session.perform(listAccounts, {})
  if (session.format === 'json') return accounts
  return accounts.map(({ id, email, name, status, grants, lastSignInAt }) => ({
    id,
    email,
    name,
    status,
    rights: grants
      .filter(({ isInForce }) => isInForce)
      .map(({ role, organiser, vendor }) => [role, organiser ?? vendor].filter(Boolean).join(' '))
      .join(', '),
    lastSignInAt,
  }))
}

/** Commands name an account by its e-mail; operations by its id and the version that was seen. */
async function versioned({ email, session }: Asked): Promise<{ account: string; version: number }> {
  const { accounts } = await session.perform(listAccounts, {})
  const found = accounts.find((account) => account.email === email.trim().toLowerCase())
  if (!found) throw accountUnknown()
  return { account: found.id, version: found.version }
}

function emailMissing(action: string): Problem {
  return new Problem({
    code: 'argument-missing',
    kind: 'refused',
    parameters: { action },
    texts: {
      fi: `Komennosta puuttuu sähköpostiosoite. Esimerkki: tietopolku account ${action} --email etunimi.sukunimi@laitos.fi.`,
      sv: `Kommandot saknar e-postadress. Exempel: tietopolku account ${action} --email fornamn.efternamn@institut.fi.`,
      en: `The command lacks an e-mail address. Example: tietopolku account ${action} --email first.last@institute.fi.`,
    },
  })
}

function roleUnknown(role: string): Problem {
  const roles = Object.keys(ROLES).join(', ')
  return new Problem({
    code: 'role-unknown',
    kind: 'refused',
    parameters: { role },
    texts: {
      fi: `Roolia "${role}" ei ole. Anna --role. Roolit ovat: ${roles}.`,
      sv: `Rollen "${role}" finns inte. Ange --role. Rollerna är: ${roles}.`,
      en: `There is no role "${role}". Give --role. The roles are: ${roles}.`,
    },
  })
}

function accountUnknown(): Problem {
  return new Problem({
    code: 'account-not-found',
    kind: 'notFound',
    texts: {
      fi: 'Osoitteella ei ole tiliä. Katso tilit komennolla "tietopolku account list".',
      sv: 'Adressen har inget konto. Se kontona med "tietopolku account list".',
      en: 'The address has no account. See the accounts with "tietopolku account list".',
    },
  })
}
