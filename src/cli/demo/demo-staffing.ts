import { OPERATOR, PUBLIC } from '../../access/actor.ts'
import type { SignedIn } from '../../access/signed-in.ts'
import type { App } from '../../app.ts'
import type { Answer } from '../../model/answers.ts'
import { createAccessCode } from '../../operations/account/access-codes.ts'
import { beginFormSession } from '../../operations/account/form-session.ts'
import { showSession } from '../../operations/account/show-session.ts'
import type { Perform } from '../../operations/operation.ts'
import { saveSubmission } from '../../operations/submission/save-submission.ts'
import { sendSubmission } from '../../operations/submission/send-submission.ts'
import { showSubmission } from '../../operations/submission/show-submission.ts'

export interface FormPlace {
  readonly collection: string
  readonly round: string
  readonly respondent: string
}

/** Somebody at a county who came in with its code. */
export interface Respondent {
  /** The code, for those who want to try. */
  readonly code: string
  readonly perform: Perform
}

/** Gives a county its code and comes in with it. An earlier code of the county stops working. */
export async function respondentWithCode(app: App, place: FormPlace, validUntil: string): Promise<Respondent> {
  const { collection, round, respondent } = place
  const scope = { organiser: respondent, collection, round, validUntil }
  const { code } = await app.perform(createAccessCode, scope, { actor: OPERATOR })
  const opening = { code, name: 'Maija Mallikas', from: 'demo' }
  const { token } = await app.perform(beginFormSession, opening, { actor: PUBLIC })
  const signedIn: SignedIn | null = await app.perform(showSession, { token }, { actor: PUBLIC })
  if (!signedIn) throw new Error('the code of the demo opens no session')
  return { code, perform: (operation, input) => app.perform(operation, input, { actor: signedIn.actor }) }
}

/** Saves answers as somebody who types them: each on the version that stands. */
export async function fillForm(
  { perform }: Respondent,
  place: FormPlace,
  answers: Readonly<Record<string, Answer>>,
): Promise<void> {
  const { fields } = await perform(showSubmission, place)
  const changes = Object.entries(answers).map(([key, answer]) => ({ key, answer, onVersion: fields[key]?.version ?? 0 }))
  await perform(saveSubmission, { ...place, fields: changes })
}

export async function sendForm({ perform }: Respondent, place: FormPlace): Promise<void> {
  const { submission } = await perform(showSubmission, place)
  await perform(sendSubmission, { ...place, version: submission.version })
}
