import { useEffect, useMemo, useRef } from 'react'
import type { Questionnaire } from '../../../../model/questionnaire.ts'
import type { Language, Texts } from '../../../../model/text.ts'
import type { FieldAtHand } from '../../../../operations/submission/form-at-hand.ts'
import { fieldsToSave, hasIdentityCode } from '../../view/form-answers.ts'
import type { FieldDraft } from '../../view/form-draft.ts'
import type { FormEvent } from '../../view/form-events.ts'
import { type FieldInWork, type FormWork, isChanged, isToBeSaved } from '../../view/form-work.ts'
import { postForm } from './post-form.ts'

/** What the address that saves fields answers. */
export type SavedAnswer =
  | {
      readonly saved: readonly { readonly key: string; readonly version: number }[]
      readonly conflicts: readonly { readonly key: string; readonly theirs: FieldAtHand }[]
      readonly at: string
    }
  | { readonly refused: Texts; readonly at: readonly string[] }

export interface SaveTo {
  readonly form: Questionnaire
  /** Of the route that saves fields. */
  readonly address: string
  readonly language: Language
  /** What others see of who saves. */
  readonly label: string
}

export interface Saving {
  /** Saves what waits to be saved; resolves when nothing is on its way any more. */
  saveAll(): Promise<void>
}

/** Somebody who stops typing is saved after so long. */
const IDLE_MS = 800
/** So often a lost connection is tried again. */
const RETRY_MS = 10_000

interface InHand {
  readonly work: FormWork
  readonly current: { readonly current: FormWork }
  readonly happen: (event: FormEvent) => void
}

/** Saves changed fields in the background, one save at a time: each names the versions that the one before it made. */
export function useSaving({ work, current, happen }: InHand, to: SaveTo): Saving {
  const target = useRef(to)
  target.current = to
  const onItsWay = useRef<Promise<void> | null>(null)
  const saving = useMemo(() => {
    const once = async () => {
      const fields = toSave(current.current, target.current.form)
      if (fields.length > 0) await save(fields, { to: target.current, happen })
    }
    const saveAll = async () => {
      await onItsWay.current
      onItsWay.current = once()
      await onItsWay.current
      onItsWay.current = null
    }
    return { saveAll }
  }, [current, happen])
  useSavingWhenIdle(work, saving)
  useTryingAgain(work, { happen, saving })
  return saving
}

/** What looks like an identity code stays on the page until it is taken out. */
function toSave(work: FormWork, form: Questionnaire): FieldInWork[] {
  return [...work.fields.values()].filter(
    (field) => isToBeSaved(field) && field.status !== 'refused' && !hasIdentityCode(form, field.key, field.draft),
  )
}

interface Sending {
  readonly to: SaveTo
  readonly happen: (event: FormEvent) => void
}

async function save(fields: readonly FieldInWork[], { to, happen }: Sending): Promise<void> {
  const keys = fields.map(({ key }) => key)
  const sent = new Map<string, FieldDraft>(fields.map(({ key, draft }) => [key, draft]))
  happen({ what: 'sent', keys })
  const posted = await postForm(to.address, [['fields', JSON.stringify(fieldsToSave(to.form, fields, to.language))]])
  if (posted === 'unreachable' || posted === 'signed-out') return happen({ what: 'failed', keys, how: posted })
  const answer = posted.told as Partial<Record<keyof SavedAnswer, unknown>>
  if (isSaved(answer)) {
    const { saved, conflicts, at } = answer
    const reading = { form: to.form, language: to.language }
    return happen({ what: 'saved', answer: { sent, saved, conflicts, by: { label: to.label, at }, reading } })
  }
  if (!isRefused(answer)) return happen({ what: 'failed', keys, how: 'unreachable' })
  happen({ what: 'failed', keys, how: { refused: answer.refused[to.language], at: answer.at } })
}

function isSaved(told: object): told is Extract<SavedAnswer, { saved: unknown }> {
  return 'saved' in told
}

function isRefused(told: object): told is Extract<SavedAnswer, { refused: unknown }> {
  return 'refused' in told
}

/** Whether something changed waits for no more than a pause in typing. */
function waitsForPause(field: FieldInWork): boolean {
  return field.status === 'still' && isChanged(field)
}

function useSavingWhenIdle(work: FormWork, saving: Saving): void {
  useEffect(() => {
    if (![...work.fields.values()].some(waitsForPause)) return
    const timer = setTimeout(saving.saveAll, IDLE_MS)
    return () => clearTimeout(timer)
  }, [work, saving])
  useEffect(() => {
    const hide = () => {
      if (document.visibilityState === 'hidden') void saving.saveAll()
    }
    document.addEventListener('visibilitychange', hide)
    return () => document.removeEventListener('visibilitychange', hide)
  }, [saving])
}

/** What waited for the connection, or for signing in again in another tab, goes when either is back. */
function useTryingAgain(
  work: FormWork,
  { saving }: { readonly happen: (event: FormEvent) => void; readonly saving: Saving },
): void {
  const isWaiting = [...work.fields.values()].some(({ status }) => status === 'waiting')
  useEffect(() => {
    if (!isWaiting) return
    const again = () => void saving.saveAll()
    const timer = setInterval(again, RETRY_MS)
    window.addEventListener('online', again)
    window.addEventListener('focus', again)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', again)
      window.removeEventListener('focus', again)
    }
  }, [isWaiting, saving])
}
