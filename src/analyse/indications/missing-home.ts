import type { Texts } from '../../model/text.ts'
import type { IndicationQuestion } from './question.ts'
import { count, type Found, found, percent, tell, tooFew } from './told.ts'

/**
 * (ix) Clients without a home municipality, who are missing from every municipality's figure, and clients known by a temporary code only,
 * who may be counted twice. Of the whole organiser. Value: per cent of its clients without a home; a warning for either.
 */
export function missingHome({ definitions, organiser }: IndicationQuestion): Found {
  const { largestMissingPercent, largestTemporaryPercent, smallestClients } = definitions['missing-home'].settings
  const { clients, missingHome: missing, temporary } = organiser
  if (clients < smallestClients) return tooFew('missing-home', { clients, smallest: smallestClients })
  const value = (100 * missing) / clients
  return found('missing-home', {
    isWarning: 100 * missing > largestMissingPercent * clients || 100 * temporary > largestTemporaryPercent * clients,
    value,
    reference: largestMissingPercent,
    texts: tell(LACKING, {
      ...{ clients: count(clients), missing: count(missing), missingPercent: percent(value) },
      ...{ temporary: count(temporary), temporaryPercent: percent((100 * temporary) / clients) },
    }),
  })
}

const LACKING: Texts = {
  fi: 'Järjestäjän asiakkaista ({clients}) ilman kotikuntaa on {missing} ({missingPercent}) ja vain tilapäisellä tunnuksella tunnettuja {temporary} ({temporaryPercent}).',
  sv: 'Av anordnarens klienter ({clients}) saknar {missing} ({missingPercent}) hemkommun, och {temporary} ({temporaryPercent}) är kända bara med en temporär beteckning.',
  en: 'Of the organiser’s clients ({clients}), {missing} ({missingPercent}) have no home municipality and {temporary} ({temporaryPercent}) are known by a temporary code only.',
}
