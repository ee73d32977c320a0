import { mayPerform } from '../../access/permissions.ts'
import { fillTexts, type Texts } from '../../model/text.ts'
import type { WaitingItem } from '../../model/waiting.ts'
import { roundsWaiting } from '../../store/collection/desk.ts'
import { knownCollections } from '../collection/known-collections.ts'
import type { OperationContext } from '../operation.ts'

type Waiting = Pick<OperationContext, 'db' | 'actor' | 'definitions'>

/**
 * What waits for those who run collections: corrections that counties asked for, questions that they have
 * answered, and answers that nobody has looked at.
 */
export async function deskWaiting({ db, actor, definitions }: Waiting): Promise<WaitingItem[]> {
  if (!mayPerform(actor, 'correction.accept')) return []
  const rounds = await roundsWaiting(db)
  if (rounds.length === 0) return []
  const names = new Map((await knownCollections({ db, definitions })).map(({ collection }) => [collection.id, collection.names]))
  return rounds.flatMap(({ collection, round, corrections, answered, received }) => {
    const name = names.get(collection) ?? { fi: collection, sv: collection, en: collection }
    const items = [
      { kind: 'correction', count: corrections, words: CORRECTIONS },
      { kind: 'question', count: answered, words: ANSWERED },
      { kind: 'form', count: received, words: RECEIVED },
    ] as const
    return items
      .filter(({ count }) => count > 0)
      .map(
        ({ kind, count, words }): WaitingItem => ({
          id: `desk-${kind}/${collection}/${round}`,
          kind,
          title: about(words, name, round),
          count,
          due: null,
          isLate: false,
          opens: { section: 'collections', parts: [collection, round] },
        }),
      )
  })
}

function about(words: Texts, name: Texts, round: string): Texts {
  const inLanguage = (language: keyof Texts) => fillTexts(words, { collection: name[language], round })[language]
  return { fi: inLanguage('fi'), sv: inLanguage('sv'), en: inLanguage('en') }
}

const CORRECTIONS: Texts = {
  fi: 'Korjauspyyntöjä: {collection} {round}',
  sv: 'Begärda rättelser: {collection} {round}',
  en: 'Corrections asked: {collection} {round}',
}
const ANSWERED: Texts = {
  fi: 'Vastauksia kysymyksiin: {collection} {round}',
  sv: 'Svar på frågor: {collection} {round}',
  en: 'Questions answered: {collection} {round}',
}
const RECEIVED: Texts = {
  fi: 'Tarkistettavia vastauksia: {collection} {round}',
  sv: 'Svar att granska: {collection} {round}',
  en: 'Answers to check: {collection} {round}',
}
