import { maySee } from '../../access/visibility.ts'
import { Problem } from '../../model/problem.ts'
import { REPORT_STATES, type ReportState } from '../../model/social-report.ts'
import { requireNextState } from '../../model/state-machine.ts'
import { reportById, type StoredReport } from '../../store/social/reports.ts'
import type { OperationContext } from '../operation.ts'

/** An observation that the actor may read: of the own county only. @throws Problem `report-not-found` for another county's as for none. */
export async function heldReport(context: Pick<OperationContext, 'actor' | 'db' | 'reach'>, id: string): Promise<StoredReport> {
  const organisers = context.reach.organisers()
  const report = await reportById(context.db, id)
  const isWithin = report !== null && (organisers === 'all' || organisers.includes(report.row.organiser))
  if (!isWithin || !maySee(context.actor, 'raw-reports', report.row.organiser)) throw reportNotFound()
  return report
}

/** The state that an act of triage leads to. @throws Problem `not-in-this-state` (conflict) */
export function stateAfter({ row }: StoredReport, by: string): ReportState {
  return requireNextState(REPORT_STATES, row.state as ReportState, { by })
}

function reportNotFound(): Problem {
  return new Problem({
    code: 'report-not-found',
    kind: 'notFound',
    parameters: {},
    texts: {
      fi: 'Havaintoa ei löydy. Palaa luetteloon ja valitse havainto siitä.',
      sv: 'Observationen hittas inte. Gå tillbaka till förteckningen och välj observationen där.',
      en: 'There is no such observation. Go back to the list and choose one there.',
    },
  })
}
