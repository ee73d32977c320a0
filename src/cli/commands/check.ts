import { resolve } from 'node:path'
import type { Finding, RuleNotRun } from '../../model/finding.ts'
import { type CheckReport, checkDelivery } from '../../operations/check-delivery.ts'
import type { CliCommand, CommandSession } from '../command.ts'
import { FINDINGS_EXIT_CODE } from '../findings-exit-code.ts'

/** `check PATH…`: the checks of intake without storing anything. Findings as JSON Lines, or a table for people. */
export const command: CliCommand = {
  describe: (command) =>
    command
      .description('Run every check on deliveries without storing them; the same result as at intake')
      .argument('<path...>', 'folders, zips or side files')
      .option(
        '--register <kind>',
        'synthetic or production: the register the delivery is meant for (default: that of the data folder)',
      ),

  async run(options, args, session) {
    const kind = options.register === undefined ? null : (String(options.register) as 'synthetic' | 'production')
    let isBlocked = false
    for (const path of args.flat()) {
      const report = await session.perform(checkDelivery, { path: resolve(session.callerFolder, path), kind, lang: session.lang })
      show(report, session)
      const { fatal, error } = report.findingsBySeverity
      isBlocked ||= fatal + error > 0
    }
    return isBlocked ? FINDINGS_EXIT_CODE : 0
  },
}

function show(report: CheckReport, session: CommandSession): void {
  const rows = report.files.reduce((sum, file) => sum + file.rowsReceived, 0)
  session.say(`${report.package}: ${report.status}, ${rows} rows, ${report.findings.filter(isFinding).length} findings`)
  if (session.format === 'json') {
    for (const finding of report.findings) process.stdout.write(`${JSON.stringify(finding)}\n`)
    return
  }
  const causes = byCause(report.findings)
  if (causes.length > 0) session.print(causes)
}

function isFinding(finding: Finding | RuleNotRun): finding is Finding {
  return 'severity' in finding
}

/** One line for each probable cause: what a thousand rows have in common is read once. */
function byCause(findings: readonly (Finding | RuleNotRun)[]): Record<string, unknown>[] {
  const causes = new Map<string, { first: Finding; rows: number }>()
  for (const finding of findings.filter(isFinding)) {
    const key = `${finding.table}:${finding.cause}`
    const known = causes.get(key)
    causes.set(key, { first: known?.first ?? finding, rows: (known?.rows ?? 0) + 1 })
  }
  const notRun = findings.filter((finding) => !isFinding(finding))
  return [
    ...[...causes.values()].map(({ first, rows }) => ({
      rule: first.rule,
      severity: first.severity,
      table: first.table,
      'first row': first.row,
      rows,
      columns: first.columns.join(', '),
      message: first.message,
    })),
    ...notRun.map((rule) => ({ rule: rule.rule, severity: 'not run', message: 'notRun' in rule ? rule.notRun : '' })),
  ]
}
