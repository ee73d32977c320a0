import { deskSubmissionTexts } from '../../text/fi/work-desk-submission.ts'

/** The word of an event in the texts: `submission.ask` stands under `submission-ask`; what is not known there is "another event". */
export function eventWord(act: string): keyof typeof deskSubmissionTexts.event {
  const word = act.replace('.', '-')
  return isKeyOf(deskSubmissionTexts.event, word) ? word : 'other'
}

/** The word of a letter’s occasion; reminder rules of a collection that have no word of their own are reminders. */
export function letterWord(occasion: string): keyof typeof deskSubmissionTexts.occasion {
  return isKeyOf(deskSubmissionTexts.occasion, occasion) ? occasion : 'other'
}

function isKeyOf<Known extends object>(known: Known, word: string): word is keyof Known & string {
  return Object.hasOwn(known, word)
}
