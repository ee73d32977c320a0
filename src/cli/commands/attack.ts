import { Problem } from '../../model/problem.ts'
import { fillTexts } from '../../model/text.ts'
import { ATTACKERS, attackTables } from '../../operations/attack-tables.ts'
import type { CliCommand } from '../command.ts'
import { readInputText } from '../input-file.ts'

const COUNTS = {
  fi: '{inner} sisäsolua, {hidden} peitettyä solua; {milliseconds} ms',
  sv: '{inner} inre celler, {hidden} dolda celler; {milliseconds} ms',
  en: '{inner} inner cells, {hidden} hidden cells; {milliseconds} ms',
}
const BY_ATTACKER = {
  fi: '{attacker}: tarkasti laskettavissa {exact}, muiden kapein väli {narrowest}',
  sv: '{attacker}: exakt beräkningsbara {exact}, övrigas smalaste intervall {narrowest}',
  en: '{attacker}: {exact} computed exactly, narrowest interval of the others {narrowest}',
}

/** `attack`: the bounds of every hidden cell as CSV on standard output, time and counts on standard error. */
export const command: CliCommand = {
  describe: (command) =>
    command
      .description('Compute what a reader can conclude about the hidden cells of protected tables')
      .requiredOption('--cells <file>', 'CSV with one row per inner cell or person: category columns and a count column')
      .requiredOption('--spec <file>', 'YAML with the tables and the rules')
      .option('--published <file>', 'CSV of a table that was protected elsewhere; without it the tables are protected first')
      .option(
        '--attackers <list>',
        'A0 knows that counts are not negative, A1 the rules too, A2 is an insider',
        ATTACKERS.join(),
      ),

  async run(options, _args, session) {
    const started = performance.now()
    const input = {
      cells: readInputText(String(options.cells), session),
      spec: readInputText(String(options.spec), session),
      published: options.published === undefined ? null : readInputText(String(options.published), session),
      attackers: String(options.attackers).split(',').map(attackerOf),
    }
    const result = await session.perform(attackTables, input)
    process.stdout.write(result.csv)
    const milliseconds = Math.round(performance.now() - started)
    session.say(fillTexts(COUNTS, { inner: result.innerCells, hidden: result.hidden, milliseconds })[session.lang])
    for (const { attacker, exact, narrowest } of result.byAttacker) {
      session.say(fillTexts(BY_ATTACKER, { attacker, exact, narrowest: narrowest ?? '–' })[session.lang])
    }
    return result.byAttacker.some(({ attacker, exact }) => attacker === 'A0' && exact > 0) ? 2 : 0
  },
}

function attackerOf(name: string) {
  const attacker = ATTACKERS.find((candidate) => candidate === name.trim())
  if (attacker) return attacker
  const allowed = ATTACKERS.join(', ')
  throw new Problem({
    code: 'attacker-unknown',
    kind: 'refused',
    parameters: { name, allowed },
    texts: {
      fi: `Hyökkääjää "${name}" ei ole. Vaihtoehdot: ${allowed}.`,
      sv: `Angriparen "${name}" finns inte. Alternativ: ${allowed}.`,
      en: `There is no attacker "${name}". Choose from ${allowed}.`,
    },
  })
}
