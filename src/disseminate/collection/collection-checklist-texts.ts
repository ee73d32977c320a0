import type { Texts } from '../../model/text.ts'

/** What the checklist of a data collection's release says when something is wrong, and when it is fine. */
export const COLLECTION_CHECKLIST_TEXTS = {
  intact: {
    wrong: {
      fi: 'Julkaisun tiedostot eivät ole sellaisina kuin ne tehtiin, tai katsoit toista sisältöä. Tee julkaisu uudelleen.',
      sv: 'Publikationens filer är inte som när de gjordes, eller så tittade du på ett annat innehåll. Gör publikationen på nytt.',
      en: 'The files of the release are not as they were made, or you looked at another content. Make the release again.',
    },
    fine: {
      fi: 'Tiedostot ovat sellaisina kuin ne tehtiin.',
      sv: 'Filerna är som när de gjordes.',
      en: 'The files are as they were made.',
    },
  },
  sums: {
    wrong: {
      fi: 'Alueiden summa ei ole koko maan luku: {sums}. Ilmoita ylläpidolle; julkaisua ei voi hyväksyä.',
      sv: 'Områdenas summa är inte talet för hela landet: {sums}. Meddela driften; publikationen kan inte godkännas.',
      en: 'The areas do not add up to the country: {sums}. Tell the operators; the release cannot be approved.',
    },
    fine: {
      fi: 'Alueiden summat ovat samat kuin koko maan luvut.',
      sv: 'Områdenas summor är desamma som talen för hela landet.',
      en: 'The areas add up to the figures of the country.',
    },
  },
  'answers-changed': {
    wrong: {
      fi: 'Vastauksia on muuttunut julkaisun tekemisen jälkeen ({count}): {ids}. Tee julkaisu uudelleen.',
      sv: 'Svar har ändrats efter att publikationen gjordes ({count}): {ids}. Gör publikationen på nytt.',
      en: 'Answers have changed since the release was made ({count}): {ids}. Make the release again.',
    },
    fine: {
      fi: 'Vastaukset eivät ole muuttuneet julkaisun tekemisen jälkeen.',
      sv: 'Svaren har inte ändrats efter att publikationen gjordes.',
      en: 'No answers have changed since the release was made.',
    },
  },
  'rules-changed': {
    wrong: {
      fi: 'Tunnuslukujen laskentasäännöt ovat muuttuneet. Tee julkaisu uudelleen.',
      sv: 'Reglerna för indikatorerna har ändrats. Gör publikationen på nytt.',
      en: 'The formulas of the indicators have changed. Make the release again.',
    },
    fine: {
      fi: 'Tunnusluvut on laskettu nykyisillä säännöillä.',
      sv: 'Indikatorerna är beräknade med de nuvarande reglerna.',
      en: 'The indicators are computed by the present formulas.',
    },
  },
  missing: {
    wrong: {
      fi: 'Vastaus puuttuu ({count}): {names}. Luvut julkaistaan ennakkotietoina, ja puuttuvat nimetään.',
      sv: 'Svar saknas ({count}): {names}. Siffrorna publiceras som preliminära och de som saknas namnges.',
      en: 'Answers are missing ({count}): {names}. The figures are published as preliminary, naming who is missing.',
    },
    fine: { fi: 'Kaikki vastaukset on saatu.', sv: 'Alla svar har kommit in.', en: 'All answers have come in.' },
  },
  excused: {
    wrong: {
      fi: 'Vapautettu vastaamasta ({count}): {names}.',
      sv: 'Befriade från att svara ({count}): {names}.',
      en: 'Excused from answering ({count}): {names}.',
    },
    fine: {
      fi: 'Ketään ei ole vapautettu vastaamasta.',
      sv: 'Ingen är befriad från att svara.',
      en: 'Nobody is excused from answering.',
    },
  },
  unaccepted: {
    wrong: {
      fi: 'Mukana on vastauksia, joita ei ole hyväksytty ({count}): {names}. Luvuissa on merkki p.',
      sv: 'Svar som inte har godkänts ingår ({count}): {names}. Siffrorna har tecknet p.',
      en: 'Answers that are not accepted are included ({count}): {names}. Their figures carry the sign p.',
    },
    fine: {
      fi: 'Kaikki mukana olevat vastaukset on hyväksytty.',
      sv: 'Alla svar som ingår är godkända.',
      en: 'All answers included are accepted.',
    },
  },
  questions: {
    wrong: {
      fi: 'Kysymyksiä alueille on avoinna {count}.',
      sv: '{count} frågor till områdena är öppna.',
      en: '{count} questions to counties are open.',
    },
    fine: { fi: 'Avoimia kysymyksiä ei ole.', sv: 'Det finns inga öppna frågor.', en: 'There are no open questions.' },
  },
  corrections: {
    wrong: {
      fi: 'Korjauspyyntöjä odottaa ratkaisua {count}.',
      sv: '{count} begäranden om rättelse väntar på avgörande.',
      en: '{count} requests for correction wait for a decision.',
    },
    fine: {
      fi: 'Korjauspyyntöjä ei ole ratkaisematta.',
      sv: 'Inga begäranden om rättelse är oavgjorda.',
      en: 'No request for correction is undecided.',
    },
  },
  'round-open': {
    wrong: {
      fi: 'Kierros ottaa vielä vastaan vastauksia.',
      sv: 'Omgången tar fortfarande emot svar.',
      en: 'The round still takes answers.',
    },
    fine: {
      fi: 'Kierros ei ota enää uusia vastauksia.',
      sv: 'Omgången tar inte längre emot nya svar.',
      en: 'The round takes no new answers any more.',
    },
  },
  'shown-by-decision': {
    wrong: {
      fi: 'Luvut julkaistaan peittämättä tiedonkeruun päätöksen mukaan.',
      sv: 'Siffrorna publiceras utan att döljas enligt datainsamlingens beslut.',
      en: 'Figures are published without suppression, by the decision of the collection.',
    },
    fine: { fi: 'Pienet luvut on peitetty.', sv: 'Små tal har dolts.', en: 'Small numbers are hidden.' },
  },
  embargo: {
    wrong: {
      fi: 'Julkaistavissa aikaisintaan {moment}.',
      sv: 'Kan publiceras tidigast {moment}.',
      en: 'Can be published at the earliest {moment}.',
    },
    fine: {
      fi: 'Julkaisuajankohta ei estä julkaisemista.',
      sv: 'Tidpunkten hindrar inte publicering.',
      en: 'The time does not stand in the way of publishing.',
    },
  },
} as const satisfies Readonly<Record<string, { readonly wrong: Texts; readonly fine: Texts }>>
