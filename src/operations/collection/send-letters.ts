import { z } from 'zod'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { LetterText } from '../../model/letter.ts'
import { Problem } from '../../model/problem.ts'
import { addCollectionLetter, lettersOfRound } from '../../store/collection/letters.ts'
import { findCollectionRound } from '../../store/collection/rounds.ts'
import { letterTextInput, requireKnownValues } from '../board/letter-text.ts'
import { withoutIdentityCode } from '../free-text.ts'
import { defineOperation } from '../operation.ts'
import { collectionRoundNotFound, respondentNotAsked } from './collection-problems.ts'
import { dayShape, respondentShape, roundKeyShape } from './input-shapes.ts'
import { knownCollection } from './known-collections.ts'
import { ROUND_LETTERS, type RoundLetterTemplate } from './letter-plan.ts'
import { askedIn, receiversOf } from './letter-receivers.ts'
import { letterDefinition, plainText } from './preview-letters.ts'
import { toldBefore, type Written, writeLetters } from './write-letters.ts'

const MOST_RESPONDENTS = 5_000

/**
 * Writes to the chosen respondents of a round, or to all whom the letter is for. Whoever has answered meanwhile, or was written to about
 * the form today, is left out. The words may have been changed; the audit trail says that they were, not what they say.
 * @throws Problem `collection-round-not-found`, `letter-not-now` (conflict), `nobody-to-write-to` (conflict), `letter-value-unknown`.
 */
export const sendLetters = defineOperation({
  name: 'collection-letter.send',
  title: { fi: 'Lähetä kirjeet', sv: 'Skicka brev', en: 'Send letters' },
  access: 'state',
  input: z.strictObject({
    ...roundKeyShape,
    letter: z.enum(ROUND_LETTERS),
    respondents: z.union([z.literal('all'), z.array(respondentShape).min(1).max(MOST_RESPONDENTS)]),
    text: letterTextInput.optional(),
  }),
  async perform({ collection: id, round: name, letter, respondents, text }, context): Promise<Written> {
    const { collection } = await knownCollection(context, id)
    const key = { collection: id, round: name }
    const round = await findCollectionRound(context.db, key)
    if (!round) throw collectionRoundNotFound(name)
    if ((letter === 'collection-invitation' ? 'planned' : 'open') !== round.state) throw letterNotNow(letter)
    const editedText = text && !isSame(text, plainText(letterDefinition(letter, context))) ? text : null
    if (editedText) requireKnownValues(letter, editedText)
    const reached = await receiversOf(context, { collection, round, letter })
    const chosen = reached.filter(({ respondent }) => respondents === 'all' || respondents.includes(respondent))
    const isTold = toldBefore(await lettersOfRound(context.db, key), { occasion: 'by-hand', day: helsinkiDay(context.now()) })
    if (!chosen.some(({ respondent, receivers }) => receivers.some((one) => !isTold(respondent, one)))) throw nobodyToWriteTo()
    const details = { letter, respondents: chosen.length, wasEdited: editedText !== null }
    const writing = { collection, round, letter, occasion: 'by-hand', editedText }
    return context.commit({ subject: `${id}/${name}`, details }, (transaction) =>
      writeLetters(transaction, chosen, { writing, context }),
    )
  },
})

/**
 * Notes a call, a visit or anything else that is no letter. The words stay in the log of letters, not in the audit trail.
 * @throws Problem `collection-round-not-found`, `respondent-not-asked`.
 */
export const noteContact = defineOperation({
  name: 'collection-letter.note',
  title: { fi: 'Merkitse yhteydenotto', sv: 'Anteckna en kontakt', en: 'Note a contact' },
  access: 'state',
  input: z.strictObject({
    ...roundKeyShape,
    respondent: respondentShape,
    note: withoutIdentityCode(1_000).refine((text) => text !== '', 'is empty'),
    day: dayShape.optional(),
  }),
  async perform({ respondent, note, day, ...key }, context): Promise<null> {
    const { collection } = await knownCollection(context, key.collection)
    const round = await findCollectionRound(context.db, key)
    if (!round) throw collectionRoundNotFound(key.round)
    const asked = await askedIn(context, collection, round)
    if (!asked.some((one) => one.respondent === respondent)) throw respondentNotAsked(respondent)
    const at = context.now()
    const line = {
      ...key,
      respondent,
      occasion: 'phone',
      address: null,
      mail: null,
      note,
      sent_by: context.actor.id,
      sent_at: at,
    }
    return context.commit({ subject: `${key.collection}/${key.round}`, details: { respondent } }, async (transaction) => {
      await addCollectionLetter(transaction, { ...line, day: day ?? helsinkiDay(at) })
      return null
    })
  },
})

function isSame(a: LetterText, b: LetterText): boolean {
  const words = ({ subject, body }: LetterText) => JSON.stringify([subject.fi, subject.sv, body.fi, body.sv])
  return words(a) === words(b)
}

function letterNotNow(letter: RoundLetterTemplate): Problem {
  return new Problem({
    code: 'letter-not-now',
    kind: 'conflict',
    parameters: { letter },
    texts: {
      fi: 'Tätä kirjettä ei voi lähettää nyt. Kutsu lähtee ennen avaamista, muut kirjeet kierroksen ollessa avoinna.',
      sv: 'Det här brevet kan inte skickas nu. Inbjudan går ut före öppningen, de andra breven när omgången är öppen.',
      en: 'This letter cannot be sent now. The invitation goes out before the opening, the other letters while the round is open.',
    },
  })
}

function nobodyToWriteTo(): Problem {
  return new Problem({
    code: 'nobody-to-write-to',
    kind: 'conflict',
    texts: {
      fi: 'Ketään ei ole, jolle kirjoittaa: valitut ovat vastanneet, heille on jo kirjoitettu tänään tai osoite puuttuu. Mitään ei lähetetty.',
      sv: 'Det finns ingen att skriva till: de valda har svarat, har redan fått ett brev i dag eller saknar adress. Ingenting skickades.',
      en: 'There is nobody to write to: those chosen have answered, were written to today already, or have no address. Nothing was sent.',
    },
  })
}
