import { z } from 'zod'
import { Problem } from '../../model/problem.ts'
import { withoutIdentityCode } from '../free-text.ts'
import { defineOperation } from '../operation.ts'
import { actOnReport } from './act-on-report.ts'
import { reportVersionSchema } from './input-shapes.ts'

const LONGEST_MESSAGE = 1000

/** Gives an observation back to be mended, with words that the reporter sees beside it. Not possible where nobody could see them. */
export const returnReport = defineOperation({
  name: 'triage.return',
  title: { fi: 'Palauta havainto korjattavaksi', sv: 'Återsänd en observation för rättelse', en: 'Return an observation' },
  access: 'state',
  input: reportVersionSchema.extend({ message: withoutIdentityCode(LONGEST_MESSAGE).min(1) }),
  perform: ({ message, ...report }, context) =>
    actOnReport(context, {
      operation: 'triage.return',
      ...report,
      message,
      check: ({ row }) => {
        if (row.account === null && row.receipt_hash === null) throw nobodyToReturnTo()
      },
    }),
})

/** Says that the observation belongs into another channel, and which. It is never handed on by the register. */
export const moveReport = defineOperation({
  name: 'triage.move',
  title: {
    fi: 'Ohjaa havainto toiseen kanavaan',
    sv: 'Hänvisa en observation till en annan kanal',
    en: 'Point to another channel',
  },
  access: 'state',
  input: reportVersionSchema.extend({ to: z.string().max(60), message: withoutIdentityCode(LONGEST_MESSAGE).nullable() }),
  perform: async ({ to, message, ...report }, context) => {
    if (!context.definitions.socialReporting.guidance.some(({ key }) => key === to)) throw unknownChannel(to)
    return actOnReport(context, { operation: 'triage.move', ...report, movedTo: to, message: message || null, details: { to } })
  },
})

/** Back to those that wait: after a return, a move, a duplicate or an acceptance that was a mistake. */
export const undoTriage = defineOperation({
  name: 'triage.undo',
  title: { fi: 'Palauta havainto odottamaan', sv: 'Låt observationen vänta igen', en: 'Undo what was done to an observation' },
  access: 'state',
  input: reportVersionSchema,
  perform: (report, context) => actOnReport(context, { operation: 'triage.undo', ...report }),
})

function nobodyToReturnTo(): Problem {
  return new Problem({
    code: 'nobody-to-return-to',
    kind: 'refused',
    parameters: {},
    texts: {
      fi: 'Havainto on lähetetty nimettömänä ilman kuittikoodia, joten kukaan ei näkisi viestiä. Peitä tunnistavat kohdat ja ota havainto vastaan.',
      sv: 'Observationen har skickats anonymt utan kvittokod, så ingen skulle se meddelandet. Täck över det som kan avslöja någon och ta emot observationen.',
      en: 'The observation was sent anonymously without a receipt code, so nobody would see the message. Black out what tells who it is about, and take it in.',
    },
  })
}

function unknownChannel(channel: string): Problem {
  return new Problem({
    code: 'channel-unknown',
    kind: 'refused',
    place: 'to',
    parameters: { channel },
    texts: {
      fi: 'Kanavaa ei tunneta. Valitse kanava luettelosta.',
      sv: 'Kanalen är okänd. Välj en kanal ur förteckningen.',
      en: 'The channel is not known. Choose one from the list.',
    },
  })
}
