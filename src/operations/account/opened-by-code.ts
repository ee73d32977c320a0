import type { FormOfCode } from '../../access/actor.ts'
import { type CodeUse, codeUse } from '../../model/code-use.ts'
import type { CollectionRoundState } from '../../model/collection-round.ts'
import type { SubmissionState } from '../../model/submission.ts'
import { type AccessCodeRow, scopeOf } from '../../store/accounts/access-codes.ts'
import { formOfCodeFacts } from '../../store/collection/form-sessions.ts'
import type { OperationContext } from '../operation.ts'

/** The form that a code stands for, and whether it opens it today. */
export interface OpenedByCode {
  readonly code: string
  readonly use: CodeUse
  readonly form: FormOfCode
  /** The county that the submission belongs to. */
  readonly organiser: string
  readonly opensOn: string
}

/** @param day today in Helsinki, `YYYY-MM-DD`. */
export async function openedByCode(db: OperationContext['db'], code: AccessCodeRow, day: string): Promise<OpenedByCode> {
  const { organiser, ...form } = scopeOf(code)
  const facts = await formOfCodeFacts(db, form)
  const submission = facts?.submission ?? null
  const use = codeUse(
    {
      isRevoked: code.revoked_at !== null,
      validUntil: code.valid_until,
      round: (facts?.roundState as CollectionRoundState | undefined) ?? null,
      submission: submission && { ...submission, state: submission.state as SubmissionState },
    },
    day,
  )
  // A code that was made for one county and a respondent of another opens nothing.
  const isOfOther = submission !== null && submission.organiser !== organiser
  return { code: code.id, use: isOfOther ? 'refused' : use, form, organiser, opensOn: facts?.opensOn ?? '' }
}
