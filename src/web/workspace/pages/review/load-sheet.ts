import type { Actor } from '../../../../access/actor.ts'
import { mayPerform } from '../../../../access/permissions.ts'
import type { ReviewComment } from '../../../../model/review.ts'
import type { Language } from '../../../../model/text.ts'
import type { ShownSheets } from '../../../../operations/review/show-sheet.ts'
import { translator } from '../../../text/translate.ts'
import { momentText } from '../../day-text.ts'
import { sheetView } from '../../view/review-sheet.ts'
import type { SheetView } from '../../view/sheet-view.ts'
import type { WorkspaceVisit } from '../../visit.ts'

/** A comment in the reader's words. */
export interface CommentView {
  readonly number: number
  readonly who: string
  readonly at: string
  readonly text: string
  /** Whose answer it waits for, in words; null when it asks nobody or has been answered. */
  readonly waits: string | null
}

/** What the page of one organiser in one round shows. */
export interface SheetPage {
  readonly view: SheetView
  readonly maySign: boolean
  readonly mayFill: boolean
  readonly mayComment: boolean
  readonly mayAssign: boolean
  readonly isInstitute: boolean
  readonly done: string | null
  /** Lines that are open when the page comes. */
  readonly open: readonly string[]
  /** Of the content that is open, oldest first. */
  readonly comments: readonly CommentView[]
  readonly colleagues: readonly { readonly account: string; readonly name: string }[]
}

const DONE_WORDS = [
  'opened',
  'renew',
  'close',
  'extend',
  'saved',
  'group',
  'comment',
  'assigned',
  'undone',
  'filled',
  'signed',
  'withdrawn',
  'settled',
] as const

export async function loadSheet(visit: WorkspaceVisit): Promise<SheetPage> {
  const { url, language, params, signedIn } = visit
  const { actor } = signedIn
  const shown = await showSheets(visit)
  const may = (operation: string) => mayPerform(actor, operation)
  const content = url.searchParams.get('content')
  const view = sheetView(shown, { language, content, mayAnswer: may('review.answer') })
  const comments = shown.comments.filter((comment) => comment.content === view.shown?.content)
  return {
    view,
    maySign: may('review.sign'),
    mayFill: may('review.fill'),
    mayComment: may('review.comment'),
    mayAssign: may('review.assign') && shown.colleagues.length > 0,
    isInstitute: !actor.grants.some(({ organiser }) => organiser === params.organiser),
    done: doneText(url.searchParams.get('done'), language),
    open: url.searchParams.getAll('open'),
    comments: comments.map((comment) => commentView(comment, { shown, actor, language })),
    colleagues: shown.colleagues,
  }
}

/** Everything of one organiser in the round that the address names. */
export async function showSheets({ edge, params }: WorkspaceVisit): Promise<ShownSheets> {
  return (await edge.perform('review.sheet', { round: params.round, organiser: params.organiser })) as ShownSheets
}

export function doneText(done: string | null, language: Language): string | null {
  const known = DONE_WORDS.find((word) => word === done)
  return known ? translator(language)(`review.done.${known}`) : null
}

interface Readers {
  readonly shown: ShownSheets
  readonly actor: Actor
  readonly language: Language
}

function commentView(comment: ReviewComment, { shown, actor, language }: Readers): CommentView {
  const t = translator(language)
  const nameOf = (account: string) => shown.colleagues.find((one) => one.account === account)?.name
  const side = t(comment.side === 'institute' ? 'review.comments.institute' : 'review.comments.county')
  const { number, at, text } = comment
  const who = comment.by === actor.id ? t('review.comments.you') : (nameOf(comment.by) ?? side)
  return { number, who, at: momentText(at, language), text, waits: waitsText() }

  function waitsText(): string | null {
    if (comment.answeredAt !== null) return null
    if (comment.mentionsInstitute) return t('review.comments.waitsInstitute')
    if (comment.mentions === null) return null
    return t('review.comments.waitsColleague', { name: nameOf(comment.mentions) ?? t('review.comments.county') })
  }
}
