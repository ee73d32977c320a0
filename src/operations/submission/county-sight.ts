import { helsinkiDay } from '../../model/helsinki-day.ts'
import { Problem } from '../../model/problem.ts'
import { knownCollection } from '../collection/known-collections.ts'
import type { OperationContext } from '../operation.ts'
import { whyNotEditable } from './editing.ts'
import type { HeldSubmission } from './held-submission.ts'

/**
 * After sending, a bare code sees receipt and state only, unless the collection is set so that it sees the answers too: a code is
 * shared, and may lie on a desk long after the round. While the form can be filled in, it shows everything that belongs to it.
 * @throws Problem `code-sees-receipt` (forbidden)
 */
export async function requireOpenToCode(context: OperationContext, held: HeldSubmission): Promise<void> {
  if (await isOpenToActor(context, held)) return
  throw new Problem({
    code: 'code-sees-receipt',
    kind: 'forbidden',
    texts: {
      fi: 'Koodilla näkyy lähettämisen jälkeen vain kuitti ja tila. Kirjaudu omalla tunnuksella, niin näet vastaukset, kysymykset ja yhteyshenkilöt. Tunnuksen antaa alueesi vastuuhenkilö.',
      sv: 'Med kod syns efter inskickandet bara kvittot och läget. Logga in med eget konto för att se svaren, frågorna och kontaktpersonerna. Kontot får du av ditt områdes ansvarsperson.',
      en: 'After sending, a code shows only the receipt and the state. Sign in with your own account to see answers, questions and contact persons. The responsible person of your county gives you an account.',
    },
  })
}

/** Whether more than the receipt may be shown to who asks. */
export async function isOpenToActor(context: OperationContext, held: HeldSubmission): Promise<boolean> {
  if (context.actor.kind !== 'code' || held.submission.sent_version === 0) return true
  if (whyNotEditable(held, helsinkiDay(context.now())) === null) return true
  const { collection } = await knownCollection(context, held.submission.collection)
  return collection.settings.codeSees === 'answers'
}
