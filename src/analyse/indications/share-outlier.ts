import { quartiles } from '../../method/quantiles.ts'
import type { Texts } from '../../model/text.ts'
import type { IndicationQuestion } from './question.ts'
import { count, type Found, found, notComputable, percent, percentRange, tell } from './told.ts'

/**
 * (i) The share of the population against the other comprehensive municipalities: a warning outside the quartiles by more than so many
 * interquartile ranges (1.5 by definition). Value: the share; reference: the nearer fence; per cent.
 */
export function shareOutlier({ definitions, clients, population, peerShares }: IndicationQuestion): Found {
  const { fences, fewestPeers, smallestPopulation } = definitions['share-outlier'].settings
  const peers = count(peerShares.length)
  if (population === null || population <= 0) return notComputable('share-outlier', NO_POPULATION)
  if (population < smallestPopulation) {
    const numbers = { population: count(population), smallest: count(smallestPopulation) }
    return notComputable('share-outlier', tell(SMALL_POPULATION, numbers))
  }
  if (peerShares.length < fewestPeers) {
    return notComputable('share-outlier', tell(FEW_PEERS, { peers, fewest: count(fewestPeers) }))
  }
  const share = (100 * clients) / population
  const { lower, upper } = quartiles(peerShares)
  const reach = fences * (upper - lower)
  const [low, high] = [lower - reach, upper + reach]
  const texts = share > high ? ABOVE : share < low ? BELOW : WITHIN
  const isWarning = share > high || share < low
  // A share is never below nothing, whatever the fence.
  const numbers = { share: percent(share), range: percentRange(Math.max(0, low), high), peers }
  const reference = share - low < high - share ? Math.max(0, low) : high
  return found('share-outlier', { isWarning, value: share, reference, texts: tell(texts, numbers) })
}

const WITHIN: Texts = {
  fi: 'Asiakkaita on {share} väestöstä. Muissa kattavissa kunnissa ({peers}) tavanomainen väli on {range}.',
  sv: 'Klienterna utgör {share} av befolkningen. I de andra heltäckande kommunerna ({peers}) är det vanliga intervallet {range}.',
  en: 'Clients are {share} of the population. In the other comprehensive municipalities ({peers}) the usual range is {range}.',
}
const ABOVE: Texts = {
  fi: 'Asiakkaita on {share} väestöstä, enemmän kuin muissa kattavissa kunnissa ({peers}) on tavallista: {range}.',
  sv: 'Klienterna utgör {share} av befolkningen, mer än vad som är vanligt i de andra heltäckande kommunerna ({peers}): {range}.',
  en: 'Clients are {share} of the population, more than is usual in the other comprehensive municipalities ({peers}): {range}.',
}
const BELOW: Texts = {
  fi: 'Asiakkaita on {share} väestöstä, vähemmän kuin muissa kattavissa kunnissa ({peers}) on tavallista: {range}.',
  sv: 'Klienterna utgör {share} av befolkningen, mindre än vad som är vanligt i de andra heltäckande kommunerna ({peers}): {range}.',
  en: 'Clients are {share} of the population, less than is usual in the other comprehensive municipalities ({peers}): {range}.',
}
const FEW_PEERS: Texts = {
  fi: 'Vertailuun tarvitaan vähintään {fewest} muuta kattavaa kuntaa. Niitä on nyt {peers}.',
  sv: 'För jämförelsen behövs minst {fewest} andra heltäckande kommuner. Nu finns det {peers}.',
  en: 'The comparison needs at least {fewest} other comprehensive municipalities. There are {peers} now.',
}
const SMALL_POPULATION: Texts = {
  fi: 'Ikäryhmän väestö on niin pieni ({population}), että osuus vaihtelee sattumalta. Vertailuun tarvitaan vähintään {smallest} asukasta.',
  sv: 'Åldersgruppens befolkning är så liten ({population}) att andelen varierar slumpmässigt. För jämförelsen behövs minst {smallest} invånare.',
  en: 'The population of the age group is so small ({population}) that the share moves by chance. The comparison needs at least {smallest} inhabitants.',
}
const NO_POPULATION: Texts = {
  fi: 'Väestömäärää ei tiedetä, joten osuutta ei voi laskea.',
  sv: 'Befolkningsmängden är inte känd, så andelen kan inte räknas.',
  en: 'The population is not known, so there is no share.',
}
