import type { Texts } from '../../model/text.ts'

/** The sentences of the checklist: `wrong` when the line has something to say, `fine` when it has not. Names in braces are filled in. */
export const CHECKLIST_TEXTS = {
  intact: {
    wrong: {
      fi: 'Julkaisun tiedostot eivät ole sellaisina kuin ne tehtiin. Tee julkaisu uudelleen.',
      sv: 'Publikationens filer är inte som när de gjordes. Gör publikationen på nytt.',
      en: 'The files of the release are not as they were made. Make the release again.',
    },
    fine: {
      fi: 'Tiedostot ovat tavulleen sellaiset kuin ne tehtiin.',
      sv: 'Filerna är byte för byte som när de gjordes.',
      en: 'The files are byte for byte as they were made.',
    },
  },
  'newest-run': {
    wrong: {
      fi: 'Jaksosta {cycle} on uudempi ajo {newestRun}, mutta julkaisu tehtiin ajosta {run}. Tee julkaisu uudelleen.',
      sv: 'Det finns en nyare körning {newestRun} av perioden {cycle}, men publikationen gjordes av körningen {run}. Gör publikationen på nytt.',
      en: 'There is a newer run {newestRun} of {cycle}, but the release was made of {run}. Make the release again.',
    },
    fine: {
      fi: 'Julkaisu on tehty jakson uusimmasta ajosta {run}.',
      sv: 'Publikationen är gjord av periodens nyaste körning {run}.',
      en: 'The release was made of the newest run of the cycle, {run}.',
    },
  },
  'withdrawn-deliveries': {
    wrong: {
      fi: 'Julkaisu perustuu toimituksiin, jotka on sittemmin peruttu: {ids}. Aja jakso ja tee julkaisu uudelleen.',
      sv: 'Publikationen bygger på leveranser som sedan har återtagits: {ids}. Kör perioden och gör publikationen på nytt.',
      en: 'The release rests on deliveries that have since been withdrawn: {ids}. Run the cycle and make the release again.',
    },
    fine: {
      fi: 'Yhtään julkaisun toimituksista ei ole peruttu.',
      sv: 'Ingen av publikationens leveranser har återtagits.',
      en: 'None of the deliveries of the release has been withdrawn.',
    },
  },
  'plan-changed': {
    wrong: {
      fi: 'Julkaisusuunnitelma on muuttunut julkaisun tekemisen jälkeen. Tee julkaisu uudelleen.',
      sv: 'Publiceringsplanen har ändrats efter att publikationen gjordes. Gör publikationen på nytt.',
      en: 'The release plan has changed since the release was made. Make the release again.',
    },
    fine: {
      fi: 'Julkaisu on julkaisusuunnitelman mukainen.',
      sv: 'Publikationen följer publiceringsplanen.',
      en: 'The release follows the release plan.',
    },
  },
  'blocking-tickets': {
    wrong: {
      fi: 'Avoinna on julkaisemisen estäviä korjauspyyntöjä: {count}.',
      sv: 'Öppna korrigeringsärenden hindrar publicering: {count}.',
      en: 'Open correction tickets block publication: {count}.',
    },
    fine: {
      fi: 'Mikään avoin korjauspyyntö ei estä julkaisemista.',
      sv: 'Inget öppet korrigeringsärende hindrar publicering.',
      en: 'No open correction ticket blocks publication.',
    },
  },
  'plan-unsaved': {
    wrong: {
      fi: 'Julkaisusuunnitelmaa ei ole tallennettu: julkaisussa on oletukset. Tarkista ja tallenna suunnitelma.',
      sv: 'Publiceringsplanen har inte sparats: publikationen har standardvärden. Kontrollera och spara planen.',
      en: 'The release plan has not been saved: the release has the defaults. Check and save the plan.',
    },
    fine: {
      fi: 'Julkaisusuunnitelma on tallennettu.',
      sv: 'Publiceringsplanen är sparad.',
      en: 'The release plan has been saved.',
    },
  },
  'open-tickets': {
    wrong: {
      fi: 'Muita avoimia korjauspyyntöjä: {count}. Niistä vähintään 5 prosenttia julkaistusta luvusta koskee {large}.',
      sv: 'Andra öppna korrigeringsärenden: {count}. Av dem gäller {large} minst 5 procent av en publicerad siffra.',
      en: 'Other open correction tickets: {count}. Of these {large} concern at least 5 per cent of a published figure.',
    },
    fine: {
      fi: 'Muita avoimia korjauspyyntöjä ei ole.',
      sv: 'Inga andra korrigeringsärenden är öppna.',
      en: 'No other correction tickets are open.',
    },
  },
  'review-rounds': {
    wrong: {
      fi: 'Tarkastuskierros on kesken: avoimia kierroksia {rounds}, ratkaisemattomia lomakkeita {sheets}.',
      sv: 'Granskningsrundan pågår: öppna rundor {rounds}, oavgjorda blanketter {sheets}.',
      en: 'The review round is not finished: rounds open {rounds}, sheets not settled {sheets}.',
    },
    fine: {
      fi: 'Jakson tarkastuskierroksista mikään ei ole kesken.',
      sv: 'Ingen granskningsrunda för perioden pågår.',
      en: 'No review round of the cycle is unfinished.',
    },
  },
  'coverage-proposals': {
    wrong: {
      fi: 'Alueiden ehdottamia laatuarvioita odottaa käsittelyä: {count}.',
      sv: 'Kvalitetsbedömningar som områdena har föreslagit väntar på behandling: {count}.',
      en: 'Coverage classes proposed by counties wait to be decided: {count}.',
    },
    fine: {
      fi: 'Kaikki ehdotetut laatuarviot on käsitelty.',
      sv: 'Alla föreslagna kvalitetsbedömningar är behandlade.',
      en: 'All proposed coverage classes have been decided.',
    },
  },
  'small-changes': {
    wrong: {
      fi: 'Lukuja, joiden muutos edellisestä julkaisusta voisi paljastaa muutaman ihmisen: {count}.',
      sv: 'Siffror vars ändring från föregående publikation kunde röja några få personer: {count}.',
      en: 'Figures whose change from the previous release could point at a few people: {count}.',
    },
    fine: {
      fi: 'Mikään luku ei muutu edellisestä julkaisusta vain muutamalla ihmisellä.',
      sv: 'Ingen siffra ändras med bara några få personer från föregående publikation.',
      en: 'No figure changes by just a few people from the previous release.',
    },
  },
  'late-deliverers': {
    wrong: {
      fi: 'Järjestäjiä, joiden toimitus puuttuu tai tuli myöhässä: {count}.',
      sv: 'Anordnare vars leverans saknas eller kom för sent: {count}.',
      en: 'Organisers whose delivery is missing or was late: {count}.',
    },
    fine: {
      fi: 'Kaikki ovat toimittaneet tietonsa ajoissa.',
      sv: 'Alla har levererat sina uppgifter i tid.',
      en: 'Everybody has delivered in time.',
    },
  },
  'weak-estimates': {
    wrong: {
      fi: 'Koko maan arvioita, joiden väestöpohja on pieni (alle 5 prosenttia väestöstä tai alle 10 kuntaa): {count}.',
      sv: 'Uppskattningar för hela landet med litet underlag (under 5 procent av befolkningen eller färre än 10 kommuner): {count}.',
      en: 'National estimates with a weak base (under 5 per cent of the population or fewer than 10 municipalities): {count}.',
    },
    fine: {
      fi: 'Koko maan arvioiden väestöpohja riittää.',
      sv: 'Underlaget för uppskattningarna för hela landet räcker till.',
      en: 'The base of the national estimates is sufficient.',
    },
  },
  'calendar-day': {
    wrong: {
      fi: 'Julkaisukalenterissa ei ole päivää tälle jaksolle.',
      sv: 'Publiceringskalendern har ingen dag för perioden.',
      en: 'The release calendar has no day for this cycle.',
    },
    fine: {
      fi: 'Jaksolla on päivä julkaisukalenterissa.',
      sv: 'Perioden har en dag i publiceringskalendern.',
      en: 'The cycle has a day in the release calendar.',
    },
  },
  'calendar-early': {
    wrong: {
      fi: 'Julkaisukalenterin päivä on vasta {day}.',
      sv: 'Dagen i publiceringskalendern är först {day}.',
      en: 'The day in the release calendar is not before {day}.',
    },
    fine: {
      fi: 'Julkaisu ei ole ennen kalenterin päivää.',
      sv: 'Publikationen kommer inte före kalenderns dag.',
      en: 'The release does not come before the day in the calendar.',
    },
  },
  'open-questions': {
    wrong: {
      fi: 'Suunnitelmassa on avoimia kysymyksiä.',
      sv: 'Planen har öppna frågor.',
      en: 'The plan has open questions.',
    },
    fine: {
      fi: 'Suunnitelmassa ei ole avoimia kysymyksiä.',
      sv: 'Planen har inga öppna frågor.',
      en: 'The plan has no open questions.',
    },
  },
} as const satisfies Readonly<Record<string, { readonly wrong: Texts; readonly fine: Texts }>>

export type ChecklistLine = keyof typeof CHECKLIST_TEXTS
