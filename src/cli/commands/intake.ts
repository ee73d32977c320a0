import { resolve } from 'node:path'
import { withoutIdentityCodes } from '../../model/identity-look-alike.ts'
import { type Reception, receiveDelivery } from '../../operations/receive-delivery.ts'
import type { CliCommand } from '../command.ts'
import { FINDINGS_EXIT_CODE } from '../findings-exit-code.ts'

/** `intake PATH…`: receives packages in the order given and prints a receipt for each. */
export const command: CliCommand = {
  describe: (command) =>
    command
      .description('Receive deliveries: check, filter, pseudonymise, store; prints a receipt for each, in the order given')
      .argument('<path...>', 'folders, zips or side files'),

  async run(_options, args, session) {
    const paths = args.flat()
    const receptions: Reception[] = []
    for (const path of paths) {
      const reception = await session.perform(receiveDelivery, { path: resolve(session.callerFolder, path), lang: session.lang })
      receptions.push(reception)
      if (session.format === 'json') session.print(reception)
    }
    if (session.format === 'table')
      session.print(receptions.map((reception, index) => rowOf(reception, withoutIdentityCodes(paths[index] ?? ''))))
    const isBlocked = receptions.some((reception) => 'status' in reception && (reception.blockingFindings ?? 0) > 0)
    return isBlocked ? FINDINGS_EXIT_CODE : 0
  },
}

function rowOf(reception: Reception, path: string): Record<string, unknown> {
  if (!('status' in reception)) return { package: path, kind: reception.kind, status: 'accepted' }
  const sum = (count: 'rowsAccepted' | 'rowsRejected') => reception.files.reduce((total, file) => total + file[count], 0)
  return {
    package: path,
    delivery: reception.delivery,
    kind: reception.kind,
    organiser: reception.organiser,
    period: reception.period,
    status: reception.status,
    accepted: sum('rowsAccepted'),
    rejected: sum('rowsRejected'),
    findings: Object.entries(reception.findingsByRule)
      .map(([rule, count]) => `${rule} × ${count}`)
      .join(', '),
    replaced: reception.replaced.join(' '),
  }
}
