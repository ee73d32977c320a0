import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { FormFault } from '../../model/form-fault.ts'
import { Problem } from '../../model/problem.ts'
import { checkForm, type FormReport } from '../../operations/form/check-form.ts'
import { importXlsFormFile } from '../../operations/form/import-xlsform.ts'
import { type AnswersReport, validateAnswers } from '../../operations/form/validate-answers.ts'
import { actionUnknown } from '../action-unknown.ts'
import type { CliCommand, CommandSession } from '../command.ts'
import { FINDINGS_EXIT_CODE } from '../findings-exit-code.ts'
import { filesOfForm } from '../form-files.ts'
import { readInputText } from '../input-file.ts'

interface FormOptions {
  readonly previous?: string
  readonly answers?: string
  readonly previousAnswers?: string
  readonly outside?: readonly string[]
  readonly day?: string
  readonly id?: string
}

type Act = (file: string, options: FormOptions, session: CommandSession) => Promise<number>

const ACTS: Readonly<Record<string, Act>> = { check, validate, import: importWorkbook }

/** `form check FILE`, `form validate FILE --answers FILE`, `form import WORKBOOK --id ID`. None needs a data folder. */
export const command: CliCommand = {
  describe: (command) =>
    command
      .description('Check the definition of a form, or answers by a form; make a form of an XLSForm workbook')
      .argument('<action>', Object.keys(ACTS).join(', '))
      .argument('<file>', 'the YAML file of the form, or the workbook; texts and earlier versions are found beside it')
      .option('--previous <file>', 'check: the version before, to tell what differs')
      .option('--answers <file>', 'validate: the answers as JSON')
      .option('--previous-answers <file>', 'validate: the answers of the round before, as JSON')
      .option('--outside <name=value...>', 'validate: a value that the form reads from outside, such as parameter.limit=30')
      .option(
        '--day <day>',
        'validate: the day of the round, YYYY-MM-DD; gives the parameters of collection.yaml beside the form',
      )
      .option('--id <id>', 'import: id of the form to be, in kebab-case'),

  async run(options, [action = '', file = ''], session) {
    const act = Object.hasOwn(ACTS, action) ? ACTS[action] : undefined
    if (!act) throw actionUnknown('form', action, Object.keys(ACTS))
    return act(file, options as FormOptions, session)
  },
}

async function check(file: string, { previous }: FormOptions, session: CommandSession): Promise<number> {
  const own = filesOfForm(file, '', session)
  const earlier = previous === undefined ? null : filesOfForm(previous, 'previous/', session)
  const report = await session.perform(checkForm, {
    files: { ...own.files, ...earlier?.files },
    path: own.path,
    previous: earlier?.path ?? null,
  })
  showForm(report, session)
  return report.faults.some(({ severity }) => severity === 'blocking') ? FINDINGS_EXIT_CODE : 0
}

function showForm({ form, faults, asks, difference }: FormReport, session: CommandSession): void {
  const { lang } = session
  const blocking = faults.filter(({ severity }) => severity === 'blocking').length
  session.say(
    `${form ? `${form.id} ${form.version}` : '–'}: ${counted(asks.length, 'field')}, ${counted(blocking, 'blocking fault')}, ${counted(faults.length - blocking, 'warning')}`,
  )
  const told = faults.map(({ path, code, severity, texts }: FormFault) => ({ severity, path, code, message: texts[lang] }))
  const changes = (difference ?? []).map(({ kind, of, path, label, aspects }) => ({
    change: kind,
    of,
    path,
    label: label[lang],
    aspects: aspects.join(', '),
  }))
  if (session.format === 'json') {
    for (const line of [...told, ...changes]) process.stdout.write(`${JSON.stringify(line)}\n`)
    return
  }
  if (told.length > 0) session.print(told)
  if (changes.length > 0) session.print(changes)
  if (asks.length > 0)
    session.print(asks.map(({ label, required, ...line }) => ({ ...line, required: requiredText(required), label: label[lang] })))
}

function counted(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? '' : 's'}`
}

function requiredText(required: boolean | string): string {
  if (typeof required === 'string') return required
  return required ? 'yes' : ''
}

async function validate(file: string, options: FormOptions, session: CommandSession): Promise<number> {
  if (options.answers === undefined) throw optionMissing('--answers')
  const { files, path } = filesOfForm(file, '', session)
  const report = await session.perform(validateAnswers, {
    files,
    path,
    answers: readInputText(options.answers, session),
    previousAnswers: options.previousAnswers === undefined ? null : readInputText(options.previousAnswers, session),
    outside: outsideOf(options.outside ?? []),
    day: options.day ?? null,
  })
  showFindings(report, session)
  return report.findings.some(({ severity }) => severity === 'hard') ? FINDINGS_EXIT_CODE : 0
}

function showFindings({ findings, computed, asked, answered, maySend }: AnswersReport, session: CommandSession): void {
  session.say(
    `${answered}/${asked} answered; ${counted(findings.length, 'finding')}; ${maySend ? 'may be sent' : 'may not be sent'}`,
  )
  const told = findings.map(({ rule, severity, at, with: others, message }) => ({
    rule,
    severity,
    at,
    with: others,
    message: message[session.lang],
  }))
  if (session.format === 'json') {
    for (const line of told) process.stdout.write(`${JSON.stringify(line)}\n`)
    return
  }
  if (told.length > 0) session.print(told.map((line) => ({ ...line, with: line.with.join(', ') })))
  const shown = Object.entries(computed).map(([id, value]) => ({ computed: id, value }))
  if (shown.length > 0) session.print(shown)
}

function outsideOf(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const equals = pair.indexOf('=')
      if (equals < 1) throw pairUnreadable(pair)
      return [pair.slice(0, equals), pair.slice(equals + 1)]
    }),
  )
}

async function importWorkbook(file: string, { id }: FormOptions, session: CommandSession): Promise<number> {
  const path = resolve(session.callerFolder, file)
  readInputText(file, session)
  const workbook = readFileSync(path).toString('base64')
  const name =
    id ??
    basename(path)
      .replace(/\.[^.]*$/, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
  const { yaml, notes } = await session.perform(importXlsFormFile, { id: name, workbook })
  process.stdout.write(yaml)
  for (const note of notes) session.say(JSON.stringify(note))
  return 0
}

function optionMissing(option: string): Problem {
  return new Problem({
    code: 'option-missing',
    kind: 'refused',
    parameters: { option },
    texts: {
      fi: `Valinta ${option} puuttuu.`,
      sv: `Alternativet ${option} saknas.`,
      en: `The option ${option} is missing.`,
    },
  })
}

function pairUnreadable(pair: string): Problem {
  return new Problem({
    code: 'outside-unreadable',
    kind: 'refused',
    parameters: { pair },
    texts: {
      fi: `Kirjoittakaa --outside muodossa nimi=arvo, esimerkiksi parameter.limit=30. Annettu: ${pair}`,
      sv: `Skriv --outside i formen namn=värde, till exempel parameter.limit=30. Angivet: ${pair}`,
      en: `Write --outside as name=value, for example parameter.limit=30. Given: ${pair}`,
    },
  })
}
