import { readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { Option } from 'commander'
import { Problem } from '../../model/problem.ts'
import { analyseFiles, type FilesAnalysis } from '../../operations/survey/analyse-files.ts'
import { shareBases } from '../../operations/survey/share-bases.ts'
import type { CliCommand, CommandSession } from '../command.ts'
import { readInputText } from '../input-file.ts'
import { crossLines, figureLines } from '../survey-lines.ts'

type Act = (subject: string, options: Record<string, unknown>, session: CommandSession) => Promise<number>

const ACTS: Readonly<Record<string, Act>> = { analyse, bases }
const USES =
  'survey analyse FORM --answers DIR|FILE.jsonl|FILE.csv [--by VARIABLE] [--question VARIABLE], survey bases 96,89,85 [--from N] [--to N] [--count N] [--base N]'

/** `survey analyse FORM --answers …`: figures of answers that lie in files. `survey bases SHARES`: which bases printed shares can have. */
export const command: CliCommand = {
  describe: (command) =>
    command
      .description('Analyse the answers of a survey that lie in files, or find the bases that printed shares can have')
      .argument('<action>', Object.keys(ACTS).join(', '))
      .argument('<subject>', 'a form (id of a collection, or its YAML file), or shares in whole per cents: 96,89,85')
      .option('--answers <path>', 'folder of JSON files, or a file: .json, .jsonl or .csv')
      .option('--asked <file>', 'CSV of those who were asked: respondent, groups.<name>; for response rates')
      .option('--codes <file>', 'the file of open answers as it came back from coding')
      .option('--by <variable>', 'columns of cross tables: a question with choices, or a group')
      .option('--question <variable>', 'rows of the cross table; without it all questions with choices')
      .addOption(
        new Option('--as <what>', 'print one thing only: all figures or the open answers for coding as CSV').choices([
          'tables',
          'open-answers',
        ]),
      )
      .option('--from <number>', 'smallest base', '1')
      .option('--to <number>', 'greatest base', '100')
      .option('--count <number>', 'bases of which this count is printed as the share')
      .option('--base <number>', 'counts that are printed as the share of this base'),

  async run(options, [action = '', subject = ''], session) {
    const act = Object.hasOwn(ACTS, action) ? ACTS[action] : undefined
    if (!act || subject === '') throw wrongUse(action)
    return act(subject, options, session)
  },
}

async function analyse(...[subject, options, session]: Parameters<Act>): Promise<number> {
  if (typeof options.answers !== 'string') throw wrongUse('analyse')
  const optional = (name: string) => (typeof options[name] === 'string' ? options[name] : undefined)
  const file = (name: string) => {
    const path = optional(name)
    return path === undefined ? undefined : { name: basename(path), text: readInputText(path, session) }
  }
  const result = await session.perform(analyseFiles, {
    form: formOf(subject, session),
    answers: answersAt(options.answers, session),
    universe: file('asked'),
    codes: file('codes'),
    by: optional('by'),
    question: optional('question'),
    language: session.lang,
  })
  for (const { file: name, line, variable, message } of result.findings) {
    session.say(`${name}:${line} ${variable}: ${message[session.lang]}`)
  }
  printed(result, optional('as'), session)
  return result.findings.length > 0 ? 2 : 0
}

function printed(result: FilesAnalysis, as: string | undefined, session: CommandSession): void {
  if (as !== undefined) {
    process.stdout.write(as === 'tables' ? result.tables : result.openAnswers)
    return
  }
  const { form, findings, analysis } = result
  if (session.format === 'json') {
    session.print({ form, findings, ...analysis })
    return
  }
  session.print(figureLines(analysis, session.lang))
  for (const { label, lines, total } of analysis.rates) {
    const name = label[session.lang]
    const rows = [...lines, total].map(({ label: own, asked, answered, percent }) => ({
      [name]: own[session.lang],
      asked,
      answered,
      percent,
    }))
    session.print(rows)
  }
  for (const table of analysis.crossTables) {
    session.print(crossLines(table, session.lang))
  }
  for (const { texts, arithmetic } of analysis.inconsistencies) {
    session.say(`! ${texts[session.lang]} ${arithmetic[session.lang]}`)
  }
}

const FORM_FILE = /\.ya?ml$/i

/** The form's own file with those beside it (texts, earlier versions, what the analysis needs), or the id of a known collection. */
function formOf(subject: string, session: CommandSession): Parameters<typeof analyseFiles.perform>[0]['form'] {
  if (!FORM_FILE.test(subject)) return { collection: subject }
  const own = { name: basename(subject), text: readInputText(subject, session) }
  const folder = dirname(resolve(session.callerFolder, subject))
  const beside = readdirSync(folder).filter((name) => FORM_FILE.test(name) && name !== own.name)
  const files = beside.filter(besideForm).map((name) => ({ name, text: readInputText(join(folder, name), session) }))
  return { path: own.name, files: [own, ...files] }
}

function besideForm(name: string): boolean {
  return /^form-\d+\.yaml$|\.texts\.ya?ml$|^analysis\.yaml$|^(inconsistencies|published)\.yaml$/.test(name)
}

function answersAt(path: string, session: CommandSession): { name: string; text: string }[] {
  const whole = resolve(session.callerFolder, path)
  const isFolder = statSync(whole, { throwIfNoEntry: false })?.isDirectory() ?? false
  if (!isFolder) return [{ name: basename(path), text: readInputText(path, session) }]
  const names = readdirSync(whole).filter((name) => /\.(jsonl?|csv)$/i.test(name))
  return names.sort().map((name) => ({ name, text: readInputText(join(whole, name), session) }))
}

/** So many bases are told one by one; of more only those that fit. */
const LINES_SHOWN = 60

async function bases(...[subject, options, session]: Parameters<Act>): Promise<number> {
  const number = (name: string) => (options[name] === undefined ? undefined : Number(options[name]))
  const percents = subject.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  const asked = { percents, from: number('from') ?? 1, to: number('to') ?? 100, count: number('count'), base: number('base') }
  const result = await session.perform(shareBases, asked)
  if (session.format === 'json') session.print(result)
  else {
    const { lines, bases: fitting, ...rest } = result
    session.print({ ...rest, bases: fitting.join(' ') })
    if (lines.length <= LINES_SHOWN)
      session.print(lines.map(({ base, impossible }) => ({ base, impossible: impossible.join(' ') })))
  }
  return 0
}

function wrongUse(action: string): Problem {
  return new Problem({
    code: 'action-unknown',
    kind: 'refused',
    parameters: { action },
    texts: {
      fi: `Komento "survey ${action}" on vajaa tai tuntematon. Mahdolliset: ${USES}.`,
      sv: `Kommandot "survey ${action}" är ofullständigt eller okänt. Möjliga: ${USES}.`,
      en: `The command "survey ${action}" is incomplete or unknown. Possible: ${USES}.`,
    },
  })
}
