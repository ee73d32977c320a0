import { LETTERS } from '../../../model/letter.ts'

export const LETTER_STATES = ['queued', 'sending', 'sent', 'failed'] as const

/** The question in the address of the page of letters; what it does not know is as if it were not there. */
export function mailInput(search: URLSearchParams): { state?: string; template?: string; before?: number } {
  const state = LETTER_STATES.find((one) => one === search.get('state'))
  const template = Object.keys(LETTERS).find((one) => one === search.get('template'))
  const before = Number(search.get('before'))
  return {
    ...(state ? { state } : {}),
    ...(template ? { template } : {}),
    ...(Number.isSafeInteger(before) && before > 0 ? { before } : {}),
  }
}

/** Why a letter did not go, by the key of its words; a code of a mail server is told by its kind. */
export function failureKey(failure: string): 'no-receiver' | 'address-invalid' | 'letter-unknown' | 'refused' | 'connection' {
  if (failure === 'no-receiver' || failure === 'address-invalid' || failure === 'letter-unknown') return failure
  return failure.startsWith('smtp-5') ? 'refused' : 'connection'
}
