import type { Language } from '../../model/text.ts'
import { actionUnknown } from '../action-unknown.ts'
import { CODE_AND_LETTER_ACTS } from '../collection/codes-and-letters.ts'
import type { Act, CollectionOptions } from '../collection/collection-act.ts'
import { argumentMissing } from '../collection/collection-act.ts'
import { DEFINITION_ACTS } from '../collection/definitions-and-tables.ts'
import { ROUND_ACTS } from '../collection/rounds.ts'
import type { CliCommand } from '../command.ts'

const ACTS: Readonly<Record<string, Act>> = { ...DEFINITION_ACTS, ...ROUND_ACTS, ...CODE_AND_LETTER_ACTS }
/** Actions of two words: `universe import`. */
const TWO_WORDS = ['universe', 'reference']

/** `collection list`, `collection rounds|plan|open|close|codes|remind …`, `collection universe import …`: see `--help`. */
export const command: CliCommand = {
  describe: (command) =>
    command
      .description('Keep data collections: rounds, respondents, codes, reminders')
      .argument('<action>', Object.keys(ACTS).join(', '))
      .argument('[words...]', 'collection, round or file, as the action needs')
      .option('--day <day>', 'cross-section day, or the day of the list; YYYY-MM-DD')
      .option('--from <day>', 'first day of the period, or of the plan')
      .option('--until <day>', 'last day of the period, or of the plan')
      .option('--opens <day>', 'the form opens')
      .option('--deadline <day>', 'answers are asked for by this day')
      .option('--last-answer <day>', 'last day to send a new answer')
      .option('--last-correction <day>', 'last day to ask for a correction')
      .option('--decision <text>', 'number or reference of the decision')
      .option('--form <version or file>', 'create, change: version of the form; add: its file')
      .option('--to <what>', 'close: new-answers or corrections', 'new-answers')
      .option('--create', 'codes: make the codes that are missing, and print them')
      .option('--letter <letter>', 'remind: invitation, opened, heads-up, overdue or escalation')
      .option('--respondent <key...>', 'codes, remind: only these respondents')
      .option('--dry-run', 'remind, import: show what would happen, change nothing'),

  async run(options, [action = '', ...rest], session) {
    const words = rest.flat()
    const isTwoWords = TWO_WORDS.includes(action)
    const name = isTwoWords ? `${action} ${words[0] ?? ''}`.trim() : action
    const act = Object.hasOwn(ACTS, name) ? ACTS[name] : undefined
    if (!act) throw actionUnknown('collection', name, Object.keys(ACTS))
    const given = isTwoWords ? words.slice(1) : words
    if (given.length < act.needs.length) throw argumentMissing(name, act.needs)
    const { result, rows } = await act.act({ words: given, options: options as CollectionOptions }, session)
    session.print(session.format === 'json' || rows === undefined ? result : rows(session.lang satisfies Language))
    return 0
  },
}
