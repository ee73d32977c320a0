import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fillTexts, type Texts } from '../../model/text.ts'
import { rebuildRelease } from '../../operations/rebuild-release.ts'
import { verifyRelease } from '../../operations/verify-release.ts'
import type { CliCommand, CommandSession } from '../command.ts'

const INTACT: Texts = {
  fi: 'Julkaisu {release} on ehjä: jokainen tiedosto on sellainen kuin se tehtiin.',
  sv: 'Publikationen {release} är hel: varje fil är som när den gjordes.',
  en: 'The release {release} is intact: every file is as it was made.',
}
const FAULTS: Readonly<Record<string, Texts>> = {
  changed: { fi: 'Muuttunut: {path}', sv: 'Ändrad: {path}', en: 'Changed: {path}' },
  missing: { fi: 'Puuttuu: {path}', sv: 'Saknas: {path}', en: 'Missing: {path}' },
  extra: { fi: 'Ylimääräinen: {path}', sv: 'Överflödig: {path}', en: 'Extra: {path}' },
  unreadable: { fi: 'Ei voi lukea: {path}', sv: 'Kan inte läsas: {path}', en: 'Cannot be read: {path}' },
}
const REBUILT: Texts = {
  fi: 'Uudelleen lasketut taulukot ovat samat kuin julkaistut ({cells} solua).',
  sv: 'De omräknade tabellerna är desamma som de publicerade ({cells} celler).',
  en: 'The recomputed tables equal the released ones ({cells} cells).',
}
const REBUILT_DIFFERENTLY: Texts = {
  fi: 'Uudelleen lasketut taulukot eroavat julkaistuista: {tables}.',
  sv: 'De omräknade tabellerna skiljer sig från de publicerade: {tables}.',
  en: 'The recomputed tables differ from the released ones: {tables}.',
}

/** `verify RELEASE`: recomputes every checksum, and with `--rebuild` the tables. 0 = as it was made, 2 = faults found. */
export const command: CliCommand = {
  describe: (command) =>
    command
      .description('Recompute every checksum of a release, and with --rebuild its tables')
      .argument('<release>', 'id of a release, path to its folder, or "latest"')
      .option('--rebuild', 'compute the tables again from the run (needs the register)'),

  async run(options, [named = ''], session) {
    const release = namedRelease(named, session)
    const verification = await session.perform(verifyRelease, { release })
    if (session.format === 'json' && !options.rebuild) session.print(verification)
    const parameters = { release: verification.release }
    if (verification.isIntact) session.say(fillTexts(INTACT, parameters)[session.lang])
    for (const { kind, path } of verification.faults) session.say(fillTexts(FAULTS[kind] ?? INTACT, { path })[session.lang])
    if (!options.rebuild || !verification.isIntact) return verification.isIntact ? 0 : 2
    return rebuild(verification.release, session)
  },
}

/** A folder is named from where the caller stands; anything else is an id. */
export function namedRelease(named: string, { callerFolder }: CommandSession): string {
  const path = resolve(callerFolder, named)
  return existsSync(path) ? path : named
}

async function rebuild(release: string, session: CommandSession): Promise<number> {
  const rebuilt = await session.perform(rebuildRelease, { release })
  if (session.format === 'json') session.print(rebuilt)
  const text = rebuilt.isEqual ? REBUILT : REBUILT_DIFFERENTLY
  session.say(fillTexts(text, { cells: rebuilt.cells, tables: rebuilt.differing.join(', ') })[session.lang])
  return rebuilt.isEqual ? 0 : 2
}
