import type { AnyOperation } from '../operation.ts'
import { addContact, changeOwnContact, noteContactLeft, removeOwnContact, showOwnContacts } from './county-contacts.ts'
import { previewCorrection, requestCorrection, showCorrections, withdrawCorrection } from './county-corrections.ts'
import { showOwnRounds, showStanding } from './county-own.ts'
import { answerQuestion, showOwnQuestions } from './county-questions.ts'

/** What counties do beside the form. */
export const COUNTY_OPERATIONS: readonly AnyOperation[] = [
  showOwnRounds,
  showStanding,
  showOwnQuestions,
  answerQuestion,
  showOwnContacts,
  addContact,
  changeOwnContact,
  noteContactLeft,
  removeOwnContact,
  showCorrections,
  previewCorrection,
  requestCorrection,
  withdrawCorrection,
]
