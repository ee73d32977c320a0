import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataRoot } from '../../app.ts'
import { Problem } from '../../model/problem.ts'
import { type RegisterHealth, showHealth } from '../../operations/upkeep/show-health.ts'
import { folderDescription } from '../../register/data-folder.ts'
import type { CliCommand, CommandSession } from '../command.ts'
import { type DoctorCheck, STATE_WORDS } from '../doctor/doctor-check.ts'
import { clockCheck, folderChecks, timeZoneCheck } from '../doctor/machine-checks.ts'
import { registerChecks, unopened } from '../doctor/register-checks.ts'
import { keyChecks, settingsChecks } from '../doctor/settings-checks.ts'
import { describeFailure } from '../failure.ts'
import { FINDINGS_EXIT_CODE } from '../findings-exit-code.ts'

/** `doctor`: looks at everything the register needs and says what is good, what wants attention and what stops it (exit code 2). */
export const command: CliCommand = {
  describe: (command) =>
    command.description('Say what is set, what is missing, and whether folder, disk, clock, database and keys are in order'),

  async run(_options, _args, session) {
    const checks = await examine(session)
    const { lang } = session
    if (session.format === 'json') session.print(checks)
    else session.print(checks.map(({ check, state, texts }) => ({ state: STATE_WORDS[state][lang], check, found: texts[lang] })))
    return checks.some(({ state }) => state === 'stop') ? FINDINGS_EXIT_CODE : 0
  },
}

async function examine(session: CommandSession): Promise<DoctorCheck[]> {
  const root = dataRoot(process.env, session.callerFolder)
  const kind = folderDescription(root).register
  const own = ownKeys(root)
  const before = [
    ...settingsChecks(kind, process.env),
    ...keyChecks(kind, { environment: process.env, own }),
    ...folderChecks(root),
  ]
  const health = await healthOf(session)
  const opened = 'problem' in health ? [unopened(health.problem)] : registerChecks(health)
  const newest = 'problem' in health ? null : (health.audit?.at ?? null)
  return [...before, timeZoneCheck(), clockCheck(new Date(), newest), ...opened]
}

/** A register that cannot be opened is a finding here, not a failure: the doctor goes on and tells the rest. */
async function healthOf(session: CommandSession): Promise<RegisterHealth | { readonly problem: DoctorCheck['texts'] }> {
  try {
    return await session.perform(showHealth, {})
  } catch (error) {
    if (error instanceof Problem) return { problem: error.description.texts }
    const failure = describeFailure(error)
    const reference = 'bug' in failure ? failure.bug : ''
    return {
      problem: {
        fi: `Tietokanta ei auennut (${reference})`,
        sv: `Databasen gick inte att öppna (${reference})`,
        en: `The database could not be opened (${reference})`,
      },
    }
  }
}

function ownKeys(root: string): Record<string, string> {
  const path = join(root, 'state', 'synthetic-keys.json')
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>) : {}
}
