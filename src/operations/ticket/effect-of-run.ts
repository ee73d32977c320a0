import { Problem } from '../../model/problem.ts'
import type { Ticket, TicketEffect } from '../../model/ticket.ts'
import { listRunRows, type RunRow } from '../../store/runs.ts'
import type { OperationContext } from '../operation.ts'
import { affectedFigure } from './affected-figure.ts'

interface RunInputs {
  readonly deliveries: readonly { readonly id: string }[]
  readonly definitions?: string
  readonly counting?: string | number
}

/**
 * What a run changed in the figure that the ticket is about: before = the newest run when the ticket was made (else the one before the
 * given), after = the given.
 *
 * @throws Problem `run-not-found`, `run-shows-no-effect` when the run is not newer, or rests on no newer delivery and no newer rules,
 * `ticket-without-quarter` when the ticket names no figure to compare.
 */
export async function effectOfRun(ticket: Ticket, run: string, context: OperationContext): Promise<TicketEffect> {
  const rows = await listRunRows(context.db)
  const after = rows.find(({ id }) => id === run)
  if (!after) throw runNotFound(run)
  const before = rows.find(({ id }) => id === ticket.baseRun) ?? rows.find(({ number }) => number < after.number)
  if (!before || before.number >= after.number || !hasNewerInputs(ticket, before, after)) throw noEffectShown(run)
  const figures = [await affectedFigure(ticket, before.id, context), await affectedFigure(ticket, after.id, context)]
  const [clientsBefore = null, clientsAfter = null] = figures
  if (clientsBefore === null || clientsAfter === null) throw noFigure()
  return { runBefore: before.id, run: after.id, before: clientsBefore, after: clientsAfter }
}

/** A delivery that is newer than the one at fault, or rules that have changed since. */
function hasNewerInputs({ delivery }: Ticket, before: RunRow, after: RunRow): boolean {
  const [old, now] = [JSON.parse(before.inputs) as RunInputs, JSON.parse(after.inputs) as RunInputs]
  const known = new Set(old.deliveries.map(({ id }) => id))
  const isNewer = (id: string) => !known.has(id) && (delivery === null || id > delivery)
  return now.deliveries.some(({ id }) => isNewer(id)) || now.definitions !== old.definitions || now.counting !== old.counting
}

function runNotFound(run: string): Problem {
  const shown = run.slice(0, 20)
  return new Problem({
    code: 'run-not-found',
    kind: 'notFound',
    place: 'run',
    parameters: { run: shown },
    texts: {
      fi: `Ajoa ${shown} ei ole. Valitse ajo luettelosta.`,
      sv: `Körningen ${shown} finns inte. Välj en körning i förteckningen.`,
      en: `There is no run ${shown}. Choose one from the list.`,
    },
  })
}

function noEffectShown(run: string): Problem {
  return new Problem({
    code: 'run-shows-no-effect',
    kind: 'conflict',
    place: 'run',
    parameters: { run },
    texts: {
      fi: `Ajo ${run} ei voi osoittaa korjausta: siinä ei ole uudempaa toimitusta eikä uudempia sääntöjä kuin silloin, kun vika löytyi. Ota korjattu toimitus vastaan, aja jakso uudelleen ja valitse se ajo.`,
      sv: `Körningen ${run} kan inte visa att felet är rättat: den har varken en nyare leverans eller nyare regler än när felet hittades. Ta emot den rättade leveransen, kör perioden på nytt och välj den körningen.`,
      en: `Run ${run} cannot show that the fault is mended: it rests on no newer delivery and no newer rules than when the fault was found. Receive the mended delivery, run the cycle again and choose that run.`,
    },
  })
}

function noFigure(): Problem {
  return new Problem({
    code: 'ticket-without-figure',
    kind: 'conflict',
    texts: {
      fi: 'Korjauspyynnön lukua ei voi verrata: siinä ei ole neljännestä, tai ajon tiedostoja ei enää ole. Päätä korjauspyyntö perustelulla ”ei korjata”.',
      sv: 'Ärendets tal kan inte jämföras: det saknar kvartal eller så finns körningens filer inte längre. Avsluta ärendet med motivering som ”rättas inte”.',
      en: 'The figure of the ticket cannot be compared: it names no quarter, or the files of the run are gone. End the ticket with a reason as “will not be fixed”.',
    },
  })
}
