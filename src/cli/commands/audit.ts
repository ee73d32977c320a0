import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fillTexts, type Texts } from '../../model/text.ts'
import { exportAudit } from '../../operations/audit/export-audit.ts'
import { searchAudit } from '../../operations/audit/search-audit.ts'
import { showAuditHead } from '../../operations/audit/show-audit-head.ts'
import { type AuditVerification, verifyAudit } from '../../operations/audit/verify-audit.ts'
import { actionUnknown } from '../action-unknown.ts'
import type { CliCommand, CommandSession } from '../command.ts'
import { FINDINGS_EXIT_CODE } from '../findings-exit-code.ts'

type Options = Readonly<Record<string, unknown>>
type Act = (options: Options, session: CommandSession) => Promise<number>

const ACTS: Readonly<Record<string, Act>> = { verify, head, search, export: exportCsv }

/** `audit verify`, `audit head`, `audit search`, `audit export`: the trail of what was done. */
export const command: CliCommand = {
  describe: (command) =>
    command
      .description('Prove the audit trail (verify, head), look into it (search) or take it out (export)')
      .argument('<action>', Object.keys(ACTS).join(', '))
      .option('--head <hash>', 'verify: hash noted earlier from "audit head"; must still be in the chain')
      .option('--to <file>', 'verify: write the result as JSON into a file; export: the file of the entries')
      .option('--actor <id>', 'search, export: id of an account, operator or system')
      .option('--operation <name>', 'search, export: as delivery.receive')
      .option('--subject <text>', 'search, export: part of what it was done to')
      .option('--from <day>', 'search, export: first day, YYYY-MM-DD')
      .option('--until <day>', 'search, export: last day')
      .option('--before <number>', 'search: entries older than this number'),

  async run(options, [action = ''], session) {
    const act = ACTS[action]
    if (!act) throw actionUnknown('audit', action, Object.keys(ACTS))
    return act(options, session)
  },
}

const INTACT: Texts = {
  fi: 'Tapahtumaloki on ehjä: {entries} tapahtumaa, uusin numero {number}.',
  sv: 'Händelseloggen är hel: {entries} händelser, den nyaste har nummer {number}.',
  en: 'The audit trail is intact: {entries} entries, the newest is number {number}.',
}
const BROKEN: Readonly<Record<string, Texts>> = {
  changed: {
    fi: 'Ketju katkeaa tapahtumaan {number}: sen sisältöä on muutettu.',
    sv: 'Kedjan bryts vid händelse {number}: dess innehåll har ändrats.',
    en: 'The chain breaks at entry {number}: its content was changed.',
  },
  missing: {
    fi: 'Ketju katkeaa tapahtumaan {number}: sitä edeltävä tapahtuma puuttuu tai on korvattu.',
    sv: 'Kedjan bryts vid händelse {number}: händelsen före den saknas eller har bytts ut.',
    en: 'The chain breaks at entry {number}: the entry before it is missing or was replaced.',
  },
  moved: {
    fi: 'Ketju katkeaa tapahtumaan {number}: tapahtumia on siirretty toiseen järjestykseen.',
    sv: 'Kedjan bryts vid händelse {number}: händelser har flyttats till en annan ordning.',
    en: 'The chain breaks at entry {number}: entries were put into another order.',
  },
}
const START_NOT_SEALED: Texts = {
  fi: 'Lokin alku ei ole rekisterin avaimella vahvistettu: vanhoja tapahtumia on poistettu ohi sääntöjen.',
  sv: 'Loggens början är inte bekräftad med registrets nyckel: gamla händelser har tagits bort utanför reglerna.',
  en: 'The beginning of the trail is not sealed with the register’s key: old entries were removed outside the rules.',
}
const HEAD_GONE: Texts = {
  fi: 'Aiemmin muistiin merkittyä tiivistettä ei ole ketjussa: lokin loppua on katkaistu, tai tiiviste on vanhempi kuin säilytysaika.',
  sv: 'Den hash som antecknats tidigare finns inte i kedjan: loggens slut har kapats, eller så är hashen äldre än bevaringstiden.',
  en: 'The hash noted earlier is not in the chain: the end of the trail was cut off, or the hash is older than the trail is kept.',
}
const HEAD_FOUND: Texts = {
  fi: 'Aiemmin muistiin merkitty tiiviste on tapahtuman {number}.',
  sv: 'Den hash som antecknats tidigare hör till händelse {number}.',
  en: 'The hash noted earlier is that of entry {number}.',
}

async function verify(options: Options, session: CommandSession): Promise<number> {
  const result = await session.perform(verifyAudit, options.head === undefined ? {} : { head: String(options.head) })
  if (options.to !== undefined) writeFileSync(pathOf(options.to, session), `${JSON.stringify(result, null, 2)}\n`)
  if (session.format === 'json') session.print(result)
  for (const text of sentencesOf(result)) session.say(text[session.lang])
  return result.isIntact ? 0 : FINDINGS_EXIT_CODE
}

function sentencesOf({ isIntact, entries, head, broken, isStartSealed, notedHead }: AuditVerification): Texts[] {
  const sentences: Texts[] = []
  if (isIntact) sentences.push(fillTexts(INTACT, { entries, number: head?.number ?? 0 }))
  if (broken) sentences.push(fillTexts(BROKEN[broken.fault] ?? INTACT, { number: broken.number }))
  if (isStartSealed === false) sentences.push(START_NOT_SEALED)
  if (notedHead === null) sentences.push(HEAD_GONE)
  if (typeof notedHead === 'number') sentences.push(fillTexts(HEAD_FOUND, { number: notedHead }))
  return sentences
}

async function head(_options: Options, session: CommandSession): Promise<number> {
  const newest = await session.perform(showAuditHead, {})
  if (newest === null) session.say(fillTexts(INTACT, { entries: 0, number: 0 })[session.lang])
  else session.print(newest)
  return 0
}

async function search(options: Options, session: CommandSession): Promise<number> {
  const before = options.before === undefined ? null : Number(options.before)
  const page = await session.perform(searchAudit, { ...questionOf(options), before })
  if (session.format === 'json') session.print(page)
  else session.print(page.entries)
  return 0
}

async function exportCsv(options: Options, session: CommandSession): Promise<number> {
  const csv = await session.perform(exportAudit, questionOf(options))
  if (options.to === undefined) process.stdout.write(csv)
  else writeFileSync(pathOf(options.to, session), csv, { mode: 0o600 })
  return 0
}

function questionOf({ actor, operation, subject, from, until }: Options) {
  const text = (value: unknown) => (value === undefined ? '' : String(value))
  return { actor: text(actor), operation: text(operation), subject: text(subject), from: text(from), to: text(until) }
}

function pathOf(named: unknown, { callerFolder }: CommandSession): string {
  return resolve(callerFolder, String(named))
}
