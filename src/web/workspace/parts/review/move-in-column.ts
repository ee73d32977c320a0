import type { KeyboardEvent } from 'react'

const STEPS: Readonly<Record<string, number>> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }

/** Enter and the arrow keys move up and down a column of inputs as in a spreadsheet; Shift+Enter moves up. */
export function moveInColumn(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget, key, shiftKey } = event
  if (!(target instanceof HTMLInputElement) || target.dataset.column === undefined) return
  const step = STEPS[key]
  if (step === undefined) return
  event.preventDefault() // Enter would send the form
  const column = [...currentTarget.querySelectorAll<HTMLInputElement>(`input[data-column="${target.dataset.column}"]`)]
  const next = column[column.indexOf(target) + (shiftKey && key === 'Enter' ? -1 : step)]
  next?.focus()
  next?.select()
}
