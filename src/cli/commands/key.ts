import { ROLES } from '../../access/roles.ts'
import { Problem } from '../../model/problem.ts'
import { createKey, listKeys, revokeKey } from '../../operations/account/service-keys.ts'
import type { CliCommand, CommandSession } from '../command.ts'

const DEFAULT_DAYS = '365'

type Act = (subject: string, options: Record<string, unknown>, session: CommandSession) => Promise<unknown>

const ACTS: Readonly<Record<string, Act>> = {
  create,
  list: (_subject, _options, session) => session.perform(listKeys, {}),
  revoke: (key, _options, session) => session.perform(revokeKey, { key }),
}

/** `key create NAME --role ROLE`, `key list`, `key revoke KEY`: keys of machines that deliver or read. */
export const command: CliCommand = {
  describe: (command) =>
    command
      .description('Create, list and revoke the service keys of machines')
      .argument('<action>', Object.keys(ACTS).join(', '))
      .argument('[subject]', 'name of a new key, or id of the key to revoke')
      .option('--role <role>', 'county_deliverer, archive_contact, data_engineer or statistician')
      .option('--organiser <code>', 'county of a county role, two digits')
      .option('--days <n>', 'days until it expires', DEFAULT_DAYS),

  async run(options, [action = '', subject = ''], session) {
    const act = ACTS[action]
    if (!act || (action !== 'list' && subject === '')) throw wrongUse(action)
    session.print((await act(subject, options, session)) ?? { revoked: subject })
    return 0
  },
}

async function create(...[name, options, session]: Parameters<Act>): Promise<unknown> {
  const role = (Object.keys(ROLES) as (keyof typeof ROLES)[]).find((known) => known === options.role)
  if (!role) throw wrongUse('create')
  const organiser = typeof options.organiser === 'string' ? options.organiser : null
  const made = await session.perform(createKey, { name, role, organiser, vendor: null, days: Number(options.days) })
  session.say('The key is shown only now. Keep it where the machine reads its secrets.')
  return made
}

function wrongUse(action: string): Problem {
  const uses = 'key create NAME --role ROLE, key list, key revoke KEY'
  return new Problem({
    code: 'action-unknown',
    kind: 'refused',
    parameters: { action },
    texts: {
      fi: `Komento "key ${action}" on vajaa tai tuntematon. Mahdolliset: ${uses}.`,
      sv: `Kommandot "key ${action}" är ofullständigt eller okänt. Möjliga: ${uses}.`,
      en: `The command "key ${action}" is incomplete or unknown. Possible: ${uses}.`,
    },
  })
}
