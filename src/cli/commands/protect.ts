import { fillTexts } from '../../model/text.ts'
import { protectTables } from '../../operations/protect-tables.ts'
import type { CliCommand } from '../command.ts'
import { readInputText } from '../input-file.ts'

const COUNTS = {
  fi: '{inner} sisäsolua; julkaistaan {published}, peitetään suoraan {primary}, suojaksi {secondary}; {milliseconds} ms',
  sv: '{inner} inre celler; publiceras {published}, döljs direkt {primary}, döljs som skydd {secondary}; {milliseconds} ms',
  en: '{inner} inner cells; {published} published, {primary} primary, {secondary} secondary; {milliseconds} ms',
}
const UNUSED = {
  fi: 'Sarakkeet, joita mikään taulukko ei käytä, laskettiin yhteen: {columns}',
  sv: 'Kolumner som ingen tabell använder summerades: {columns}',
  en: 'Columns that no table uses were added up: {columns}',
}
const UNSAFE = {
  fi: '{cells} pientä solua paljastuu, koska määrittely pitää soluja avoinna (keep).',
  sv: '{cells} små celler avslöjas eftersom specifikationen håller celler öppna (keep).',
  en: '{cells} small cells are given away because the specification keeps cells open (keep).',
}

/** `protect`: published cells with their status as CSV on standard output, time and counts on standard error. */
export const command: CliCommand = {
  describe: (command) =>
    command
      .description('Hide small cells of any linked tables, and the cells that would give them away')
      .requiredOption('--cells <file>', 'CSV with one row per inner cell or person: category columns and a count column')
      .requiredOption('--spec <file>', 'YAML with the tables and the rules'),

  async run(options, _args, session) {
    const started = performance.now()
    const cells = readInputText(String(options.cells), session)
    const spec = readInputText(String(options.spec), session)
    const result = await session.perform(protectTables, { cells, spec })
    process.stdout.write(result.csv)
    const milliseconds = Math.round(performance.now() - started)
    session.say(fillTexts(COUNTS, { ...result.byStatus, inner: result.innerCells, milliseconds })[session.lang])
    if (result.unusedColumns.length > 0)
      session.say(fillTexts(UNUSED, { columns: result.unusedColumns.join(', ') })[session.lang])
    if (result.unsafe === 0) return 0
    session.say(fillTexts(UNSAFE, { cells: result.unsafe })[session.lang])
    return 2
  },
}
