import { useEffect, useRef, useState } from 'react'
import type { Questionnaire } from '../../../../model/questionnaire.ts'
import type { Language } from '../../../../model/text.ts'
import { workspaceAddress } from '../../address.ts'
import { hasIdentityCode } from '../../view/form-answers.ts'
import { draftOfStored, type FieldDraft, readDraft } from '../../view/form-draft.ts'
import type { FormEvent, KeptField } from '../../view/form-events.ts'
import { placeInForm } from '../../view/form-questions.ts'
import { type FormWork, isChanged } from '../../view/form-work.ts'

const START = 'tietopolku.form/'
const LONGEST_MS = 7 * 24 * 60 * 60 * 1000

interface Kept {
  readonly at: number
  readonly language: Language
  readonly formVersion: number
  readonly fields: readonly KeptField[]
}

interface Keeping {
  readonly form: Questionnaire
  readonly language: Language
  /** Whose: nobody else who signs in at this browser gets it. */
  readonly owner: string
  readonly submission: string
}

interface InHand {
  readonly work: FormWork
  readonly happen: (event: FormEvent) => void
}

/**
 * Keeps what is not saved in this browser, until it is: a lost connection, a closed lid or an ended session lose nothing. Gone at the
 * latest in a week, at sign-out at once; what looks like an identity code is never kept. Answers how many fields came back.
 */
export function useKeptDrafts({ work, happen }: InHand, keeping: Keeping): number {
  const place = `${START}${keeping.owner}/${keeping.submission}`
  const [restored, setRestored] = useState(0)
  const isReady = useRef(false)
  const { form, language } = keeping
  // Once, when the page has come to life.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was kept is read once
  useEffect(() => {
    forgetOld()
    const kept = readKept(place, { form, language }).filter(({ key, draft }) => isNews(work, key, draft))
    isReady.current = true
    if (kept.length === 0) return
    setRestored(kept.length)
    happen({ what: 'restored', kept })
  }, [place])
  useEffect(() => {
    if (isReady.current) keep(place, { work, form, language })
  }, [place, work, form, language])
  useForgettingAtSignOut(language, isReady)
  return restored
}

function isNews({ fields }: FormWork, key: string, { text, isUnavailable, reason }: FieldDraft): boolean {
  const now = fields.get(key)?.draft
  return now?.text !== text || now.isUnavailable !== isUnavailable || now.reason !== reason
}

function keep(place: string, { work, form, language }: { work: FormWork; form: Questionnaire; language: Language }): void {
  const changed = [...work.fields.values()].filter((field) => isChanged(field) && !hasIdentityCode(form, field.key, field.draft))
  const fields = changed.map(({ key, draft, version }) => ({ key, draft, version }))
  try {
    if (fields.length === 0) localStorage.removeItem(place)
    else {
      const kept: Kept = { at: Date.now(), language, formVersion: form.version, fields }
      localStorage.setItem(place, JSON.stringify(kept))
    }
  } catch {
    // A browser that keeps nothing: the page itself still holds what was typed, and asks before it is left.
  }
}

function readKept(place: string, { form, language }: { form: Questionnaire; language: Language }): KeptField[] {
  const kept = parsed(localStorageItem(place))
  if (kept === null || kept.formVersion !== form.version) return []
  return kept.fields
    .filter(({ key }) => key.startsWith('reason:') || placeInForm(form, key) !== null)
    .map((field) =>
      kept.language === language ? field : { ...field, draft: inLanguage(form, field, { from: kept.language, to: language }) },
    )
}

/** A number typed in Finnish stands with its point in English. */
function inLanguage(form: Questionnaire, { key, draft }: KeptField, { from, to }: { from: Language; to: Language }): FieldDraft {
  const question = placeInForm(form, key)?.question ?? null
  if (question === null) return draft
  const { answer, typed } = readDraft(question, draft, from)
  return draftOfStored(question, { answer, typed }, to)
}

function localStorageItem(place: string): string | null {
  try {
    return localStorage.getItem(place)
  } catch {
    return null
  }
}

function parsed(text: string | null): Kept | null {
  try {
    const kept = text === null ? null : (JSON.parse(text) as Kept)
    return kept !== null && Array.isArray(kept.fields) && Date.now() - kept.at < LONGEST_MS ? kept : null
  } catch {
    return null
  }
}

function keptPlaces(): string[] {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(START))
  } catch {
    return []
  }
}

function forgetOld(): void {
  for (const place of keptPlaces()) if (parsed(localStorageItem(place)) === null) localStorage.removeItem(place)
}

/** Whoever signs out leaves nothing behind at this browser. */
function useForgettingAtSignOut(language: Language, isReady: { current: boolean }): void {
  useEffect(() => {
    const forget = ({ target }: SubmitEvent | Event) => {
      const isSignOut =
        target instanceof HTMLFormElement && new URL(target.action).pathname === workspaceAddress(language, 'sign-out')
      if (!isSignOut) return
      // What comes to pass on the way out is not kept any more.
      isReady.current = false
      for (const place of keptPlaces()) localStorage.removeItem(place)
    }
    document.addEventListener('submit', forget)
    return () => document.removeEventListener('submit', forget)
  }, [language, isReady])
}
