import type { CollectionDefinition } from '../../model/collection.ts'
import type { CollectionIndicators } from '../../model/collection-indicator.ts'
import { Problem } from '../../model/problem.ts'
import { knownCollection } from '../collection/known-collections.ts'
import type { OperationContext } from '../operation.ts'

export interface CollectionRules {
  readonly definition: CollectionDefinition
  readonly indicators: CollectionIndicators
}

/** A collection with its indicators. @throws Problem `collection-not-found`, `collection-not-published` when nothing is computed of it. */
export async function collectionRules(context: OperationContext, id: string): Promise<CollectionRules> {
  const definition = await knownCollection(context, id)
  if (definition.indicators === undefined) throw notPublished(id)
  return { definition, indicators: definition.indicators }
}

function notPublished(collection: string): Problem {
  return new Problem({
    code: 'collection-not-published',
    kind: 'conflict',
    parameters: { collection },
    texts: {
      fi: `Tiedonkeruulle ${collection} ei ole määritelty julkaistavia tunnuslukuja. Lisää sen määrittelyihin indicators.yaml.`,
      sv: `För datainsamlingen ${collection} har inga indikatorer för publicering definierats. Lägg till indicators.yaml i dess definitioner.`,
      en: `No indicators to publish are defined for the data collection ${collection}. Add indicators.yaml to its definitions.`,
    },
  })
}
