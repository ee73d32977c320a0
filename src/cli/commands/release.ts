import type { Command } from 'commander'
import { Problem } from '../../model/problem.ts'
import { LANGUAGES, type Language, type Texts } from '../../model/text.ts'
import { approveFor } from '../../operations/approval/approve-for.ts'
import { discardRelease } from '../../operations/approval/discard-release.ts'
import { showReleaseWork } from '../../operations/approval/show-release-work.ts'
import { submitRelease } from '../../operations/approval/submit-release.ts'
import { createCollectionRelease } from '../../operations/collection-release/create-collection-release.ts'
import { createRelease } from '../../operations/create-release.ts'
import { describeRelease } from '../../operations/describe-release.ts'
import { listReleases } from '../../operations/list-releases.ts'
import { publishRelease } from '../../operations/publish-release.ts'
import { actionUnknown } from '../action-unknown.ts'
import type { CliCommand, CommandSession } from '../command.ts'

type Act = (subject: string, session: CommandSession, email: string) => Promise<unknown>

const ACTS: Readonly<Record<string, { readonly needs: 'cycle' | 'release' | null; readonly act: Act }>> = {
  create: { needs: 'cycle', act: create },
  checklist: {
    needs: 'release',
    act: async (release, session) => (await session.perform(showReleaseWork, { release })).checklist,
  },
  submit: { needs: 'release', act: (release, session) => session.perform(submitRelease, { release }) },
  approve: { needs: 'release', act: (release, session, email) => session.perform(approveFor, { release, email }) },
  discard: { needs: 'release', act: (release, session) => session.perform(discardRelease, { release }) },
  publish: { needs: 'release', act: (release, session) => session.perform(publishRelease, { release }) },
  show: { needs: 'release', act: (id, session) => session.perform(describeRelease, { id }) },
  list: { needs: null, act: (_, session) => session.perform(listReleases, {}) },
}

/** `2024Q1` is a cycle of the register, `child-protection-staffing/2024-10` a round of a data collection. */
function create(subject: string, session: CommandSession): Promise<unknown> {
  const [collection = '', round] = subject.split('/')
  if (round === undefined) return session.perform(createRelease, { cycle: subject })
  return session.perform(createCollectionRelease, { collection, round, withUnaccepted: false, embargoDay: null, note: null })
}

/**
 * `release create CYCLE`, `release create COLLECTION/ROUND`, `release checklist|submit|approve|publish|discard|show RELEASE`, `release list`. Approval is given in the
 * workspace by two people; `approve --as` gives it for an invented person of a synthetic register.
 */
export const command: CliCommand = {
  describe: (command: Command) =>
    command
      .description('Create, check, submit, approve, publish, show and list releases')
      .argument('<action>', Object.keys(ACTS).join(', '))
      .argument(
        '[subject]',
        'cycle to create a release of (2024Q1), round of a data collection (child-protection-staffing/2024-10), or id of a release',
      )
      .option('--as <email>', 'approve: the invented person who approves, in a synthetic register'),

  async run(options, [action = '', subject = ''], session) {
    const known = ACTS[action]
    if (!known) throw actionUnknown('release', action, Object.keys(ACTS))
    if (known.needs !== null && subject === '') throw subjectMissing(action)
    const result = await known.act(subject, session, String(options.as ?? ''))
    session.print(session.format === 'json' ? result : inLanguage(result, session.lang))
    return 0
  },
}

/** Texts of a result in the language of the caller: a plain table has room for one. */
function inLanguage(result: unknown, language: Language): unknown {
  if (Array.isArray(result)) return result.map((entry) => inLanguage(entry, language))
  if (result === null || typeof result !== 'object') return result
  if (LANGUAGES.every((code) => code in result)) return (result as Texts)[language]
  return Object.fromEntries(Object.entries(result).map(([key, value]) => [key, inLanguage(value, language)]))
}

function subjectMissing(action: string): Problem {
  const [example, what] = action === 'create' ? ['2024Q1', 'cycle'] : ['monitoring-register-2024Q1-1', 'release']
  const names =
    what === 'cycle'
      ? { fi: 'jakso', sv: 'perioden', en: 'the cycle' }
      : { fi: 'julkaisu', sv: 'publikationen', en: 'the release' }
  return new Problem({
    code: 'argument-missing',
    kind: 'refused',
    parameters: { action },
    texts: {
      fi: `Komennosta puuttuu ${names.fi}. Esimerkki: tietopolku release ${action} ${example}.`,
      sv: `Kommandot saknar ${names.sv}. Exempel: tietopolku release ${action} ${example}.`,
      en: `The command lacks ${names.en}. Example: tietopolku release ${action} ${example}.`,
    },
  })
}
