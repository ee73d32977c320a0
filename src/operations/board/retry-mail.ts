import { z } from 'zod'
import { Problem } from '../../model/problem.ts'
import { requeueLetter } from '../../store/mail/outbox.ts'
import { defineOperation } from '../operation.ts'

/**
 * Sends a letter that was given up once more, for instance when an address or the mail server has been mended.
 * @throws Problem `letter-not-failed` (conflict) when it is not one: what has gone does not go twice.
 */
export const retryMail = defineOperation({
  name: 'mail.retry',
  title: { fi: 'Lähetä viesti uudelleen', sv: 'Skicka meddelandet på nytt', en: 'Send a letter again' },
  access: 'state',
  input: z.strictObject({ letter: z.int().min(1).max(2_000_000_000) }),
  async perform({ letter }, context): Promise<{ readonly letter: number }> {
    await context.commit({ subject: `mail/${letter}` }, async (transaction) => {
      if (!(await requeueLetter(transaction, letter, context.now()))) throw letterNotFailed(letter)
    })
    return { letter }
  },
})

function letterNotFailed(letter: number): Problem {
  return new Problem({
    code: 'letter-not-failed',
    kind: 'conflict',
    parameters: { letter },
    texts: {
      fi: `Viesti ${letter} ei ole jäänyt lähtemättä, joten sitä ei lähetetä uudelleen. Lataa sivu uudelleen.`,
      sv: `Meddelandet ${letter} hör inte till dem som inte kunde sändas och skickas därför inte på nytt. Ladda om sidan.`,
      en: `Letter ${letter} is not one that could not be sent, so it is not sent again. Load the page again.`,
    },
  })
}
