import { z } from 'zod'
import { maySee } from '../../access/visibility.ts'
import { Problem } from '../../model/problem.ts'
import { unitById } from '../../store/social/units.ts'
import { defineOperation } from '../operation.ts'
import { notPermitted } from '../permission-problems.ts'
import { supervises } from '../unit/supervises.ts'
import { heldReport } from './held-report.ts'
import { reportIdSchema } from './input-shapes.ts'

export interface ReportSender {
  readonly name: string
}

/**
 * Who sent an observation by name: looked up by itself, with an audit entry of its own, and never by a supervisor of the unit it came
 * from. Of others nothing is kept, so there is nothing to show.
 */
export const showSender = defineOperation({
  name: 'triage.sender',
  title: { fi: 'Näytä havainnon lähettäjä', sv: 'Visa observationens avsändare', en: 'Show who sent an observation' },
  access: 'read',
  input: z.strictObject({ report: reportIdSchema }),
  perform: async ({ report: id }, context): Promise<ReportSender> => {
    const { row } = await heldReport(context, id)
    if (!maySee(context.actor, 'report-senders', row.organiser)) throw notPermitted('triage.sender')
    const unit = row.unit === null ? null : await unitById(context.db, row.unit)
    if (await supervises(context.db, context.actor, unit?.supervisors ?? [])) throw supervisorsDoNotSee()
    if (row.account === null) throw noSenderKept()
    const account = row.account
    return context.commit({ subject: `social-report/${id}`, details: { organiser: row.organiser } }, async (transaction) => {
      const found = await transaction.selectFrom('account').select('name').where('id', '=', account).executeTakeFirst()
      return { name: found?.name ?? '–' }
    })
  },
})

function supervisorsDoNotSee(): Problem {
  return new Problem({
    code: 'supervisors-do-not-see-senders',
    kind: 'forbidden',
    parameters: {},
    texts: {
      fi: 'Olet yksikön esihenkilö, joten et näe, kuka yksiköstä on lähettänyt havainnon. Pyydä toista koordinaattoria olemaan yhteydessä.',
      sv: 'Du är chef för enheten, så du ser inte vem i enheten som har skickat observationen. Be en annan koordinator ta kontakt.',
      en: 'You supervise the unit, so you do not see who in it sent the observation. Ask another coordinator to get in touch.',
    },
  })
}

function noSenderKept(): Problem {
  return new Problem({
    code: 'no-sender-kept',
    kind: 'refused',
    parameters: {},
    texts: {
      fi: 'Havaintoa ei lähetetty nimellä, joten lähettäjästä ei ole tallennettu mitään.',
      sv: 'Observationen skickades inte med namn, så ingenting om avsändaren har sparats.',
      en: 'The observation was not sent by name, so nothing of the sender was kept.',
    },
  })
}
